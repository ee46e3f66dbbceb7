import type { ReactNode } from 'react';
import type { DayPart, DayPartKind } from '../../lib/metrics/day-parts.ts';
import type { ActivityByHand } from '../../lib/model/ticket.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';

export interface RestOfDayProps {
  parts: readonly DayPart[];
  /** What goes on by the agent's word. */
  running?: { kind: ActivityByHand; startedAt: EpochMs } | undefined;
  onBegin: (kind: ActivityByHand | null) => void;
  onSay: (span: { kind: ActivityByHand; startedAt: EpochMs; endedAt: EpochMs }) => void;
  onRemove: (activity: string) => void;
}

const byHand = ['meeting', 'training', 'project', 'break'] as const;
const kinds: readonly DayPartKind[] = ['tickets', 'queue', ...byHand, 'notRecorded'];

/** How today was spent, and what the time between was, as far as the agent says. */
export function RestOfDay({ parts, running, onBegin, onSay, onRemove }: RestOfDayProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const total = (kind: DayPartKind) =>
    parts.reduce((sum, part) => (part.kind === kind ? sum + part.endedAt - part.startedAt : sum), 0) / 1_000;
  return (
    <section className="block">
      <h2>{say('day.title')}</h2>
      <p className="hand-controls">
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
      <dl className="facts">
        {kinds
          .filter((kind) => total(kind) > 0)
          .map((kind) => (
            <div key={kind}>
              <dt>{say(`day.${kind}`)}</dt>
              <dd>{words.duration(total(kind), 'minutes')}</dd>
            </div>
          ))}
      </dl>
      <table className="data">
        <tbody>
          {parts
            .filter(({ kind }) => kind !== 'tickets' && kind !== 'queue')
            .map((part) => {
              const { kind, startedAt, endedAt, activityId } = part;
              const when = `${words.time(startedAt)} – ${words.time(endedAt)}`;
              return (
                <tr key={`${kind} ${startedAt}`}>
                  <td className="nowrap">{when}</td>
                  <td className="number">{words.duration((endedAt - startedAt) / 1_000, 'minutes')}</td>
                  <td>{say(`day.${kind}`)}</td>
                  <td className="hand-controls">
                    {kind === 'notRecorded'
                      ? byHand.map((one) => (
                          <button
                            key={one}
                            type="button"
                            className="button quiet"
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
                        className="button quiet"
                        aria-label={`${say('common.remove')}: ${say(`day.${kind}`)}, ${when}`}
                        onClick={() => onRemove(activityId)}
                      >
                        {say('common.remove')}
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </section>
  );
}
