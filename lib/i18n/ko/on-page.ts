import { koOverlay } from './overlay.ts';
import { koTeach } from './teach.ts';

/** Korean of what Deskpace says on pages of a help desk: the overlay and lessons. Sent there by the background. */
export const koOnPage = { ...koOverlay, ...koTeach } as const;
