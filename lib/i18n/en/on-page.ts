import { enOverlay } from './overlay.ts';
import { enTeach } from './teach.ts';

/** English of what Deskpace says on pages of a help desk: the overlay and lessons. Sent there by the background. */
export const enOnPage = { ...enOverlay, ...enTeach } as const;
