import type { Settings } from '../model/ticket.ts';

export interface BadgeInput {
  badge: Settings['badge'];
  isPaused: boolean;
  /** True when the database cannot be opened or a site's permission is gone. */
  needsLook: boolean;
  solvedToday: number;
  /** Seconds on the ticket in hand, this visit; left out without one. */
  onTicket?: number;
}

/** At most four characters fit. "!" goes before everything, a pause before the figures. */
export function badgeText({ badge, isPaused, needsLook, solvedToday, onTicket }: BadgeInput): string {
  if (needsLook) return '!';
  if (isPaused) return '❚❚';
  switch (badge) {
    case 'off':
      return '';
    case 'solved':
      return solvedToday === 0 ? '' : String(solvedToday);
    case 'minutes':
      return onTicket === undefined ? '' : `${Math.floor(onTicket / 60)}m`;
  }
}
