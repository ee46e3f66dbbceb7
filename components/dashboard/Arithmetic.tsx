import type { ReactNode } from 'react';
import { arithmeticOf } from '../../lib/metrics/arithmetic.ts';
import type { MetricResult } from '../../lib/metrics/metric.ts';
import { amountText } from '../figures/figure-text.ts';
import { leftOutText } from '../figures/parts.ts';
import { useWords } from '../WordsContext.tsx';
import { usePageWords } from './use-page-words.ts';

/** How the number came about: what was divided by what, what is left out and why, and the way to the tickets behind it. */
export function Arithmetic({ result, onTickets }: { result: MetricResult; onTickets: () => void }): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const { say } = words;
  const { tickets, leftOut, windowNotOver = 0 } = result;
  return (
    <section className="block">
      <h2>{page('arithmetic.title')}</h2>
      <Steps result={result} />
      {windowNotOver === 0 ? null : <p>{page('arithmetic.notOver', { n: windowNotOver })}</p>}
      {tickets.length === 0 ? null : (
        <p>
          <button type="button" className="button link" onClick={onTickets}>
            {page('arithmetic.behind', { n: tickets.length })}
          </button>
        </p>
      )}
      <h3 className="muted">{say('metric.leftOut')}</h3>
      {leftOut.length === 0 ? (
        <p className="muted">{say('metric.nothingLeftOut')}</p>
      ) : (
        <ul className="plain">
          {leftOut.map((one) => (
            <li key={one.reason}>{leftOutText(one, words)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Steps({ result }: { result: MetricResult }): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const steps = arithmeticOf(result);
  if (steps === undefined) return null;
  const value = amountText(steps.value, result.unit, words);
  if (steps.kind === 'middle') return <p className="strong">{page('arithmetic.middle', { n: steps.n, value })}</p>;
  const { numerator, denominator } = steps;
  const above = result.unit === 'seconds' ? words.duration(numerator, 'exact') : words.number(numerator, 1);
  return (
    <p className="strong">
      {page('arithmetic.ratio', { numerator: above, denominator: words.number(denominator, 1), value })}
    </p>
  );
}
