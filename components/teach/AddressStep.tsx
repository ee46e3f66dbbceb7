import type { ReactNode } from 'react';
import { useOnPageWords } from '../OnPageWordsContext.tsx';

/** One part of the address and what it may be made. `key`: its place. */
export interface ShownPart {
  key: string;
  text: string;
  as: 'fixed' | 'id' | 'any';
  mayBeId: boolean;
}

export interface AddressStepProps {
  parts: readonly ShownPart[];
  onPart: (index: number, as: ShownPart['as']) => void;
  goesOn: boolean;
  onGoesOn: (goesOn: boolean) => void;
  pattern: string;
  /** The pattern was taught before; its parts are not asked for again. */
  isKept: boolean;
  onChange: () => void;
  /** The number of the ticket in front, if the address has it. */
  ticketId: string | undefined;
  /** What is wrong with the pattern. */
  problem: string | undefined;
}

/** Which part of the address is the ticket's number, and which may differ. */
export function AddressStep(props: AddressStepProps): ReactNode {
  const { say } = useOnPageWords();
  const { parts, pattern, isKept, ticketId, problem } = props;
  return (
    <>
      {isKept ? (
        <p className="muted">
          {say('teach.keptPattern')}{' '}
          <button type="button" onClick={props.onChange}>
            {say('teach.change')}
          </button>
        </p>
      ) : (
        <>
          <p className="muted">{say('teach.addressHint')}</p>
          <div className="parts">
            {parts.map(({ key, text, as, mayBeId }, index) => (
              <button
                key={key}
                type="button"
                aria-pressed={as === 'id'}
                aria-label={say('teach.partOf', { text, as: say(`teach.part.${as}`, { text }) })}
                onClick={() => props.onPart(index, nextOf(as, mayBeId))}
              >
                {as === 'any' ? '*' : text}
                {as === 'id' ? ` · ${say('teach.part.id')}` : ''}
              </button>
            ))}
          </div>
          <label className="check">
            <input type="checkbox" checked={props.goesOn} onChange={(event) => props.onGoesOn(event.target.checked)} />
            {say('teach.goesOn')}
          </label>
        </>
      )}
      <p className="said">
        {say('teach.pattern')} <code>{pattern}</code>
      </p>
      {problem === undefined ? (
        <p className="muted">
          {ticketId === undefined ? say('teach.noIdInAddress') : say('teach.thisTicket', { id: ticketId })}
        </p>
      ) : (
        <p className="warm" role="status">
          {problem}
        </p>
      )}
    </>
  );
}

function nextOf(as: ShownPart['as'], mayBeId: boolean): ShownPart['as'] {
  if (as === 'fixed') return mayBeId ? 'id' : 'any';
  return as === 'id' ? 'any' : 'fixed';
}
