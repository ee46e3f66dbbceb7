import { startView } from '../live/start-view.tsx';
import { Popup } from './Popup.tsx';
import { firstViewOrLate } from './use-first-view.ts';

startView('popup', <Popup />, { ready: firstViewOrLate() });
