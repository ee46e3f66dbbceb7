import type { ReactNode } from 'react';
import type { Glance } from '../../lib/metrics/glance.ts';
import type { MetricUnit } from '../../lib/metrics/metric.ts';
import type { SeriesPoint } from '../../lib/metrics/series.ts';
import { useWords } from '../WordsContext.tsx';
import { amountText } from './figure-text.ts';

const width = 98;
const height = 22;
/** From one day to the next. */
const step = 7;

/**
 * The last days of a figure as bars from 0, in front of what is usual; a day without a figure is a dot on the ground, one that is
 * not over or rests on few is hollow. Told in words to who does not see it.
 */
export function DayBars({ glance, unit }: { glance: Glance; unit: MetricUnit }): ReactNode {
  const words = useWords();
  const { points, usual } = glance;
  const known = points.filter((point): point is SeriesPoint & { value: number } => point.value !== undefined);
  const values = known.map(({ value }) => value);
  const most = Math.max(usual?.high ?? 0, ...values);
  if (most <= 0) return null;
  const y = (value: number) => height - 1 - (value / most) * (height - 2);
  const amount = (value: number) => amountText(value, unit, words);
  const last = known.at(-1);
  const said =
    last === undefined
      ? words.say('glance.noCourse', { days: points.length })
      : words.say('glance.course', {
          days: points.length,
          n: known.length,
          low: amount(Math.min(...values)),
          high: amount(Math.max(...values)),
          last: amount(last.value),
          day: words.day(last.day),
        });
  return (
    <svg className="day-bars" role="img" aria-label={said} width={width} height={height}>
      {usual === undefined ? null : (
        <rect className="usual" width={width} y={y(usual.high)} height={Math.max(1, y(usual.low) - y(usual.high))} />
      )}
      {points.map(({ day, value, isThin, isIncomplete }, index) => {
        const x = index * step + 1;
        if (value === undefined)
          return <rect key={day} className="gap" x={x + 2} width="1" y={height - 1} height="1" />;
        const isOpen = isThin === true || isIncomplete === true;
        // A hollow bar's line lies inside of it.
        return isOpen ? (
          <rect
            key={day}
            className="bar open"
            x={x + 0.5}
            width="4"
            y={Math.min(height - 1.5, y(value) + 0.5)}
            height={Math.max(0.5, height - 1 - y(value))}
          />
        ) : (
          <rect
            key={day}
            className="bar"
            x={x}
            width="5"
            y={Math.min(height - 1, y(value))}
            height={Math.max(1, height - y(value))}
          />
        );
      })}
    </svg>
  );
}
