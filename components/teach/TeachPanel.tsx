import { type ReactNode, useId } from 'react';
import { useOnPageWords } from '../OnPageWordsContext.tsx';

export interface TeachPanelProps {
  host: string;
  step: number;
  steps: number;
  side: 'left' | 'right';
  onSide: () => void;
  onCancel: () => void;
  heading: string;
  children: ReactNode;
  actions: ReactNode;
}

const takeFocus = (element: HTMLElement | null) => element?.focus();

/** The frame of every step: where the agent is in the lesson, and the way out. */
export function TeachPanel({ host, step, steps, side, onSide, onCancel, ...rest }: TeachPanelProps): ReactNode {
  const { say } = useOnPageWords();
  const id = useId();
  return (
    <section className={`panel ${side}`} role="dialog" aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{say('teach.title', { host })}</h2>
        <button type="button" className="icon" aria-label={say('teach.otherSide')} onClick={onSide}>
          {side === 'right' ? '←' : '→'}
        </button>
        <button type="button" className="icon" aria-label={say('teach.cancel')} onClick={onCancel}>
          ×
        </button>
      </div>
      <p className="muted small">{say('teach.progress', { step, steps })}</p>
      {/* Each step is said by whoever reads the page aloud, and the keyboard begins there. */}
      <h3 key={rest.heading} ref={takeFocus} tabIndex={-1}>
        {rest.heading}
      </h3>
      {rest.children}
      <div className="actions">{rest.actions}</div>
    </section>
  );
}
