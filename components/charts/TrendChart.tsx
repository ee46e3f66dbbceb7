import { scaleBand, scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { type ReactNode, useId } from 'react';
import type { MetricUnit } from '../../lib/metrics/metric.ts';
import type { SeriesPoint } from '../../lib/metrics/series.ts';
import { weekdayOf } from '../../lib/time/calendar.ts';
import type { Day } from '../../lib/time/units.ts';
import { Hint } from '../controls/Hint.tsx';
import { usePageWords } from '../dashboard/use-page-words.ts';
import { amountText } from '../figures/figure-text.ts';
import { useWords } from '../WordsContext.tsx';
import { axisFor } from './axis.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { besideNotes, dateText, trendNotes, trendSummary, trendTable } from './trend-text.ts';
import { useWidth } from './use-width.ts';

export interface TrendChartProps {
  title: string;
  unit: MetricUnit;
  points: readonly SeriesPoint[];
  /** Fewest items for a figure, told where a point has fewer. */
  minimum: number;
  /** What single days usually come to. */
  usual?: { low: number; high: number } | undefined;
  /** The agent's own limit. */
  target?: number | undefined;
}

const height = 208;
const top = 12;
const bottom = 26;
/** A chart with less room than this for its drawing has none for words at its side. */
const leastDrawing = 360;

/** Each day's figure along the days: gaps where there is none, and beside the line what is usual and what is aimed at. */
export function TrendChart({ title, unit, points, minimum, usual, target }: TrendChartProps): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const hatch = useId();
  const [ref, width] = useWidth<SVGSVGElement>();
  const amount = (value: number) => amountText(value, unit, words);
  const last = points.findLast(({ value }) => value !== undefined);
  const axis = axisFor(unit, extent(points, usual, target), words);
  const y = scaleLinear({ domain: [axis.low, axis.high], range: [height - bottom, top], clamp: true });
  // Where it is not the last day of all, the label says of which day it is.
  const lastText = (day: Day, text: string) =>
    day === points.at(-1)?.day ? text : `${text} · ${dateText(day, words)}`;
  const labels: Label[] = [
    ...(usual === undefined
      ? []
      : [
          {
            y: y((usual.low + usual.high) / 2),
            text: page('chart.usualHere', { low: amount(usual.low), high: amount(usual.high) }),
            name: 'usual',
          },
        ]),
    ...(target === undefined
      ? []
      : [{ y: y(target), text: page('chart.targetHere', { limit: amount(target) }), name: 'target' }]),
    ...(last?.value === undefined
      ? []
      : [{ y: y(last.value), text: lastText(last.day, amount(last.value)), name: 'last' }]),
  ];
  const left = Math.max(...axis.ticks.map((tick) => textWidth(axis.label(tick)))) + 12;
  const side = Math.max(...labels.map(({ text }) => textWidth(text))) + 12;
  const isNarrow = width - left - side < leastDrawing;
  const right = width - (isNarrow ? 8 : side);
  const x = scaleBand({ domain: points.map(({ day }) => day), range: [left, right] });
  const step = x.bandwidth();
  const at = (point: SeriesPoint) => (x(point.day) ?? left) + step / 2;
  const everyOther = isNarrow ? 2 : 1;
  const mondays = points.filter(({ day }) => weekdayOf(day) === 1);
  return (
    <ChartFrame
      title={title}
      summary={trendSummary({ points, unit, usual, target }, words, page)}
      notes={[
        ...(isNarrow ? besideNotes({ usual, target, unit }, words, page) : []),
        ...trendNotes(points, minimum, page),
      ]}
      table={trendTable(points, unit, words, page)}
    >
      <svg ref={ref} className="drawing" height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="hatch" d="M0 0V6" />
          </pattern>
        </defs>
        {usual === undefined ? null : (
          <rect
            className="usual"
            x={left}
            width={right - left}
            y={y(usual.high)}
            height={Math.max(2, y(usual.low) - y(usual.high))}
          />
        )}
        {axis.ticks.map((tick) => (
          <g key={tick} className="tick">
            <path d={`M${left} ${y(tick)}H${right}`} />
            <text x={left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
              {axis.label(tick)}
            </text>
          </g>
        ))}
        {mondays.map(({ day }, index) => (
          <g key={day} className="day-tick">
            <path d={`M${x(day) ?? left} ${height - bottom}v5`} />
            {index % everyOther === 0 ? (
              <text x={(x(day) ?? left) + 3} y={height - 8}>
                {dateText(day, words)}
              </text>
            ) : null}
          </g>
        ))}
        {points.map((point) =>
          point.isIncomplete ? (
            <rect
              key={point.day}
              className="incomplete"
              fill={`url(#${hatch})`}
              x={x(point.day)}
              width={step}
              y={top}
              height={height - bottom - top}
            />
          ) : null,
        )}
        {target === undefined ? null : <path className="target" d={`M${left} ${y(target)}H${right}`} />}
        {points.map(({ interval, ...point }) =>
          interval === undefined ? null : (
            <rect
              key={point.day}
              className="interval"
              x={at(point) - barWidth(step) / 2}
              width={barWidth(step)}
              y={y(interval.high)}
              height={Math.max(1, y(interval.low) - y(interval.high))}
            />
          ),
        )}
        {points.map(({ bounds, ...point }) =>
          bounds === undefined ? null : (
            <path
              key={point.day}
              className="bounds"
              d={`M${at(point) - 3} ${y(bounds.low)}h6m-3 0V${y(bounds.high)}m-3 0h6`}
            />
          ),
        )}
        <LinePath
          className="course"
          data={[...points]}
          defined={({ value }) => value !== undefined}
          x={at}
          y={({ value = 0 }) => y(value)}
        />
        {points.map((point) =>
          point.value === undefined ? null : (
            <circle
              key={point.day}
              className={point.isThin || point.isIncomplete ? 'point open' : 'point'}
              cx={at(point)}
              cy={y(point.value)}
              r="3"
            />
          ),
        )}
        {points.map((point) =>
          point.value === undefined ? null : (
            // A day is easier to meet than its point.
            <Hint key={point.day} text={`${dateText(point.day, words)}: ${amount(point.value)}`}>
              <rect className="reach" x={x(point.day)} width={step} y={top} height={height - bottom - top} />
            </Hint>
          ),
        )}
        {isNarrow
          ? null
          : apart(labels).map(({ y: place, text, name }) => (
              <text key={name} className={`label ${name}`} x={right + 8} y={place} dy="0.35em">
                {text}
              </text>
            ))}
      </svg>
    </ChartFrame>
  );
}

interface Label {
  y: number;
  text: string;
  name: string;
}

/** About how wide a text of a label is, without asking the page for it. */
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 12.5 : 6.9), 0);
}

function barWidth(step: number): number {
  return Math.min(8, step * 0.5);
}

/** Everything that has to fit; an interval only as far as half as high again as the rest, beyond which it is cut off. */
function extent(points: readonly SeriesPoint[], usual: TrendChartProps['usual'], target: number | undefined): number[] {
  const firm = [
    ...points.flatMap(({ value, bounds }) => [value ?? 0, bounds?.low ?? 0, bounds?.high ?? 0]),
    usual?.high ?? 0,
    target ?? 0,
  ];
  const limit = Math.max(...firm) * 1.5;
  return [...firm, ...points.map(({ interval }) => Math.min(limit, interval?.high ?? 0))];
}

/** Labels at the side, none on another: the lower ones move down, and all move up again where they would leave the chart. */
function apart(labels: readonly Label[]): Label[] {
  const least = 15;
  const placed: Label[] = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const before = placed.at(-1);
    placed.push({ ...label, y: Math.max(label.y, before === undefined ? top : before.y + least) });
  }
  const over = Math.max(0, (placed.at(-1)?.y ?? 0) - (height - bottom));
  return placed.map((label) => ({ ...label, y: label.y - over }));
}
