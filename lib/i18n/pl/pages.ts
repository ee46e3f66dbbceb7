import type { PageCatalogue } from '../catalogue.ts';
import { plByHand } from './by-hand.ts';
import { plCharts } from './charts.ts';
import { plPast } from './past.ts';

/** Polish of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const plPages = { ...plByHand, ...plCharts, ...plPast } as const satisfies PageCatalogue;
