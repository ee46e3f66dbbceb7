import type { DaySummary } from '../model/day-summary.ts';

/** Stand in the place of a tag: the ticket has none; nobody said which it has. */
export const noTag = '';
export const unknownTag = '?';

/** The tags of each ticket of these days, by row; always at least one, {@link noTag} or {@link unknownTag} among them. */
export function tagsOfTickets(summaries: readonly DaySummary[]): (ticket: number) => readonly string[] {
  const known = new Map<number, Set<string>>();
  for (const { tags } of summaries) {
    for (const [tag, tickets] of tags) {
      for (const ticket of tickets) known.set(ticket, (known.get(ticket) ?? new Set()).add(tag));
    }
  }
  return (ticket) => {
    const tags = known.get(ticket);
    return tags === undefined ? [unknownTag] : [...tags];
  };
}

/** Whether any of these tags is one: where help desks state none there is nothing to split by. */
export function isTagged(tags: Iterable<string>): boolean {
  return [...tags].some((tag) => tag !== noTag && tag !== unknownTag);
}

/**
 * A day with what is about some of its tickets alone. When time was recorded, what was done beside tickets and what customers did
 * stay whole; time on these tickets is all called focused, since its parts are not kept for each ticket.
 */
export function onlyTickets(summary: DaySummary, isOne: (ticket: number) => boolean): DaySummary {
  const ofOne = <T extends { ticket: number }>(entries: readonly T[]): T[] =>
    entries.filter(({ ticket }) => isOne(ticket));
  const pairs = <T extends readonly [number, unknown]>(entries: readonly T[]): T[] =>
    entries.filter(([ticket]) => isOne(ticket));
  const timeOf = pairs(summary.timeOf);
  const none = Object.fromEntries(Object.keys(summary.time).map((kind) => [kind, 0]));
  return {
    ...summary,
    time: { ...summary.time, ...none, focused: timeOf.reduce((sum, [, ms]) => sum + ms, 0) },
    timeOf,
    leftOut: pairs(summary.leftOut),
    openChanges: pairs(summary.openChanges),
    worked: summary.worked.filter(isOne),
    received: summary.received.filter(isOne),
    contacts: ofOne(summary.contacts),
    resolutions: ofOne(summary.resolutions),
    firstResponses: ofOne(summary.firstResponses),
    handOvers: ofOne(summary.handOvers),
    deadlines: ofOne(summary.deadlines),
    phoneCalls: ofOne(summary.phoneCalls),
    responses: ofOne(summary.responses),
    answers: ofOne(summary.answers),
    glances: { n: 0, ms: 0 },
    contactHours: [],
    setAside: {},
  };
}
