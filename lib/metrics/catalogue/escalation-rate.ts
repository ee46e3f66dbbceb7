import { handOverRate } from '../hand-over-rate.ts';
import type { Metric } from '../metric.ts';

/** Row 13. Distinct tickets escalated ÷ distinct tickets worked; the number of escalations stands in `parts.events`. */
export const escalationRate: Metric = {
  id: 'escalation-rate',
  row: '13',
  version: 1,
  unit: 'share',
  better: 'none',
  counterparts: ['csat'],
  minimum: 20,
  words: {
    title: 'Escalated',
    question: 'How often do I pass a ticket up?',
    definition:
      'Of the different tickets that you worked on, the share that you escalated: handed to a group or person that you named as a higher tier, or escalated by your own word. Within ten minutes on one ticket it is one escalation.',
    formula: 'Different tickets escalated ÷ different tickets worked on.',
    leavesOut:
      'Not set up until you name a higher tier or tell an escalation. Dispatching a ticket that nobody had is triage, counted apart. Merged away, spam, deleted and excluded tickets. An SLA breach that a help desk calls escalation is none. Beside it stands the share of the tickets known to have come to you; others may have come that you never opened.',
    threshold: 'Neither more nor fewer is better by itself. A limit of your own is met up to and including it.',
    teamReport: 'Reports often count every change of group, or the SLA breaches that some products call escalations.',
    source: 'Deskpace metric catalogue, row 13.',
  },
  evaluate: (evaluation) => handOverRate(escalationRate, evaluation, ['escalation']),
};
