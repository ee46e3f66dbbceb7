import type { ReactNode } from 'react';
import type { DayPart } from '../../lib/metrics/day-parts.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWidth } from '../charts/use-width.ts';
import { Hint } from '../controls/Hint.tsx';
import { useWords } from '../WordsContext.tsx';

export interface DayStripProps {
  parts: readonly DayPart[];
  /** The full hours from the one before the first part to the one after the last. */
  hours: readonly EpochMs[];
}

/** The room that a written hour takes in the widest of our languages, in CSS pixels. */
const labelWidth = 64;

/** Where the day went, drawn along the hours. The same is told in words and numbers beside it. */
export function DayStrip({ parts, hours }: DayStripProps): ReactNode {
  const [from, to] = [hours[0], hours.at(-1)];
  if (from === undefined || to === undefined || to <= from) return null;
  return <Strip parts={parts} hours={hours} from={from} to={to} />;
}

/** Apart, since its width is measured from the moment it is there. */
function Strip({ parts, hours, from, to }: DayStripProps & { from: EpochMs; to: EpochMs }): ReactNode {
  const words = useWords();
  const [ref, stripWidth] = useWidth<SVGSVGElement>();
  const { say, duration } = words;
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
  const hourWidth = stripWidth / (hours.length - 1);
  const step = Math.ceil(labelWidth / hourWidth);
  // A written hour begins at its mark; the last ones would end outside.
  const isWritten = (index: number) => index % step === 0 && stripWidth - index * hourWidth >= labelWidth;
  return (
    <svg ref={ref} className="day-strip" role="img" aria-label={say('day.strip', { parts: words.list(sums) })}>
      <rect className="part empty" x="0" y="0" width="100%" height="24" />
      {parts.map((part) => (
        <Hint key={`${part.kind} ${part.startedAt}`} text={textOf(part)}>
          <rect className={`part ${part.kind}`} x={place(part.startedAt)} y="0" width={width(part)} height="24" />
        </Hint>
      ))}
      {hours.map((at, index) => (
        <g key={at}>
          {index === 0 || at === to ? null : <line className="hour" x1={place(at)} x2={place(at)} y1="24" y2="28" />}
          {isWritten(index) ? (
            <text x={place(at)} y="40">
              {words.time(at)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
