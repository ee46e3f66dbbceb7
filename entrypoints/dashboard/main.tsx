import { startView } from '../live/start-view.tsx';
import { Dashboard } from './Dashboard.tsx';

startView('dashboard', <Dashboard />);
