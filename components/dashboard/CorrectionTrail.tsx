import type { ReactNode } from 'react';
import type { Words } from '../../lib/i18n/words.ts';
import { inForce } from '../../lib/metrics/facts/left-out.ts';
import { handOverReasons } from '../../lib/model/receiver.ts';
import type { Correction } from '../../lib/model/ticket.ts';
import { isTimeCorrection } from '../../lib/model/time-correction.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';

export interface CorrectionTrailProps {
  /** With their undoings. */
  corrections: readonly Correction[];
  showTicket?: boolean;
  /** Left out on paper. */
  onUndo?: (correction: string) => void;
}

/** What one click said: its words are undone together. */
interface Said {
  id: string;
  madeAt: EpochMs;
  tickets: string[];
  texts: string[];
  /** For words about time. */
  from?: EpochMs;
  to?: EpochMs;
  stands: boolean;
}

function saidAtOnce(corrections: readonly Correction[], words: Words): Said[] {
  const standing = new Set(inForce(corrections).map(({ id }) => id));
  const batches = new Map<string, Correction[]>();
  for (const one of corrections) {
    // Leaving a ticket out has a switch of its own.
    if (one.undoes !== undefined || one.what.kind === 'excludeTicket') continue;
    batches.set(one.batch ?? one.id, [...(batches.get(one.batch ?? one.id) ?? []), one]);
  }
  const unique = (texts: readonly string[]) => [...new Set(texts)];
  return [...batches.values()]
    .flatMap((batch): Said | [] => {
      const [first] = batch;
      if (!first) return [];
      const spans = batch.flatMap(({ what }) => (isTimeCorrection(what) ? [what] : []));
      return {
        id: first.id,
        madeAt: first.madeAt,
        tickets: unique(batch.map(({ ticketKey = '' }) => `#${ticketKey.slice(ticketKey.indexOf('#') + 1)}`)),
        texts: unique(batch.map((one) => textOf(one, words))),
        ...(spans.length === 0
          ? {}
          : {
              from: Math.min(...spans.map(({ startedAt }) => startedAt)),
              to: Math.max(...spans.map(({ endedAt }) => endedAt)),
            }),
        stands: batch.some(({ id }) => standing.has(id)),
      };
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** What the agent said about time and hand-overs, the latest first, the undone struck through; each click is undone by one click. */
export function CorrectionTrail({ corrections, showTicket, onUndo }: CorrectionTrailProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const said = saidAtOnce(corrections, words);
  if (said.length === 0) return null;
  return (
    <table className={onUndo === undefined ? 'data' : 'data stacks'}>
      <thead>
        <tr>
          <th scope="col">{say('ticket.when')}</th>
          {showTicket === true ? <th scope="col">{say('today.ticket')}</th> : null}
          <th scope="col">{say('today.did')}</th>
          <th scope="col">{say('ticket.from')}</th>
          <th scope="col">{say('ticket.to')}</th>
          {onUndo === undefined ? null : <td />}
        </tr>
      </thead>
      <tbody>
        {said.map(({ id, madeAt, tickets, texts, from, to, stands }) => (
          <tr key={id}>
            <td className="nowrap">{words.dateTime(madeAt)}</td>
            {showTicket === true ? <td>{words.list(tickets)}</td> : null}
            <td>{stands ? words.list(texts) : <s>{words.list(texts)}</s>}</td>
            <td className="nowrap">{from === undefined ? '' : words.exactTime(from)}</td>
            <td className="nowrap">{to === undefined ? '' : words.exactTime(to)}</td>
            {onUndo === undefined ? null : (
              <td>
                {stands ? (
                  <button type="button" className="button small" onClick={() => onUndo(id)}>
                    {say('common.undo')}
                  </button>
                ) : (
                  <span className="muted">{say('correction.undone')}</span>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf({ what }: Correction, { say }: Words): string {
  switch (what.kind) {
    case 'addTime':
      return say(`correction.addTime.${what.as}`);
    case 'escalation':
    case 'transfer': {
      const reason = handOverReasons.find((one) => one === what.reason);
      const said = say(`correction.${what.kind}`);
      return reason === undefined ? said : say('correction.because', { what: said, reason: say(`reason.${reason}`) });
    }
    default:
      return say(`correction.${what.kind}`);
  }
}
