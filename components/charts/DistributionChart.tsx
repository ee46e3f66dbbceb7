import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import type { Bin, Distribution } from '../../lib/metrics/distribution.ts';
import type { MetricUnit } from '../../lib/metrics/metric.ts';
import { usePageWords } from '../dashboard/use-page-words.ts';
import { amountText } from '../figures/figure-text.ts';
import { useWords } from '../WordsContext.tsx';
import { clockUnit, withUnit } from './axis.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { useWidth } from './use-width.ts';

export interface DistributionChartProps {
  title: string;
  unit: MetricUnit;
  distribution: Distribution;
}

const height = 200;
/** Two lines for what stands above the bars, and their own numbers. */
const top = 54;
const bottom = 26;
const side = 4;
/** Room between the steps and the one without an end. */
const apart = 8;

/** How single values lie: a bar for each step, its number on it, and where the middle and nine of ten are. */
export function DistributionChart({ title, unit, distribution }: DistributionChartProps): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const [ref, width] = useWidth<SVGSVGElement>();
  const { bins, n, median, p90 } = distribution;
  const amount = (value: number) => amountText(value, unit, words);
  const hasOpenEnd = bins.at(-1)?.to === undefined;
  const closed = hasOpenEnd ? bins.slice(0, -1) : bins;
  const end = closed.at(-1)?.to ?? 0;
  const barWidth = (width - 2 * side - (hasOpenEnd ? apart : 0)) / Math.max(1, bins.length);
  const inner = side + closed.length * barWidth;
  const x = scaleLinear({ domain: [0, end], range: [side, inner] });
  const most = Math.max(...bins.map((bin) => bin.n));
  const y = scaleLinear({ domain: [0, most], range: [height - bottom, top] });
  const startOf = (bin: Bin) => (bin.to === undefined ? inner + apart : x(bin.from));
  const place = (value: number) => (value >= end ? inner + apart + barWidth / 2 : x(value));
  const nameOf = (bin: Bin) =>
    bin.to === undefined
      ? page('chart.beyond', { from: amount(bin.from) })
      : page('chart.bin', { from: amount(bin.from), to: amount(bin.to) });
  const fullest = bins.reduce((one, other) => (other.n > one.n ? other : one));
  const marks = [
    { name: 'median', at: place(median), y: 12, text: page('chart.median', { value: amount(median) }) },
    { name: 'p90', at: place(p90), y: 28, text: words.say('figure.p90', { value: amount(p90) }) },
  ];
  const ticks = ticksOf(closed, Math.max(2, Math.floor(width / 80)));
  const label = stepLabel(unit, end, words);
  return (
    <ChartFrame
      title={title}
      summary={page('chart.distributionSummary', {
        n,
        median: amount(median),
        p90: amount(p90),
        most: nameOf(fullest),
        count: fullest.n,
      })}
      table={{
        heads: [page('chart.step'), page('chart.howMany'), page('chart.ofAll')],
        rows: bins.map((bin) => ({
          key: String(bin.from),
          cells: [nameOf(bin), words.number(bin.n), words.share(bin.n / n)],
        })),
      }}
    >
      <svg ref={ref} className="drawing" height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {bins.map((bin) => (
          <g key={bin.from} className="bin">
            <rect
              x={startOf(bin) + 1}
              width={Math.max(1, barWidth - 2)}
              y={y(bin.n)}
              height={height - bottom - y(bin.n)}
            />
            {bin.n === 0 ? null : (
              <text x={startOf(bin) + barWidth / 2} y={y(bin.n) - 4} textAnchor="middle">
                {words.number(bin.n)}
              </text>
            )}
          </g>
        ))}
        <path className="base" d={`M${side} ${height - bottom}H${inner}`} />
        {ticks.map((tick) => (
          <text
            key={tick}
            className="tick-text"
            x={x(tick)}
            y={height - 8}
            textAnchor={tick === 0 ? 'start' : hasOpenEnd || tick < end ? 'middle' : 'end'}
          >
            {label(tick, tick === ticks.at(-1))}
          </text>
        ))}
        {hasOpenEnd ? (
          <>
            <path className="base" d={`M${inner + apart} ${height - bottom}h${barWidth}`} />
            <text className="tick-text" x={width - side} y={height - 8} textAnchor="end">
              {page('chart.more')}
            </text>
          </>
        ) : null}
        {marks.map(({ name, at, y: line, text }) => {
          const isLeft = at < width / 2;
          return (
            <g key={name} className={`mark ${name}`}>
              <path d={`M${at} ${line - 8}V${height - bottom}`} />
              <text x={at + (isLeft ? 5 : -5)} y={line} textAnchor={isLeft ? 'start' : 'end'}>
                {text}
              </text>
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}

/** Beginnings of steps, evenly few enough to be read; the last end as well where there is room. */
function ticksOf(bins: readonly Bin[], most: number): number[] {
  const ends = [0, ...bins.flatMap(({ to }) => to ?? [])];
  const every = Math.max(1, Math.ceil((ends.length - 1) / most));
  return ends.filter((_, index) => index % every === 0);
}

/** Numbers, and the unit once, at the last. */
function stepLabel(
  unit: MetricUnit,
  end: number,
  words: ReturnType<typeof useWords>,
): (tick: number, isLast: boolean) => string {
  if (unit === 'share') return (tick, isLast) => (isLast ? words.share(tick) : words.number(tick * 100));
  if (unit !== 'seconds') return (tick) => words.number(tick, 1);
  const size = clockUnit(end);
  return (tick, isLast) => (isLast ? withUnit(tick / size, size, words) : words.number(tick / size, 1));
}
