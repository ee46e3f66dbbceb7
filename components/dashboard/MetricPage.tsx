import { type ReactNode, useRef } from 'react';
import { averageHandleTime } from '../../lib/metrics/catalogue/average-handle-time.ts';
import type { ContactOutliers as Outliers } from '../../lib/metrics/contact-outliers.ts';
import type { Metric, RatedResult } from '../../lib/metrics/metric.ts';
import type { MetricCharts as Charts } from '../../lib/metrics/metric-charts.ts';
import { metrics } from '../../lib/metrics/registry.ts';
import type { Trend } from '../../lib/metrics/trend.ts';
import type { Day } from '../../lib/time/units.ts';
import { linesOf, unitOf } from '../figures/counterpart.ts';
import { Figure } from '../figures/Figure.tsx';
import { amountText, headlineText, knownForText, metricName, targetText } from '../figures/figure-text.ts';
import { partsOf } from '../figures/parts.ts';
import { periodText, sentenceOf } from '../figures/sentence.ts';
import { Loading } from '../Loading.tsx';
import { type PeriodDays, PeriodPicker } from '../PeriodPicker.tsx';
import { useWords } from '../WordsContext.tsx';
import { Arithmetic } from './Arithmetic.tsx';
import { CheckLink } from './CheckLink.tsx';
import { ContactOutliers } from './ContactOutliers.tsx';
import { MetricCharts } from './MetricCharts.tsx';
import { NowherePage } from './NowherePage.tsx';
import { OwnPast } from './OwnPast.tsx';
import { hrefOf } from './page.ts';
import { Splits } from './Splits.tsx';
import type { TagWords } from './TagNote.tsx';
import { type TicketLine, TicketTable } from './TicketTable.tsx';
import { useMetricWords } from './use-metric-words.ts';

export interface MetricPageProps {
  metric: string;
  days: PeriodDays;
  onDays: (days: PeriodDays) => void;
  /** All figures of the period; left out while the log is being read. */
  figures: readonly RatedResult[] | undefined;
  lines: readonly TicketLine[] | undefined;
  /** What its charts show; left out while the log is being read. */
  charts: Charts | undefined;
  /** What tags are called, as far as the agent allows their words to be kept. */
  tagWords?: TagWords;
  /** The agent's own past, by metric; left out while it is being read. */
  past?:
    | {
        trends: Readonly<Record<string, Trend>>;
        usual: Readonly<Record<string, { low: number; high: number; days: number }>>;
        rampUntil?: Day;
        outliers?: Outliers;
      }
    | undefined;
}

