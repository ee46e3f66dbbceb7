import type { ReactNode } from 'react';
import { useWords } from './WordsContext.tsx';

/** How many days a figure covers, today included. */
export type PeriodDays = 1 | 7 | 28;

export const periodChoices: readonly PeriodDays[] = [1, 7, 28];

export interface PeriodPickerProps {
  days: PeriodDays;
  onChange: (days: PeriodDays) => void;
}

/** Today, 7 or 28 days. */
export function PeriodPicker({ days, onChange }: PeriodPickerProps): ReactNode {
  const { say } = useWords();
  return (
    <fieldset className="segments" aria-label={say('period.label')}>
      {periodChoices.map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === days} onClick={() => onChange(choice)}>
          {choice === 1 ? say('period.today') : say('period.days', { days: choice })}
        </button>
      ))}
    </fieldset>
  );
}
