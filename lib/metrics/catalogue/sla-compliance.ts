import type { DeadlineEntry } from '../../model/day-summary.ts';
import { hasOfficeHours, officeTime } from '../../time/office-hours.ts';
import { type DurationMs, type EpochMs, second } from '../../time/units.ts';
import type { Evaluation, Metric, MetricResult } from '../metric.ts';
import { distinct, given, leftOutEntries, reasons, setAsideCounts } from '../period.ts';
import { wilson } from '../statistics.ts';

/**
 * Row 15. Of the deadlines that the page showed, those met by an own act ÷ those met or missed; beside it, never mixed, the
 * same of the agent's own target for the first answer.
 */
export const slaCompliance: Metric = {
  id: 'sla-compliance',
  row: '15',
  version: 1,
  unit: 'share',
  better: 'higher',
  counterparts: ['reopen-rate'],
  minimum: 20,
  words: {
    title: 'Deadlines met',
    question: 'How often do I keep the deadlines that the help desk shows, and my own?',
    definition:
      'Of the deadlines that the help desk showed on your tickets, the share that you met: answered or solved by you in time, up to and including the deadline. Of each deadline the one last shown before it was fulfilled counts. Missed is one that passed while the ticket was yours. Beside it, never mixed with it, the same for your own target for the first answer, counted in your office hours where you set them.',
    formula: 'Met ÷ (met + missed).',
    leavesOut:
      'Not yet due. Passed before the ticket was yours and fulfilled by you afterwards: inherited, counted apart. Met by somebody else. Deadlines that nobody saw before they were fulfilled. Tickets of which it is not known whose they were when it passed; merged away, spam, deleted and excluded tickets.',
    threshold:
      'A deadline is met up to and including it; a due day until its end. A target is met from the target share on; not judged while unconfirmed tickets leave more than 10 points open.',
    teamReport:
      'Reports charge a breach to the present assignee, count what was late before it reached you, pause the clock by rules of their own, and may mix several deadlines of a ticket.',
    source:
      'Deskpace metric catalogue, row 15; compare Zendesk, "SLA achievement rate", and fivetran/dbt_zendesk, sla_policies.',
  },
  evaluate(evaluation) {
    const { summaries, settings } = evaluation;
    const entries = summaries.flatMap(({ deadlines }) => deadlines);
    const page = entries.filter(({ kind }) => kind !== 'own');
    const own = entries.filter(({ kind }) => kind === 'own');
    const limit = settings.ownSla?.limit ?? 0;
    const ownResult = resultOf('sla-compliance.own-target', own, evaluation);
    return {
      ...resultOf('sla-compliance', page, evaluation),
      leftOut: reasons([
        ...leftOutEntries(page),
        ...setAsideCounts(summaries, [
          'deadlineUnknownActor',
          'deadlineUnknownOwner',
          'deadlinePrecision',
          'deadlineEndUnseen',
        ]),
      ]),
      beside: [
        limit > 0
          ? {
              ...ownResult,
              parts: given({ ...ownResult.parts, limit: limit / second, overdueNow: overdueNow(evaluation, limit) }),
            }
          : { ...ownResult, state: 'notSetUp' },
      ],
    };
  },
};

/** First answers that are waited for now, longer than the limit. */
function overdueNow({ waiting, settings, period }: Evaluation, limit: DurationMs): number | undefined {
  const { officeHours } = settings;
  const waited = (since: EpochMs) =>
    hasOfficeHours(officeHours) ? officeTime(since, period.now, officeHours) : period.now - since;
  return waiting?.filter(({ isFirst, since }) => isFirst && since !== undefined && waited(since) > limit).length;
}

function resultOf(metric: string, entries: readonly DeadlineEntry[], { period }: Evaluation): MetricResult {
  const counted = entries.filter(({ leftOut }) => leftOut === undefined);
  const isDue = ({ isOpen, dueAt }: DeadlineEntry) => !isOpen || dueAt < period.now;
  const due = counted.filter(isDue);
  const met = due.filter(({ outcome }) => outcome === 'met').length;
  const missed = due.filter(({ outcome }) => outcome === 'missed');
  const isUnconfirmed = ({ isOpen, knownUntil, dueAt }: DeadlineEntry) =>
    isOpen === true && (knownUntil === undefined || knownUntil < dueAt);
  const unconfirmed = missed.filter(isUnconfirmed).length;
  const n = met + missed.length;
  const isKnown = n >= slaCompliance.minimum;
  const ofKind = (kind: DeadlineEntry['kind']) =>
    due.filter((entry) => entry.kind === kind && entry.outcome !== 'inherited').length || undefined;
  return {
    metric,
    row: '15',
    version: slaCompliance.version,
    unit: 'share',
    better: 'higher',
    state: isKnown ? 'known' : counted.length === 0 ? 'none' : 'notEnough',
    n,
    minimum: slaCompliance.minimum,
    ...(isKnown
      ? {
          value: (met + unconfirmed) / n,
          interval: { low: wilson(met, n).low, high: wilson(met + unconfirmed, n).high, method: 'wilson' as const },
        }
      : {}),
    numerator: met + unconfirmed,
    denominator: n,
    ...(unconfirmed === 0 ? {} : { bounds: { low: met / n, high: (met + unconfirmed) / n, unconfirmed } }),
    leftOut: reasons(leftOutEntries(entries)),
    parts: given({
      met,
      missed: missed.length - unconfirmed,
      inherited: due.filter(({ outcome }) => outcome === 'inherited').length,
      notYetDue: counted.length - due.length,
      ofFirstResponse: ofKind('firstResponse'),
      ofNextResponse: ofKind('nextResponse'),
      ofResolution: ofKind('resolution'),
      ofDue: ofKind('due'),
    }),
    tickets: distinct(due.map(({ ticket }) => ticket)),
    beside: [],
  };
}
