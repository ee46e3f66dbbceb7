import type { Words } from '../../lib/i18n/words.ts';
import type { MetricResult, MetricUnit, RatedResult } from '../../lib/metrics/metric.ts';

/** What stands where the number would be: the number, perhaps only as a bound, or why there is none. */
export type Headline =
  | { kind: 'value'; qualifier?: string; value: string }
  | { kind: 'state'; state: 'notEnough' | 'none' | 'notSetUp' | 'hidden'; text: string };

/** One amount in the unit of its metric. */
export function amountText(value: number, unit: MetricUnit, words: Words): string {
  switch (unit) {
    case 'seconds':
      return words.duration(value);
    case 'share':
      return words.share(value);
    case 'count':
      return words.number(value);
    case 'perDay':
      return words.number(value, 1);
    case 'score':
    case 'points':
    case 'ratio':
      return words.number(value, 1);
    case 'money':
      return words.number(value, 2);
    case 'perHour':
      return words.say('figure.perHour', { value: words.number(value, 1) });
  }
}

/**
 * The headline of a result. A result with outcomes nobody looked at shows the bound that promises the
 * least: bad shares "at least", good ones "at most".
 */
export function headlineOf(result: MetricResult, words: Words): Headline {
  const { say } = words;
  switch (result.state) {
    case 'notSetUp':
      return { kind: 'state', state: 'notSetUp', text: say('figure.notSetUp') };
    case 'hidden':
      return { kind: 'state', state: 'hidden', text: say('figure.hidden') };
    case 'none':
      return { kind: 'state', state: 'none', text: say('figure.none') };
    case 'notEnough':
      return {
        kind: 'state',
        state: 'notEnough',
        // Per day counts days with a recorded hour; "0 of 1" of something unnamed would puzzle.
        text:
          result.unit === 'perDay' && result.minimum === 1
            ? say('figure.noFullDay')
            : say('figure.notEnough', { n: result.n, minimum: result.minimum }),
      };
    case 'known': {
      const { bounds } = result;
      if (bounds !== undefined && bounds.low !== bounds.high) {
        const isGood = result.better === 'higher';
        const text = amountText(isGood ? bounds.high : bounds.low, result.unit, words);
        const qualifier = say(isGood ? 'figure.atMost' : 'figure.atLeast', { value: '' }).trim();
        return { kind: 'value', qualifier, value: text };
      }
      if (result.value === undefined) return { kind: 'state', state: 'none', text: say('figure.none') };
      if (result.isAtLeast) {
        const qualifier = say('figure.atLeast', { value: '' }).trim();
        return { kind: 'value', qualifier, value: amountText(result.value, result.unit, words) };
      }
      return { kind: 'value', value: amountText(result.value, result.unit, words) };
    }
  }
}

/** "known for 14 of 61" where outcomes were not seen; undefined where all are known. */
export function knownForText(result: MetricResult, words: Words): string | undefined {
  if (result.bounds === undefined || result.bounds.unconfirmed === 0) return undefined;
  const all = result.denominator ?? result.n;
  return words.say('figure.knownFor', { known: all - result.bounds.unconfirmed, all });
}

/** The agent's own target and whether it is met, in words; undefined without a target. */
export function targetText(result: RatedResult, words: Words): string | undefined {
  const { target } = result;
  if (target === undefined) return undefined;
  const { say } = words;
  const limit = amountText(target.limit, result.unit, words);
  const parts = [
    target.share === undefined ? limit : say('figure.targetShare', { share: words.share(target.share), limit }),
  ];
  if (result.state === 'known') {
    if (target.shareMet !== undefined) parts.push(say('figure.shareWithin', { share: words.share(target.shareMet) }));
    if (target.met === undefined) parts.push(say('figure.targetOpen'));
    else parts.push(say(target.met ? 'figure.targetMet' : 'figure.targetMissed'));
  }
  return parts.join(' · ');
}

/** The headline as one text, its qualifier included. */
export function headlineText(result: MetricResult, words: Words): string {
  const headline = headlineOf(result, words);
  if (headline.kind === 'state') return headline.text;
  return headline.qualifier === undefined ? headline.value : `${headline.qualifier} ${headline.value}`;
}

/** The name of a metric in the agent's language; the id itself for one that has no words yet. */
export function metricName(metric: string, words: Words): string {
  const best = /^personal-best\.(.+)$/.exec(metric)?.[1];
  if (best !== undefined) return words.say('best.of', { name: metricName(best, words) });
  return words.sayIfKnown(`figureName.${metric}`) ?? metric;
}
