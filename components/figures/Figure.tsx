import type { ReactNode } from 'react';
import type { Glance } from '../../lib/metrics/glance.ts';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import { useWords } from '../WordsContext.tsx';
import { DayBars } from './DayBars.tsx';
import { amountText, headlineOf, knownForText, metricName, targetText } from './figure-text.ts';

export interface FigureProps {
  /** Left out while the log is being read. */
  result: RatedResult | undefined;
  /** The metric's id, for its name while there is no result. */
  metric: string;
  /** Where the figure explains itself. */
  href?: string;
  /** What the value is, said after it in small: "per contact". */
  unit?: string;
  /** Its last days and what is usual; left out while they are being read, and where there are none. */
  glance?: Glance | undefined;
  /** Room for them is kept, so that nothing moves when they come. */
  withGlance?: boolean;
  /** Lines beneath: the counterpart, the variant, what was left out. */
  lines?: readonly (string | undefined)[];
  /** Where the agent names what the metric needs, for "not set up". */
  setUpHref?: string;
  /** Beside the name: what says more about the figure. */
  about?: ReactNode;
  /** Links open a tab of their own, since the popup is no place for a page. */
  opensTab?: boolean;
}

/** One figure: its name, the value or why there is none, the agent's target, and what must stand beside it. */
export function Figure({
  result,
  metric,
  href,
  unit,
  glance,
  withGlance = false,
  lines = [],
  setUpHref,
  about,
  opensTab = false,
}: FigureProps): ReactNode {
  const words = useWords();
  const name = metricName(metric, words);
  const headline = result === undefined ? undefined : headlineOf(result, words);
  const known = result === undefined ? undefined : knownForText(result, words);
  const target = result === undefined ? undefined : targetText(result, words);
  const usual = glance?.usual;
  const inTab = opensTab ? { target: '_blank', rel: 'noreferrer' } : {};
  const heading = (
    <h3 className="name">
      {href === undefined ? (
        name
      ) : (
        <a href={href} {...inTab} title={words.say('figure.openDetails', { name })}>
          {name}
        </a>
      )}
    </h3>
  );
  return (
    <div className="figure">
      {about === undefined ? (
        heading
      ) : (
        <div className="name-row">
          {heading}
          {about}
        </div>
      )}
      {headline === undefined ? <p className="state">…</p> : null}
      {headline?.kind === 'value' ? (
        <p className="value">
          {headline.qualifier === undefined ? null : <span className="qualifier">{headline.qualifier} </span>}
          {headline.value}
          {unit === undefined ? null : <span className="unit"> {unit}</span>}
        </p>
      ) : null}
      {headline?.kind === 'state' ? <p className="state">{headline.text}</p> : null}
      {headline?.kind === 'state' && headline.state === 'notSetUp' && setUpHref !== undefined ? (
        <p className="line">
          <a href={setUpHref} {...inTab}>
            {words.say('figure.setUp')}
          </a>
        </p>
      ) : null}
      {withGlance ? (
        <div className="glance">
          {glance === undefined || result === undefined ? null : <DayBars glance={glance} unit={result.unit} />}
        </div>
      ) : null}
      {usual === undefined || result === undefined ? null : (
        <p className="line">
          {words.say('glance.usual', {
            low: amountText(usual.low, result.unit, words),
            high: amountText(usual.high, result.unit, words),
          })}
        </p>
      )}
      {lines.map((line) =>
        line === undefined ? null : (
          <p key={line} className="line">
            {line}
          </p>
        ),
      )}
      {known === undefined ? null : <p className="line needs-look">{known}</p>}
      {target === undefined ? null : <p className="line">{words.say('figure.target', { target })}</p>}
    </div>
  );
}
