import type { FirstResolution, ResolutionEntry } from '../../model/day-summary.ts';
import { goodShare, type JudgedItem } from '../good-share.ts';
import type { Metric } from '../metric.ts';
import { isCounted, leftOutEntries, outcomeOf, ownResolutions, reasons, setAsideCounts } from '../period.ts';
import { firstResolutions } from '../resolution-times.ts';

/**
 * Row 10. Of the tickets whose first resolution is mine, after a contact of mine, and whose window is over: those with one own
 * contact, nobody else's, no hand-over before it, and no return. Unconfirmed ones make it "at most".
 */
export const firstContactResolution: Metric = {
  id: 'first-contact-resolution',
  row: '10',
  version: 1,
  unit: 'share',
  better: 'higher',
  counterparts: ['average-handle-time'],
  minimum: 20,
  words: {
    title: 'Solved at first contact',
    question: 'How many tickets do I solve at the first contact, for good?',
    definition:
      'Of the tickets whose first resolution is yours, after at least one contact of yours, and whose return window is over: the share with exactly one contact of yours, no public reply or contact of another agent, no hand-over or escalation before the resolution, and no return within the window. Where nobody looked at the ticket after its window it is unconfirmed, and the share is shown as "at most".',
    formula:
      'Such tickets ÷ first resolutions of tickets that are yours, with a contact of yours, whose window is over.',
    leavesOut:
      'Tickets that somebody else solved first, or that you solved without a contact; windows that are not over (counted apart). Giving a ticket that nobody had its first group or assignee is no hand-over; an opening message is no reply; a "thanks" that was solved again without a word and your own reopening are no return. Undone within five minutes; merged away, spam, deleted, excluded and bulk.',
    threshold:
      'A target is met from the limit on; not judged while unconfirmed tickets leave more than 10 points open.',
    teamReport:
      'Reports often count tickets solved with one reply, whether they came back or not, or ask the customer; call centres look at repeated calls within 1 to 30 days.',
    source: 'Deskpace metric catalogue, row 10; compare ICMI and SQM Group, first contact resolution.',
  },
  evaluate(evaluation) {
    const { summaries, period, settings } = evaluation;
    const all = ownResolutions(summaries, settings);
    const firsts = all.filter((entry) => entry.first !== undefined);
    const counted = firsts.filter((entry) => isCounted(entry, settings));
    const over = counted.filter(({ windowEndsAt }) => period.now >= windowEndsAt);
    const result = goodShare(
      firstContactResolution,
      over.map((entry): JudgedItem => ({ ticket: entry.ticket, outcome: judge(entry, period.now) })),
      counted.length - over.length,
    );
    const count = (is: (entry: ResolutionEntry) => boolean) => over.filter(is).length;
    const others = firstResolutions(evaluation).filter(({ first }) => first === undefined).length;
    return {
      ...result,
      leftOut: reasons([
        ...leftOutEntries(firsts),
        ...setAsideCounts(summaries, ['resolutionUnknownActor', 'resolutionDayUnknown']),
        ['solvedBeforeOrWithoutContact', others],
      ]),
      parts: {
        ...result.parts,
        severalContacts: count(({ first }) => (first?.contacts ?? 0) > 1),
        otherAgent: count(({ first }) => first?.otherAgent === true),
        handedOver: count(({ first }) => first?.handedOver === true),
        cameBack: count(({ returnedAt }) => returnedAt !== undefined),
        returnWindowDays: settings.reopenWindowDays,
      },
    };
  },
};

function isOneContact({ contacts, otherAgent, handedOver }: FirstResolution): boolean {
  return contacts === 1 && otherAgent !== true && handedOver !== true;
}

function judge(entry: ResolutionEntry, now: number): JudgedItem['outcome'] {
  if (entry.first === undefined || !isOneContact(entry.first)) return 'returned';
  const outcome = outcomeOf(entry, now);
  if (outcome === 'returned') return 'returned';
  return outcome === 'stayed' && entry.first.otherAgent === undefined ? 'stayed' : 'unconfirmed';
}
