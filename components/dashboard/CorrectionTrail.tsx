import type { ReactNode } from 'react';
import type { Words } from '../../lib/i18n/words.ts';
import { inForce } from '../../lib/metrics/facts/left-out.ts';
import type { Correction, TimeCorrection } from '../../lib/model/ticket.ts';
import { isTimeCorrection } from '../../lib/model/time-correction.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';

export interface CorrectionTrailProps {
  /** With their undoings. */
  corrections: readonly Correction[];
  showTicket?: boolean;
  onUndo: (correction: string) => void;
}

type TimeWord = Correction & { what: TimeCorrection };

function isTimeWord(correction: Correction): correction is TimeWord {
  return isTimeCorrection(correction.what);
}

/** What one click said: its words are undone together. */
interface Said {
  id: string;
  madeAt: EpochMs;
  tickets: string[];
  texts: string[];
  from: EpochMs;
  to: EpochMs;
  stands: boolean;
}

function saidAtOnce(corrections: readonly Correction[], words: Words): Said[] {
  const standing = new Set(inForce(corrections).map(({ id }) => id));
  const batches = new Map<string, TimeWord[]>();
  for (const one of corrections.filter(isTimeWord)) {
    if (one.undoes !== undefined) continue;
    batches.set(one.batch ?? one.id, [...(batches.get(one.batch ?? one.id) ?? []), one]);
  }
  const unique = (texts: readonly string[]) => [...new Set(texts)];
  return [...batches.values()]
    .flatMap((batch): Said | [] => {
      const [first] = batch;
      if (!first) return [];
      return {
        id: first.id,
        madeAt: first.madeAt,
        tickets: unique(batch.map(({ ticketKey = '' }) => `#${ticketKey.slice(ticketKey.indexOf('#') + 1)}`)),
        texts: unique(batch.map((one) => textOf(one, words))),
        from: Math.min(...batch.map(({ what }) => what.startedAt)),
        to: Math.max(...batch.map(({ what }) => what.endedAt)),
        stands: batch.some(({ id }) => standing.has(id)),
      };
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** What the agent said about time, the latest first, the undone struck through; each click is undone by one click. */
export function CorrectionTrail({ corrections, showTicket, onUndo }: CorrectionTrailProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const said = saidAtOnce(corrections, words);
  if (said.length === 0) return null;
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{say('ticket.when')}</th>
          {showTicket === true ? <th scope="col">{say('today.ticket')}</th> : null}
          <th scope="col">{say('today.did')}</th>
          <th scope="col">{say('ticket.from')}</th>
          <th scope="col">{say('ticket.to')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {said.map(({ id, madeAt, tickets, texts, from, to, stands }) => (
          <tr key={id}>
            <td className="nowrap">{words.dateTime(madeAt)}</td>
            {showTicket === true ? <td>{tickets.join(', ')}</td> : null}
            <td>{stands ? texts.join(', ') : <s>{texts.join(', ')}</s>}</td>
            <td className="nowrap">{words.exactTime(from)}</td>
            <td className="nowrap">{words.exactTime(to)}</td>
            <td>
              {stands ? (
                <button type="button" className="button small" onClick={() => onUndo(id)}>
                  {say('common.undo')}
                </button>
              ) : (
                <span className="muted">{say('correction.undone')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf({ what }: TimeWord, { say }: Words): string {
  return what.kind === 'addTime' ? say(`correction.addTime.${what.as}`) : say(`correction.${what.kind}`);
}
