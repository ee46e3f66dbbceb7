import type { ReactNode } from 'react';
import type { DayPart } from '../../lib/metrics/day-parts.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';

export interface DayStripProps {
  parts: readonly DayPart[];
  /** The full hours from the one before the first part to the one after the last. */
  hours: readonly EpochMs[];
}

/** No more hours than this are written under the strip. */
const mostLabels = 12;

/** Where the day went, drawn along the hours. The same is told in words and numbers beside it. */
export function DayStrip({ parts, hours }: DayStripProps): ReactNode {
  const words = useWords();
  const { say, duration } = words;
  const [from, to] = [hours[0], hours.at(-1)];
  if (from === undefined || to === undefined || to <= from) return null;
  const place = (at: EpochMs) => `${((100 * (at - from)) / (to - from)).toFixed(3)}%`;
  const width = (part: DayPart) => `${((100 * (part.endedAt - part.startedAt)) / (to - from)).toFixed(3)}%`;
  const textOf = ({ kind, startedAt, endedAt }: DayPart) =>
    say('day.part', { what: say(`day.${kind}`), time: `${words.time(startedAt)} – ${words.time(endedAt)}` });
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  const sums = kinds.map((kind) => {
    const all = parts.filter((part) => part.kind === kind);
    const seconds = all.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0) / 1_000;
    return say('day.part', { what: say(`day.${kind}`), time: duration(seconds, 'minutes') });
  });
  const step = Math.ceil((hours.length - 1) / mostLabels);
  return (
    <svg className="day-strip" role="img" aria-label={say('day.strip', { parts: words.list(sums) })}>
      <rect className="part empty" x="0" y="0" width="100%" height="24" />
      {parts.map((part) => (
        <rect
          key={`${part.kind} ${part.startedAt}`}
          className={`part ${part.kind}`}
          x={place(part.startedAt)}
          y="0"
          width={width(part)}
          height="24"
        >
          <title>{textOf(part)}</title>
        </rect>
      ))}
      {hours.map((at, index) => (
        <g key={at}>
          {index === 0 || at === to ? null : <line className="hour" x1={place(at)} x2={place(at)} y1="24" y2="28" />}
          {index % step === 0 ? (
            <text x={place(at)} y="40" textAnchor={at === to ? 'end' : 'start'}>
              {words.time(at)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
