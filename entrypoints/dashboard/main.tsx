import { startView } from '../live/start-view.tsx';
import { openLog } from '../live/use-database.ts';
import { Dashboard } from './Dashboard.tsx';
import { dashboardSpeech } from './dashboard-speech.tsx';

// Before anything is drawn: opening the log takes longer than drawing a view.
openLog();
startView('dashboard', <Dashboard />, { more: dashboardSpeech });
