import type { ReactNode } from 'react';
import { useOnPageWords } from './OnPageWordsContext.tsx';

export interface WasCallProps {
  /** The correction that did it a moment ago. */
  toUndo?: string | undefined;
  buttonClass: string;
  onWasCall: (minutes: number) => void;
  onUndo: (correction: string) => void;
}

const choices = [5, 10, 15, 20, 30, 45, 60] as const;

/** "The last N minutes were a call": chosen by one click, done at once, and undone by one click. */
export function WasCall({ toUndo, buttonClass, onWasCall, onUndo }: WasCallProps): ReactNode {
  const { say, duration } = useOnPageWords();
  if (toUndo !== undefined) {
    return (
      <p className="was-call">
        <span>{say('wasCall.done')} </span>
        <button type="button" className={buttonClass} onClick={() => onUndo(toUndo)}>
          {say('common.undo')}
        </button>
      </p>
    );
  }
  return (
    <details className="was-call">
      <summary className={buttonClass}>{say('wasCall.choose')}</summary>
      <div className="hand-controls">
        {choices.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className={buttonClass}
            aria-label={say('wasCall.lastMinutes', { n: minutes })}
            onClick={() => onWasCall(minutes)}
          >
            {duration(minutes * 60, 'minutes')}
          </button>
        ))}
      </div>
    </details>
  );
}
