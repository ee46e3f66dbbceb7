import type { PageCatalogue } from '../catalogue.ts';
import { ruByHand } from './by-hand.ts';
import { ruCharts } from './charts.ts';
import { ruPast } from './past.ts';

/** Russian of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const ruPages = {
  ...ruByHand,
  ...ruCharts,
  ...ruPast,
} as const satisfies PageCatalogue;
