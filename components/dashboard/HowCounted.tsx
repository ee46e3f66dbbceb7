import type { ReactNode } from 'react';
import { metrics } from '../../lib/metrics/registry.ts';
import { Popover } from '../controls/Popover.tsx';
import { metricName } from '../figures/figure-text.ts';
import { useWords } from '../WordsContext.tsx';
import { useMetricWords } from './use-metric-words.ts';
import { usePageWords } from './use-page-words.ts';

export interface HowCountedProps {
  metric: string;
  /** Where all of it stands: the trend, the tickets behind it, the source. */
  href: string;
}

/** How a figure is counted, beside its name: the short of its definition card. Nothing for what has no definition of its own. */
export function HowCounted({ metric, href }: HowCountedProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const page = usePageWords();
  const wordsOf = useMetricWords();
  const definition = metrics.find(({ id }) => id === metric);
  if (definition === undefined) return null;
  const { question, definition: means, formula, teamReport } = wordsOf(definition);
  const name = metricName(metric, words);
  return (
    <Popover label="?" name={`${page('figure.how')}: ${name}`} className="how-counted">
      <p className="strong">{question}</p>
      <dl>
        {[
          [say('metric.means'), means],
          [say('metric.formula'), formula],
          [say('metric.teamReport'), teamReport],
        ].map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={href}>{say('figure.openDetails', { name })}</a>
      </p>
    </Popover>
  );
}
