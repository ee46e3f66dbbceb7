import type { OnPageCatalogue } from '../catalogue.ts';
import { ruOverlay } from './overlay.ts';
import { ruTeach } from './teach.ts';

/** Russian of what Deskpace says on pages of a help desk: the overlay and lessons. Sent there by the background. */
export const ruOnPage = { ...ruOverlay, ...ruTeach } as const satisfies OnPageCatalogue;
