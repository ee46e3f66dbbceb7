import type { ReactNode } from 'react';
import type { DayPart, DayPartKind } from '../../lib/metrics/day-parts.ts';
import type { ActivityByHand } from '../../lib/model/ticket.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';
import { DayStrip } from './DayStrip.tsx';
import { useFold } from './use-fold.tsx';

export interface RestOfDayProps {
  parts: readonly DayPart[];
  /** The full hours around them. */
  hours: readonly EpochMs[];
  /** What goes on by the agent's word. */
  running?: { kind: ActivityByHand; startedAt: EpochMs } | undefined;
  onBegin: (kind: ActivityByHand | null) => void;
  onSay: (span: { kind: ActivityByHand; startedAt: EpochMs; endedAt: EpochMs }) => void;
  onRemove: (activity: string) => void;
}

const byHand = ['meeting', 'training', 'project', 'break'] as const;
const kinds: readonly DayPartKind[] = ['tickets', 'calls', 'queue', ...byHand, 'notRecorded'];

/** How today was spent, and what the time between was, as far as the agent says. */
export function RestOfDay({ parts, hours, running, onBegin, onSay, onRemove }: RestOfDayProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const total = (kind: DayPartKind) =>
    parts.reduce((sum, part) => (part.kind === kind ? sum + part.endedAt - part.startedAt : sum), 0) / 1_000;
  const { shown, toggle } = useFold(
    parts.filter(({ kind }) => kind !== 'tickets' && kind !== 'calls' && kind !== 'queue'),
  );
  return (
    <section className="block">
      <h2>{say('day.title')}</h2>
      <DayStrip parts={parts} hours={hours} />
      <dl className="facts day-sums">
        {kinds
          .filter((kind) => total(kind) > 0)
          .map((kind) => (
            <div key={kind}>
              <dt>
                <span className={`swatch part ${kind}`} aria-hidden="true" /> {say(`day.${kind}`)}
              </dt>
              <dd>{words.duration(total(kind), 'minutes')}</dd>
            </div>
          ))}
      </dl>
      <p className="hand-controls lines-up">
        {running === undefined ? (
          byHand.map((kind) => (
            <button key={kind} type="button" className="button" onClick={() => onBegin(kind)}>
              {say('day.begin', { what: say(`day.${kind}`) })}
            </button>
          ))
        ) : (
          <>
            <span>
              {say('day.running', { what: say(`day.${running.kind}`), since: words.time(running.startedAt) })}
            </span>
            <button type="button" className="button" onClick={() => onBegin(null)}>
              {say('day.end')}
            </button>
          </>
        )}
      </p>
      <table className="data stacks">
        <tbody>
          {shown.map((part) => {
            const { kind, startedAt, endedAt, activityId } = part;
            const when = `${words.time(startedAt)} – ${words.time(endedAt)}`;
            return (
              <tr key={`${kind} ${startedAt}`}>
                <td className="nowrap">{when}</td>
                <td className="number">{words.duration((endedAt - startedAt) / 1_000, 'minutes')}</td>
                <td>{say(`day.${kind}`)}</td>
                <td>
                  <span className="hand-controls">
                    {kind === 'notRecorded'
                      ? byHand.map((one) => (
                          <button
                            key={one}
                            type="button"
                            className="button small"
                            aria-label={`${say(`day.${one}`)}: ${when}`}
                            onClick={() => onSay({ kind: one, startedAt, endedAt })}
                          >
                            {say(`day.${one}`)}
                          </button>
                        ))
                      : null}
                    {activityId === undefined || activityId === 'running' ? null : (
                      <button
                        type="button"
                        className="button small"
                        aria-label={`${say('common.remove')}: ${say(`day.${kind}`)}, ${when}`}
                        onClick={() => onRemove(activityId)}
                      >
                        {say('common.remove')}
                      </button>
                    )}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {toggle}
    </section>
  );
}
