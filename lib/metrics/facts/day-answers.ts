import type { Survey } from '../../model/survey.ts';
import type { Calendar } from '../../time/units.ts';
import { isWork } from './acts.ts';
import { type Answer, latestAnswers, whoseAnswer } from './answers.ts';
import { because, type TicketOfDay } from './day-context.ts';

/** Puts the customer's latest answer to each question into the summary of its day, where the viewer worked on the ticket. */
export function addAnswers(
  { ticket, viewerKey, acts, calls, leftOut, bounds, rules, place, summary }: TicketOfDay,
  surveys: readonly Survey[],
  calendar: Calendar,
): void {
  const { deskZone } = rules;
  const placeOf = ({ when, day, at }: Answer): 'yes' | 'no' | 'unknown' => {
    if (when !== undefined) return place(when);
    return (day === undefined ? at >= bounds.from && at < bounds.to : day === bounds.day) ? 'yes' : 'no';
  };
  // What customers say of tickets that this viewer never worked on is nothing of theirs, not even set aside.
  const isMyTicket = acts.some(isWork) || calls.some((call) => call.viewerKey === viewerKey);
  if (!isMyTicket) return;
  for (const answer of latestAnswers(acts, surveys, { calendar, deskZone })) {
    const placed = placeOf(answer);
    if (placed === 'no') continue;
    const { at, kind, score, worst, best, askedBy, reason, isImpossible } = answer;
    const whose = whoseAnswer(answer, acts, calls, { viewerKey, deskZone });
    const why = isImpossible ? 'answerImpossible' : placed === 'unknown' ? 'answerDayUnknown' : whose;
    summary().answers.push({
      ticket: ticket.row,
      at,
      kind,
      score,
      worst,
      best,
      askedBy,
      ...(reason === undefined ? {} : { reason }),
      ...(why === 'me' ? {} : { setAside: why }),
      ...because(leftOut),
    });
  }
}