/** One figure explained: the sentence, the numbers, what was left out, the definition, and the tickets behind it. */
export function MetricPage({
  metric,
  days,
  onDays,
  figures,
  past,
  lines,
  charts,
  tagWords = {},
}: MetricPageProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const tickets = useRef<HTMLHeadingElement>(null);
  const definition = metrics.find(({ id }) => id === metric);
  if (definition === undefined) return <NowherePage title={say('nav.figures')} text={say('metric.unknown')} />;
  const result = figures?.find((one) => one.metric === metric);
  const parts = result === undefined ? [] : partsOf(result, words);
  return (
    <>
      <header className="page-head">
        <h1>{metricName(metric, words)}</h1>
        <PeriodPicker days={days} onChange={onDays} />
      </header>
      {result === undefined ? (
        <Loading />
      ) : (
        <>
          <p className="sentence">{sentenceOf(result, days, words)}</p>
          <FigureFacts result={result} />
          {[result, ...result.beside].some(({ bounds }) => (bounds?.unconfirmed ?? 0) > 0) ? <CheckLink /> : null}
          <MetricCharts
            definition={definition}
            result={result}
            charts={charts}
            usual={past?.usual[metric]}
            show="trend"
          />
          <OwnPast
            definition={definition}
            trend={past?.trends[metric]}
            usual={past?.usual[metric]}
            rampUntil={past?.rampUntil}
          />
          {metric !== averageHandleTime.id || past === undefined ? null : (
            <ContactOutliers outliers={past.outliers} lines={lines} />
          )}
          <MetricCharts definition={definition} result={result} charts={charts} show="parts" tagWords={tagWords} />
          {result.beside.map((variant) => (
            <section key={variant.metric} className="block">
              <h2>{metricName(variant.metric, words)}</h2>
              <FigureFacts result={variant} />
              <FollowUp metric={metric} variant={variant} lines={lines} />
            </section>
          ))}
          <Beside definition={definition} figures={figures ?? []} days={days} />
          {parts.length === 0 ? null : (
            <section className="block">
              <h2>{say('metric.parts')}</h2>
              <dl className="facts">
                {parts.map(({ label, text }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          {result.splits === undefined ? null : <Splits splits={result.splits} tagWords={tagWords} />}
          <Arithmetic
            result={result}
            onTickets={() => {
              tickets.current?.scrollIntoView({ block: 'start' });
              tickets.current?.focus();
            }}
          />
        </>
      )}
      <DefinitionCard definition={definition} />
      <section className="block">
        <h2 ref={tickets} tabIndex={-1}>
          {say('metric.tickets')}
        </h2>
        {lines === undefined ? <Loading /> : null}
        {lines?.length === 0 ? (
          <p className="muted">{say('metric.noTickets', { period: periodText(days, words) })}</p>
        ) : null}
        {lines === undefined || lines.length === 0 ? null : <TicketTable metric={metric} lines={lines} />}
      </section>
    </>
  );
}

/** The tickets whose customers answered badly, so that one can go back to them. */
function FollowUp({
  metric,
  variant,
  lines = [],
}: {
  metric: string;
  variant: RatedResult;
  lines: readonly TicketLine[] | undefined;
}): ReactNode {
  if (!variant.metric.endsWith('.follow-up')) return null;
  const shown = lines.filter(({ ticket }) => variant.tickets.includes(ticket));
  return shown.length === 0 ? null : <TicketTable metric={metric} lines={shown} />;
}

/** The numbers of a result: value, what it rests on, its range, the target. */
function FigureFacts({ result }: { result: RatedResult }): ReactNode {
  const words = useWords();
  const { say, number } = words;
  // Of points alone less than nothing can be meant.
  const amount = (value: number) =>
    amountText(result.unit === 'points' ? value : Math.max(0, value), result.unit, words);
  const isLength = result.unit === 'seconds' && result.state === 'known';
  const facts: [string, string | undefined][] = [
    [say('metric.value'), headlineText(result, words)],
    [
      say('metric.bounds'),
      result.bounds === undefined || result.state !== 'known'
        ? undefined
        : `${say('figure.between', { low: amount(result.bounds.low), high: amount(result.bounds.high) })} · ${knownForText(result, words) ?? ''}`,
    ],
    [
      say('metric.interval'),
      result.interval === undefined
        ? undefined
        : say('period.range', { from: amount(result.interval.low), to: amount(result.interval.high) }),
    ],
    [say('metric.median'), isLength && result.median !== undefined ? amount(result.median) : undefined],
    [say('metric.p90'), isLength && result.p90 !== undefined ? amount(result.p90) : undefined],
    [say('metric.mean'), isLength && result.mean !== undefined ? amount(result.mean) : undefined],
    [say('metric.n'), number(result.n)],
    [
      say('metric.windowNotOver'),
      result.windowNotOver === undefined || result.windowNotOver === 0 ? undefined : number(result.windowNotOver),
    ],
    [say('best.when'), monthOf(result)],
    [say('metric.target'), targetText(result, words)],
  ];
  return (
    <dl className="facts">
      {facts.map(([label, text]) =>
        text === undefined ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** The month of a personal best. */
function monthOf({ metric, parts }: RatedResult): string | undefined {
  const { year, month } = parts;
  if (!metric.startsWith('personal-best.') || year === undefined || month === undefined) return undefined;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The counterparts, so that no figure stands alone. */
function Beside({
  definition,
  figures,
  days,
}: {
  definition: Metric;
  figures: readonly RatedResult[];
  days: PeriodDays;
}): ReactNode {
  const words = useWords();
  if (definition.counterparts.length === 0) return null;
  return (
    <section className="block">
      <h2>{words.say('metric.counterparts')}</h2>
      <div className="figure-grid">
        {definition.counterparts.map((id) => {
          const result = figures.find(({ metric }) => metric === id);
          return (
            <Figure
              key={id}
              metric={id}
              result={result}
              href={hrefOf({ kind: 'metric', metric: id, days })}
              lines={result === undefined ? [] : linesOf(result, figures, days, words)}
              {...unitOf(id, days, words)}
            />
          );
        })}
      </div>
    </section>
  );
}

function DefinitionCard({ definition }: { definition: Metric }): ReactNode {
  const { say } = useWords();
  const { version } = definition;
  const words = useMetricWords()(definition);
  const rows: [string, string][] = [
    [say('metric.question'), words.question],
    [say('metric.means'), words.definition],
    [say('metric.formula'), words.formula],
    [say('metric.leavesOut'), words.leavesOut],
    [say('metric.threshold'), words.threshold],
    [say('metric.teamReport'), words.teamReport],
    [say('metric.source'), words.source],
  ];
  return (
    <section className="block definition">
      <h2>
        {say('metric.definition')} <span className="muted small">{say('metric.version', { version })}</span>
      </h2>
      <dl>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
