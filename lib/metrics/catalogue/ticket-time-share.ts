import type { DaySummary } from '../../model/day-summary.ts';
import { type DurationMs, type EpochMs, second } from '../../time/units.ts';
import { recordedSpans } from '../facts/intervals.ts';
import type { Metric } from '../metric.ts';
import { byDay, distinct, given, sumOfTime } from '../period.ts';

/**
 * Row 25. Handle time inside presence ÷ presence. Presence is the agent's shift where the office hours are set as one, else
 * from first to last activity without pauses of 15 min; which of them it was stands in `parts`.
 */
export const ticketTimeShare: Metric = {
  id: 'ticket-time-share',
  row: '25',
  version: 1,
  unit: 'share',
  better: 'none',
  counterparts: ['wellbeing'],
  minimum: 1,
  words: {
    title: 'Share of my time on tickets',
    question: 'How much of my recorded time goes to tickets?',
    definition:
      'Your handle time, divided by the time that you were present: your shift, where you set your office hours as one, otherwise from first to last activity of each day without pauses of 15 minutes or more. Activity is time on tickets and in lists, meetings, trainings and projects. Which kind of presence it was is shown.',
    formula: 'Handle time inside presence ÷ presence.',
    leavesOut:
      'Days without presence are unknown, not 0: so are days on which no ticket was in hand. Breaks are no activity. Handle time outside a shift. Time before a page said who is signed in.',
    threshold: 'Neither more nor less is better: much of it leaves no room for learning and rest. It takes no target.',
    teamReport:
      'Workforce reports divide by logged-in or paid time ("occupancy", "utilisation"), which Deskpace does not know.',
    source: 'Deskpace metric catalogue, row 25; compare ICMI, occupancy and utilisation.',
  },
  takesNoTarget: true,
  evaluate({ summaries, period }) {
    const sums = { activity: 0, shift: 0, handleTime: 0, otherWork: 0 };
    let days = 0;
    for (const [, ofDay] of byDay(summaries)) {
      const shift = ofDay.find((summary) => summary.shift !== undefined)?.shift;
      const presence = lengthOf(shift === undefined ? activityOf(ofDay) : shift.spans, period.now);
      if (presence === 0) continue;
      days += 1;
      sums[shift === undefined ? 'activity' : 'shift'] += presence;
      sums.handleTime +=
        shift === undefined
          ? sumOfTime(ofDay).all
          : ofDay.reduce((sum, summary) => sum + (summary.shift?.handleTime ?? 0), 0);
      sums.otherWork += lengthOf(ofDay[0]?.otherWork ?? [], period.now);
    }
    const presence = sums.activity + sums.shift;
    return {
      metric: 'ticket-time-share',
      row: '25',
      version: ticketTimeShare.version,
      unit: 'share',
      better: 'none',
      state: days === 0 ? 'none' : 'known',
      n: days,
      minimum: 1,
      ...(days === 0 ? {} : { value: sums.handleTime / presence }),
      numerator: sums.handleTime / second,
      denominator: presence / second,
      leftOut: [],
      parts: given({
        presenceByActivity: sums.activity === 0 ? undefined : sums.activity / second,
        presenceAsShift: sums.shift === 0 ? undefined : sums.shift / second,
        handleTime: sums.handleTime / second,
        otherWork: sums.otherWork / second,
      }),
      tickets: distinct(summaries.flatMap(({ timeOf }) => timeOf.map(([ticket]) => ticket))),
      beside: [],
    };
  },
};

/** From first to last activity without pauses of 15 min, over all summaries of a day. */
function activityOf(ofDay: readonly DaySummary[]): [EpochMs, EpochMs][] {
  return recordedSpans(ofDay.flatMap(({ recorded, otherWork }) => [...recorded, ...otherWork]));
}

/** What lies ahead is no presence yet. */
function lengthOf(spans: readonly (readonly [EpochMs, EpochMs])[], now: EpochMs): DurationMs {
  return spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, now) - from), 0);
}
