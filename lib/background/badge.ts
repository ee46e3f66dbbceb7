import type { Settings } from '../model/ticket.ts';

export interface BadgeInput {
  badge: Settings['badge'];
  isPaused: boolean;
  /** The pause has lasted as long as the agent set: a question mark and the colour that asks for a look. */
  isPauseOver?: boolean;
  /** The agent hides every number; what is no number stays. */
  areNumbersHidden?: boolean;
  /** True when the log is in trouble, a site's permission is gone, or its reader has lost a fact. */
  needsLook: boolean;
  solvedToday: number;
  /** Seconds on the ticket in hand, this visit; left out without one. */
  onTicket?: number;
}

/** At most four characters fit. "!" goes before everything, a pause before the figures. */
export function badgeText(input: BadgeInput): string {
  const { badge, isPaused, isPauseOver, areNumbersHidden, needsLook, solvedToday, onTicket } = input;
  if (needsLook) return '!';
  if (isPaused) return isPauseOver ? '❚❚?' : '❚❚';
  if (areNumbersHidden) return '';
  switch (badge) {
    case 'off':
      return '';
    case 'solved':
      return solvedToday === 0 ? '' : String(solvedToday);
    case 'minutes':
      return onTicket === undefined ? '' : `${Math.floor(onTicket / 60)}m`;
  }
}

/** The badge asks for a look, by its colour as well as by its text. */
export function asksForLook({ needsLook, isPaused, isPauseOver }: BadgeInput): boolean {
  return needsLook || (isPaused && isPauseOver === true);
}
