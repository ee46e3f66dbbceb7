import { zhOverlay } from './overlay.ts';
import { zhTeach } from './teach.ts';

/** Chinese of what Deskpace says on pages of a help desk: the overlay and lessons. Sent there by the background. */
export const zhOnPage = { ...zhOverlay, ...zhTeach } as const;
