import type { ContactEntry } from '../../model/day-summary.ts';
import { type ContactOutcome, contactOutcomes } from '../contact-outcomes.ts';
import { goodShare, type JudgedItem } from '../good-share.ts';
import type { Metric, MetricResult, Period } from '../metric.ts';
import { given, leftOutEntries, reasons, setAsideCounts } from '../period.ts';

/** Row 11. Own contacts after which the customer did not come back within N days ÷ those whose window is over. */
export const activeContactResolution: Metric = {
  id: 'active-contact-resolution',
  row: '11',
  version: 1,
  unit: 'share',
  better: 'higher',
  counterparts: ['average-handle-time'],
  minimum: 20,
  words: {
    title: 'Did not come back after a contact',
    question: 'After how many of my contacts does the customer not have to come back?',
    definition:
      'Of your contacts whose return window is over, the share after which the customer did not come back within it. A customer comes back with the next message that needs an answer, on any ticket of the same requester that Deskpace has seen, outside the same chat session; it is charged to the last contact that any human had with them before it. Where nobody looked at the ticket after the window the contact is unconfirmed, and the share is shown as "at most". Beside it the same for contacts that did not leave the ticket waiting for the customer. The window begins with the last act of the contact, so that a long call or chat does not use it up; what is written on another ticket counts from its first act on. Of contacts that overlap the one that began last is charged, since it knew most of what had been said.',
    formula: 'Contacts after which the customer did not come back within the window ÷ contacts whose window is over.',
    leavesOut:
      'Contacts with customers whom the help desk does not name to Deskpace (counted apart). For a requester with ten or more tickets opened in the 28 days up to the contact, mostly a system or a colleague who passes mails on, only the same ticket is looked at. A "thanks" that was solved without a word is no return. Windows that are not over; merged away, spam, deleted and excluded tickets.',
    threshold:
      'A target is met from the limit on; not judged while unconfirmed contacts leave more than 10 points open.',
    teamReport:
      'Hardly any report has it under this name; repeat-contact and next-issue reports often look at one channel or one ticket, and charge the present assignee.',
    source: 'Deskpace metric catalogue, row 11.',
  },
  evaluate({ summaries, around, period, settings: { reopenWindowDays } }) {
    const contacts = summaries.flatMap(({ contacts: all }) => all);
    const known = contactOutcomes(summaries, around ?? summaries, period.now);
    const resolved = known.filter(({ entry }) => !entry.leftPending);
    return {
      ...resultOf(known, period, reopenWindowDays),
      leftOut: reasons([
        ...leftOutEntries(contacts),
        ...setAsideCounts(summaries, ['replyUnknownActor', 'replyDayUnknown']),
        ['unknownRequester', contacts.filter(isWithoutRequester).length],
      ]),
      beside: [resultOf(resolved, period, reopenWindowDays, 'active-contact-resolution.resolved-contacts')],
    };
  },
};

function isWithoutRequester({ requester, leftOut }: ContactEntry): boolean {
  return requester === undefined && leftOut === undefined;
}

function resultOf(
  outcomes: readonly ContactOutcome[],
  { now }: Period,
  returnWindowDays: number,
  id?: string,
): MetricResult {
  const over = outcomes.filter(({ windowEndsAt }) => now >= windowEndsAt);
  const items = over.flatMap(({ entry: { ticket }, outcome }): JudgedItem[] =>
    outcome === 'open' ? [] : [{ ticket, outcome }],
  );
  const result = goodShare(activeContactResolution, items, outcomes.length - over.length, id);
  const cameBack = items.filter(({ outcome }) => outcome === 'returned').length;
  return {
    ...result,
    parts: {
      ...result.parts,
      ...given({ cameBack, cameBackShare: items.length === 0 ? undefined : cameBack / items.length }),
      returnWindowDays,
      sameTicketOnly: over.filter(({ isFrequent }) => isFrequent).length,
      returnedBeforeWindowIsOver: outcomes.filter(
        ({ windowEndsAt, outcome }) => now < windowEndsAt && outcome === 'returned',
      ).length,
    },
  };
}
