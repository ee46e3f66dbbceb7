import type { ReactNode } from 'react';
import type { SolvedBySystem } from '../../lib/metrics/system-solves-most.ts';
import { useWords } from '../WordsContext.tsx';

export interface SystemSolvesOfferProps extends SolvedBySystem {
  onAnswer: (count: boolean) => void;
}

/** The help desk solves most tickets after the agent's answer: one click counts them. Asked once, whatever the answer. */
export function SystemSolvesOffer({ bySystem, all, onAnswer }: SystemSolvesOfferProps): ReactNode {
  const { say } = useWords();
  return (
    <section className="block">
      <p>{say('today.systemSolves', { bySystem, all })}</p>
      <div className="fields">
        <button type="button" className="button" onClick={() => onAnswer(true)}>
          {say('today.systemSolvesCount')}
        </button>
        <button type="button" className="button quiet" onClick={() => onAnswer(false)}>
          {say('today.systemSolvesLeave')}
        </button>
      </div>
    </section>
  );
}
