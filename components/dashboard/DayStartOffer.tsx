import type { ReactNode } from 'react';
import { useWords } from '../WordsContext.tsx';
import { clockText } from './clock-text.ts';

export interface DayStartOfferProps {
  /** Where the days begin now, and where they would begin better: minutes after midnight. */
  now: number;
  better: number;
  onAnswer: (dayStartsAt: number | null) => void;
}

/** Work went on over the start of a day more than once: one click moves it. Asked once, whatever the answer. */
export function DayStartOffer({ now, better, onAnswer }: DayStartOfferProps): ReactNode {
  const { say } = useWords();
  return (
    <section className="block">
      <p>{say('today.dayStart', { now: clockText(now), better: clockText(better) })}</p>
      <div className="fields">
        <button type="button" className="button" onClick={() => onAnswer(better)}>
          {say('today.dayStartMove', { better: clockText(better) })}
        </button>
        <button type="button" className="button quiet" onClick={() => onAnswer(null)}>
          {say('today.dayStartLeave')}
        </button>
      </div>
    </section>
  );
}
