import type { ReactNode } from 'react';
import type { Words } from '../../lib/i18n/words.ts';
import { inForce } from '../../lib/metrics/facts/left-out.ts';
import type { Correction, TimeCorrection } from '../../lib/model/ticket.ts';
import { isTimeCorrection } from '../../lib/model/time-correction.ts';
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

/** What the agent said about time, the latest first, the undone struck through; each click is undone by one click. */
export function CorrectionTrail({ corrections, showTicket, onUndo }: CorrectionTrailProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const standing = new Set(inForce(corrections).map(({ id }) => id));
  const said = corrections
    .filter(isTimeWord)
    .filter(({ undoes }) => undoes === undefined)
    .sort((a, b) => b.madeAt - a.madeAt);
  if (said.length === 0) return null;
  const firstOfBatch = new Map(said.map(({ id, batch }) => [batch ?? id, id]));
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
        {said.map((one) => (
          <tr key={one.id}>
            <td className="nowrap">{words.dateTime(one.madeAt)}</td>
            {showTicket === true ? <td>#{one.ticketKey?.slice(one.ticketKey.indexOf('#') + 1)}</td> : null}
            <td>{standing.has(one.id) ? textOf(one, words) : <s>{textOf(one, words)}</s>}</td>
            <td className="nowrap">{words.exactTime(one.what.startedAt)}</td>
            <td className="nowrap">{words.exactTime(one.what.endedAt)}</td>
            <td>
              {!standing.has(one.id) ? (
                <span className="muted">{say('correction.undone')}</span>
              ) : firstOfBatch.get(one.batch ?? one.id) === one.id ? (
                <button type="button" className="button quiet" onClick={() => onUndo(one.id)}>
                  {say('common.undo')}
                </button>
              ) : null}
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
