import type { Words } from '../../lib/i18n/words.ts';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import type { PeriodDays } from '../PeriodPicker.tsx';
import { headlineOf, headlineText } from './figure-text.ts';

/** The period inside a sentence: "today", "in the last 7 days". */
export function periodText(days: PeriodDays, { say }: Words): string {
  return days === 1 ? say('period.thisDay') : say('period.lastDays', { days });
}

/** What the figure says as one sentence, first on its page. A figure that is not known says why. */
export function sentenceOf(result: RatedResult, days: PeriodDays, words: Words): string {
  const { say, duration, number } = words;
  const period = periodText(days, words);
  const headline = headlineOf(result, words);
  if (headline.kind === 'state') {
    return say(`sentence.${headline.state}`, { n: result.n, minimum: result.minimum, period });
  }
  const value = headlineText(result, words);
  const { numerator = 0, denominator = 0 } = result;
  switch (result.metric) {
    case 'resolved-per-day': {
      const net = result.beside.find(({ metric }) => metric === 'resolved-per-day.net');
      const solved = say('figure.solved', { n: result.parts['gross'] ?? numerator });
      const cameBack = say('figure.cameBack', { n: net?.parts['cameBack'] ?? 0 });
      return say(days === 1 ? 'sentence.solvedToday' : 'sentence.solved', { solved, cameBack, period, value });
    }
    case 'average-handle-time':
      return say('sentence.handleTime', { value, n: denominator, period });
    case 'handle-time-per-ticket':
      return say('sentence.perTicket', { value, n: denominator, period });
    case 'first-response-time':
      return result.p90 === undefined
        ? say('sentence.firstResponseHalf', { value, period })
        : say('sentence.firstResponse', { value, p90: duration(result.p90), period });
    case 'tickets-handled':
      return say('sentence.handled', { n: result.n, period });
    case 'average-response-time':
    case 'chat-response-time':
      return result.p90 === undefined ? value : say('sentence.responses', { value, p90: duration(result.p90), period });
    case 'resolution-time':
    case 'email-resolution-time':
      return result.p90 === undefined
        ? value
        : say('sentence.resolutionTime', { value, p90: duration(result.p90), period });
    case 'first-contact-resolution':
      return say('sentence.firstContact', { value, count: number(numerator), n: denominator, period });
    case 'one-touch-resolution':
      return say('sentence.oneTouch', { value, count: number(numerator), n: denominator, period });
    case 'active-contact-resolution':
      return say('sentence.didNotComeBack', { value, count: number(numerator), n: denominator, period });
    case 'reopen-rate':
      return say('sentence.cameBack', { value, count: number(numerator), n: denominator, period });
    case 'escalation-rate':
      return say('sentence.escalated', { count: number(numerator), n: denominator, period });
    case 'transfer-rate':
      return say('sentence.reassigned', { count: number(numerator), n: denominator, period });
    case 'sla-compliance':
      return say('sentence.deadlines', { count: number(numerator), n: denominator, period });
    case 'open-tickets':
      return say('sentence.openTickets', { value });
    case 'phone-calls':
      return say('sentence.phoneWait', { value, period });
    case 'ticket-time-share':
      return say('sentence.ticketShare', { value, period });
    case 'wellbeing':
      return say('sentence.wellbeing', { value, period });
    case 'csat':
    case 'post-contact':
      return say('sentence.satisfied', { value, count: number(numerator), n: denominator, period });
    case 'customer-effort':
      return say('sentence.lowEffort', { value, count: number(numerator), n: denominator, period });
    case 'net-promoter':
      return say('sentence.recommend', { value, n: denominator, period });
    case 'company-figures':
      return say('sentence.retention', { value });
    case 'call-quality':
    case 'email-quality':
    case 'chat-quality':
      return say('sentence.quality', { value, n: denominator, period });
    default:
      return value;
  }
}
