import { type ReactNode, useState } from 'react';
import type { CorrectedInterval } from '../../lib/model/ticket.ts';
import type { Stretch } from '../../lib/time/clip.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { Hint } from '../controls/Hint.tsx';
import { useWords } from '../WordsContext.tsx';

export interface TimeEdits {
  /** The moment of a local date and time, `2026-03-10T09:15:00`, and back. */
  momentOf: (local: string) => EpochMs | undefined;
  localOf: (at: EpochMs) => string;
  onToCall: (entry: { startedAt: EpochMs; endedAt: EpochMs }) => void;
  /** Takes [startedAt, endedAt) away, but for `keep`. */
  onRemove: (entry: Stretch & { keep?: Stretch }) => void;
}

export interface TimeEntriesProps {
  /** As the agent's words leave them, in order. */
  intervals: readonly CorrectedInterval[];
  edits: TimeEdits;
}

/** The time of a ticket, entry by entry, with what can be done about each. */
export function TimeEntries({ intervals, edits }: TimeEntriesProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const [trimmed, setTrimmed] = useState<string>();
  if (intervals.length === 0) return <p className="muted">{say('ticket.noTime')}</p>;
  return (
    <table className="data stacks">
      <thead>
        <tr>
          <th scope="col">{say('ticket.from')}</th>
          <th scope="col">{say('ticket.to')}</th>
          <th scope="col">{say('ticket.length')}</th>
          <th scope="col">{say('ticket.kind')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {intervals.map((interval) => {
          const { id, kind, startedAt, endedAt, glance, correction } = interval;
          const label = (action: string) =>
            say('edit.entry', { action, from: words.exactTime(startedAt), to: words.exactTime(endedAt) });
          const isCall = kind === 'talk' || kind === 'hold' || kind === 'wrapUp';
          return (
            <tr key={id}>
              <td className="nowrap">
                {words.date(startedAt)}, {words.exactTime(startedAt)}
              </td>
              <td className="nowrap">{words.exactTime(endedAt)}</td>
              <td className="number">{words.duration(Math.max(0, endedAt - startedAt) / 1000, 'exact')}</td>
              <td>
                {say(`interval.${kind}`)}
                {glance === true ? <span className="muted"> · {say('ticket.glance')}</span> : null}
                {correction === undefined || kind === 'manual' ? null : (
                  <span className="muted"> · {say('edit.byHand')}</span>
                )}
              </td>
              <td>
                {glance === true ? null : trimmed === id ? (
                  <Trim interval={interval} edits={edits} onDone={() => setTrimmed(undefined)} />
                ) : (
                  <span className="hand-controls">
                    {isCall ? null : (
                      <button
                        type="button"
                        className="button small"
                        aria-label={label(say('edit.toCall'))}
                        onClick={() => edits.onToCall({ startedAt, endedAt })}
                      >
                        {say('edit.toCall')}
                      </button>
                    )}
                    <button
                      type="button"
                      className="button small"
                      aria-label={label(say('edit.trim'))}
                      onClick={() => setTrimmed(id)}
                    >
                      {say('edit.trim')}
                    </button>
                    <button
                      type="button"
                      className="button small"
                      aria-label={label(say('edit.remove'))}
                      onClick={() => edits.onRemove({ startedAt, endedAt })}
                    >
                      {say('edit.remove')}
                    </button>
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Both ends of one entry; what lies outside of them is removed. */
function Trim({
  interval: { startedAt, endedAt },
  edits,
  onDone,
}: {
  interval: CorrectedInterval;
  edits: TimeEdits;
  onDone: () => void;
}): ReactNode {
  const { say } = useWords();
  const [from, setFrom] = useState(edits.localOf(startedAt));
  const [to, setTo] = useState(edits.localOf(endedAt));
  const [wrong, setWrong] = useState('');
  const trim = () => {
    // The fields show whole seconds: an end that was left alone stays where it is.
    const keepFrom = from === edits.localOf(startedAt) ? startedAt : edits.momentOf(from);
    const keepTo = to === edits.localOf(endedAt) ? endedAt : edits.momentOf(to);
    if (keepFrom === undefined || keepTo === undefined || keepTo <= keepFrom) {
      setWrong(say('edit.badTimes'));
      return;
    }
    edits.onRemove({ startedAt, endedAt, keep: { startedAt: keepFrom, endedAt: keepTo } });
    onDone();
  };
  return (
    <span className="hand-controls">
      <input
        type="datetime-local"
        step={1}
        aria-label={say('edit.from')}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <input
        type="datetime-local"
        step={1}
        aria-label={say('edit.to')}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <Hint text={say('edit.trimHint')}>
        <button type="button" className="button" onClick={trim}>
          {say('edit.trimTo')}
        </button>
      </Hint>
      <button type="button" className="button quiet" onClick={onDone}>
        {say('common.cancel')}
      </button>
      <span className="warm" role="status">
        {wrong}
      </span>
    </span>
  );
}
