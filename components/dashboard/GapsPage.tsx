import type { ReactNode } from 'react';
import type { Correction } from '../../lib/model/ticket.ts';
import { type DurationMs, type EpochMs, minute } from '../../lib/time/units.ts';
import { Choices } from '../Choices.tsx';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { CorrectionTrail } from './CorrectionTrail.tsx';
import { useFold } from './use-fold.tsx';

/** Time that the clock did not count by itself and that nobody decided about yet. */
export interface Gap {
  offerId: string;
  ticketId: string;
  ticketHref: string;
  startedAt: EpochMs;
  endedAt: EpochMs;
  /** Without the parts that count meanwhile. */
  length: DurationMs;
  reason: 'pause' | 'absence' | 'locked' | 'silent' | 'callCap';
}

export interface GapsPageProps {
  /** Left out while they are being read. */
  gaps: readonly Gap[] | undefined;
  /** What was said today about time, undone or not. */
  corrections: readonly Correction[];
  onKeep: (offerId: string, as: 'manual' | 'talk' | null) => void;
  onUndo: (correction: string) => void;
  /** Further sections of today. */
  children?: ReactNode;
}

/** Today: how it was spent, and its gaps, each decided by one click, never a dialog. */
export function GapsPage({ gaps, corrections, onKeep, onUndo, children }: GapsPageProps): ReactNode {
  const { say } = useWords();
  return (
    <>
      <header className="page-head">
        <h1>{say('today.title')}</h1>
      </header>
      {children}
      <section className="block">
        <h2>{say('today.gaps')}</h2>
        <p className="muted">{say('today.intro')}</p>
        {gaps === undefined ? <Loading /> : <Gaps gaps={gaps} onKeep={onKeep} />}
      </section>
      <section className="block">
        <h2>{say('today.said')}</h2>
        {corrections.length === 0 ? <p className="muted">{say('today.nothingSaid')}</p> : null}
        <CorrectionTrail corrections={corrections} showTicket onUndo={onUndo} />
      </section>
    </>
  );
}

function Gaps({ gaps, onKeep }: Pick<GapsPageProps, 'onKeep'> & { gaps: readonly Gap[] }): ReactNode {
  const words = useWords();
  const { say } = words;
  const { shown, toggle } = useFold(gaps);
  if (gaps.length === 0) return <p className="muted">{say('today.none')}</p>;
  return (
    <>
      <table className="data stacks">
        <ColumnHeads
          names={(['when', 'length', 'ticket', 'why', 'decide'] as const).map((name) => say(`today.${name}`))}
        />
        <tbody>
          {shown.map((gap) => {
            const decisions: [string, 'manual' | 'talk' | null][] = [
              [say('today.reading'), 'manual'],
              [say('today.phone'), 'talk'],
              [say('today.leave'), null],
            ];
            const time = gap.endedAt - gap.startedAt < 2 * minute ? words.exactTime : words.time;
            const when = `${time(gap.startedAt)} – ${time(gap.endedAt)}`;
            return (
              <tr key={gap.offerId}>
                <td className="nowrap">{when}</td>
                <td className="number">{words.duration(gap.length / 1_000, 'exact')}</td>
                <td>
                  <a href={gap.ticketHref}>#{gap.ticketId}</a>
                </td>
                <td className="muted">{say(`today.reason.${gap.reason}`)}</td>
                <td>
                  <Choices
                    choices={decisions}
                    about={`#${gap.ticketId}, ${when}`}
                    buttonClass="button small"
                    onChoose={(as) => onKeep(gap.offerId, as)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {toggle}
    </>
  );
}
