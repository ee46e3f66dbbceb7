import { startView } from '../live/start-view.tsx';
import { Dashboard } from './Dashboard.tsx';
import { dashboardSpeech } from './dashboard-speech.tsx';

startView('dashboard', <Dashboard />, dashboardSpeech);
