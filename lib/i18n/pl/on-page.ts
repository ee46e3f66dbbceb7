import type { OnPageCatalogue } from '../catalogue.ts';
import { plOverlay } from './overlay.ts';
import { plTeach } from './teach.ts';

/** Polish of what Deskpace says on pages of a help desk: the overlay and lessons. Sent there by the background. */
export const plOnPage = { ...plOverlay, ...plTeach } as const satisfies OnPageCatalogue;
