import { koByHand } from './by-hand.ts';
import { koCharts } from './charts.ts';
import { koPast } from './past.ts';

/** Korean of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const koPages = { ...koByHand, ...koCharts, ...koPast } as const;
