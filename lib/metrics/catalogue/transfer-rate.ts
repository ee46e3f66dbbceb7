import { handOverRate } from '../hand-over-rate.ts';
import type { Metric } from '../metric.ts';

/** Row 14. Distinct tickets handed to somebody else, escalations included ÷ distinct tickets worked; events in `parts.events`. */
export const transferRate: Metric = {
  id: 'transfer-rate',
  row: '14',
  version: 1,
  unit: 'share',
  better: 'none',
  counterparts: ['reopen-rate'],
  minimum: 20,
  words: {
    title: 'Reassigned',
    question: 'How often does a ticket of mine go to somebody else?',
    definition:
      'Of the different tickets that you worked on, the share that you handed to another group or person after they were yours or you had answered them. Escalations are contained; the sideways ones stand beside them. A change of group and one of assignee within a minute are one.',
    formula: 'Different tickets handed over ÷ different tickets worked on.',
    leavesOut:
      "Dispatching a ticket that nobody had is triage, counted apart. Taking a ticket, putting it down, moving somebody else's ticket, or to somebody of whom you said that it is neither escalation nor transfer. Tickets of which it is not known who had them. Merged away, spam, deleted and excluded tickets. Beside it stands the share of the tickets known to have come to you; others may have come that you never opened.",
    threshold: 'Neither more nor fewer is better by itself. A limit of your own is met up to and including it.',
    teamReport: 'Reports often count every change of assignee or group, also those of triage and of rules.',
    source: 'Deskpace metric catalogue, row 14.',
  },
  evaluate: (evaluation) => handOverRate(transferRate, evaluation, ['escalation', 'sideways']),
};
