import type { Words } from '../../lib/i18n/words.ts';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import type { PeriodDays } from '../PeriodPicker.tsx';
import { headlineOf, headlineText } from './figure-text.ts';

/** What always stands beneath a figure in small: speed is never shown without what speaks for its quality. */
export function linesOf(result: RatedResult, all: readonly RatedResult[], days: PeriodDays, words: Words): string[] {
  const { say, number, share } = words;
  switch (result.metric) {
    case 'average-handle-time':
      return result.state === 'known' ? [say('figure.perContact'), ...cameBackShare(all, words)] : [];
    case 'resolved-per-day': {
      if (result.state === 'none') return [];
      const net = result.beside.find(({ metric }) => metric === 'resolved-per-day.net');
      const cameBack = net?.parts['cameBack'];
      const gross = result.parts['gross'];
      const lines: string[] = [];
      if (days > 1 && gross !== undefined) lines.push(say('figure.inAll', { value: number(gross) }));
      if (cameBack !== undefined && gross !== undefined && gross > 0) {
        lines.push(cameBack === 0 ? say('figure.noneCameBack') : say('figure.cameBack', { n: cameBack }));
      }
      const inBulk = result.leftOut.find(({ reason }) => reason === 'bulk')?.n;
      return [lines.join(' · '), ...(inBulk === undefined ? [] : [say('figure.inBulk', { n: inBulk })])].filter(
        (line) => line !== '',
      );
    }
    case 'first-response-time': {
      if (result.state !== 'known') return [];
      const mine = result.beside.find(({ metric }) => metric === 'first-response-time.from-reaching-me');
      const headline = mine === undefined ? undefined : headlineOf(mine, words);
      return [
        say('figure.customersWaited'),
        ...(headline?.kind === 'value' ? [say('figure.fromReachingMe', { value: headline.value })] : []),
        ...wroteAgain(result, words),
      ];
    }
    case 'escalation-rate':
    case 'transfer-rate': {
      const { numerator, denominator, parts } = result;
      if (result.state === 'hidden') return [say('figure.times', { n: parts['events'] ?? 0 })];
      if (numerator === undefined || denominator === undefined || denominator === 0) return [];
      return [
        say('figure.ofTickets', { count: number(numerator), n: denominator }),
        ...(result.metric === 'escalation-rate' ? satisfied(all, words) : []),
      ];
    }
    case 'reopen-rate':
      return result.interval === undefined
        ? []
        : [say('figure.between', { low: share(result.interval.low), high: share(result.interval.high) })];
    default:
      return [];
  }
}

/** What the value counts, said after it, where the name does not say it. */
export function unitOf(metric: string, days: PeriodDays, { say }: Words): { unit?: string } {
  return metric === 'resolved-per-day' && days > 1 ? { unit: say('figure.aDay') } : {};
}

/** The share that came back, beside a speed; or why it is not known, so that the speed never stands alone. */
function cameBackShare(all: readonly RatedResult[], words: Words): string[] {
  const reopen = all.find(({ metric }) => metric === 'reopen-rate');
  if (reopen === undefined) return [];
  const value = headlineText(reopen, words);
  if (reopen.state === 'known') return [words.say('figure.shareCameBack', { value })];
  return [words.say('figure.cameBackUnknown', { value })];
}

/** How satisfied the customers were, where any were asked: most help desks ask none. */
function satisfied(all: readonly RatedResult[], words: Words): string[] {
  const csat = all.find(({ metric, state }) => metric === 'csat' && state === 'known');
  return csat === undefined ? [] : [words.say('figure.satisfied', { value: headlineText(csat, words) })];
}

/** Who was not helped by waiting, beside how long they waited. */
function wroteAgain({ parts }: RatedResult, { say, share }: Words): string[] {
  const value = parts['wroteAgainShare'];
  return value === undefined ? [] : [say('figure.wroteAgain', { value: share(value) })];
}
