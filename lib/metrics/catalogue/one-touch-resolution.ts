import type { ResolutionEntry } from '../../model/day-summary.ts';
import { goodShare, type JudgedItem } from '../good-share.ts';
import type { Metric } from '../metric.ts';
import { leftOutEntries, ownResolutions, reasons, setAsideCounts } from '../period.ts';
import { firstResolutions } from '../resolution-times.ts';

/** Row 10b. Tickets whose first own resolution came after exactly one own public reply ÷ those with at least one. */
export const oneTouchResolution: Metric = {
  id: 'one-touch-resolution',
  row: '10b',
  version: 1,
  unit: 'share',
  better: 'higher',
  counterparts: ['average-handle-time'],
  minimum: 20,
  words: {
    title: 'Solved with one reply',
    question: 'How many tickets do I solve with a single reply?',
    definition:
      'Of the tickets that you solved after at least one public reply of yours, the share that you solved with exactly one, up to your first resolution of the ticket; counted on the day of that resolution. Whether the ticket came back is for "solved at first contact" and "came back" to say. Beside it the share of all tickets that you solved, those without a reply included. Where somebody unknown replied too it is unconfirmed, and the share is shown as "at most".',
    formula: 'Tickets with exactly one own public reply before their first own resolution ÷ those with at least one.',
    leavesOut:
      'Tickets that you solved without a public reply (counted apart); an opening message is no reply, nor are notes and side conversations; your later resolutions of a ticket; undone within five minutes; merged away, spam, deleted, excluded and bulk.',
    threshold: 'A target is met from the limit on.',
    teamReport:
      'Reports often count the replies of all agents, take fewer than two for one (Zendesk), or divide by all solved tickets; the latter is shown beside it.',
    source:
      'Deskpace metric catalogue, row 10b; compare Zendesk, "One-touch tickets", and Groove, "Resolved on first reply".',
  },
  evaluate(evaluation) {
    const { summaries, settings } = evaluation;
    const all = firstResolutions(evaluation);
    const replied = all.filter(({ ownReplies = 0 }) => ownReplies > 0);
    const judged = (entries: typeof all) =>
      entries.map((entry): JudgedItem => ({ ticket: entry.ticket, outcome: judge(entry) }));
    const { windowNotOver: _, ...result } = goodShare(oneTouchResolution, judged(replied), 0);
    const { windowNotOver: __, ...ofAll } = goodShare(
      oneTouchResolution,
      judged(all),
      0,
      'one-touch-resolution.of-all-solved',
    );
    return {
      ...result,
      leftOut: reasons([
        ...leftOutEntries(ownResolutions(summaries, settings)),
        ...setAsideCounts(summaries, ['resolutionUnknownActor', 'resolutionDayUnknown']),
        ['withoutReply', all.length - replied.length],
      ]),
      parts: {},
      beside: [{ ...ofAll, parts: {} }],
    };
  },
};

/** A reply by nobody known may be a second one of mine, or one of a colleague's. */
function judge({ ownReplies = 0, unknownReplies = 0 }: ResolutionEntry): JudgedItem['outcome'] {
  if (ownReplies > 1 || ownReplies + unknownReplies === 0) return 'returned';
  return ownReplies === 1 && unknownReplies === 0 ? 'stayed' : 'unconfirmed';
}
