import { startView } from '../live/start-view.tsx';
import { Popup } from './Popup.tsx';

startView('popup', <Popup />);
