import { zhByHand } from './by-hand.ts';
import { zhCharts } from './charts.ts';
import { zhPast } from './past.ts';

/** Chinese of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const zhPages = { ...zhByHand, ...zhCharts, ...zhPast } as const;
