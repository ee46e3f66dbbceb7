import type { Words } from '../../lib/i18n/words.ts';
import type { MetricResult } from '../../lib/metrics/metric.ts';
import { headlineOf } from './figure-text.ts';

/** What always stands beneath a figure in small: speed is never shown without what speaks for its quality. */
export function linesOf(result: MetricResult, words: Words): string[] {
  const { say } = words;
  switch (result.metric) {
    case 'resolved-per-day': {
      const returned = result.parts['cameBack'];
      if (returned === undefined) return [];
      return [returned === 0 ? say('figure.noneCameBack') : say('figure.cameBack', { n: returned })];
    }
    case 'first-response-time': {
      const lines = result.state === 'known' ? [say('figure.customersWaited')] : [];
      const [fromReachingMe] = result.beside;
      if (fromReachingMe?.state !== 'known') return lines;
      const headline = headlineOf(fromReachingMe, words);
      return headline.kind === 'value' ? [...lines, say('figure.fromReachingMe', { value: headline.value })] : lines;
    }
    default:
      return [];
  }
}
