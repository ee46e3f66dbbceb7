import { type ReactNode, useId, useState } from 'react';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';

export interface TimeByHandProps {
  /** The moment of a local date and time as the agent's zone has it, `2026-03-10T09:15`; undefined for no such text. */
  momentOf: (local: string) => EpochMs | undefined;
  onAdd: (span: { startedAt: EpochMs; endedAt: EpochMs; as: 'add' | 'addCall' }) => void;
}

/** Adds time on a ticket that no clock measured. */
export function TimeByHand({ momentOf, onAdd }: TimeByHandProps): ReactNode {
  const { say } = useWords();
  const id = useId();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [as, setAs] = useState<'add' | 'addCall'>('add');
  const [wrong, setWrong] = useState('');
  const submit = () => {
    const [startedAt, endedAt] = [momentOf(from), momentOf(to)];
    if (startedAt === undefined || endedAt === undefined || endedAt <= startedAt) {
      setWrong(say('edit.badTimes'));
      return;
    }
    setWrong('');
    onAdd({ startedAt, endedAt, as });
  };
  const times: [string, string, (text: string) => void][] = [
    [say('edit.from'), from, setFrom],
    [say('edit.to'), to, setTo],
  ];
  return (
    <form
      className="by-hand"
      aria-label={say('edit.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{say('edit.title')}</h3>
      <div className="fields">
        {times.map(([label, value, set]) => (
          <label key={label}>
            {label}
            <input
              type="datetime-local"
              step={1}
              value={value}
              required
              onChange={(event) => set(event.target.value)}
            />
          </label>
        ))}
        <label htmlFor={`${id}as`}>
          {say('edit.as')}
          <select
            id={`${id}as`}
            value={as}
            onChange={(event) => setAs(event.target.value === 'addCall' ? 'addCall' : 'add')}
          >
            <option value="add">{say('edit.asWork')}</option>
            <option value="addCall">{say('edit.asCall')}</option>
          </select>
        </label>
        <button type="submit" className="button">
          {say('edit.add')}
        </button>
      </div>
      <p className="warm" role="status">
        {wrong}
      </p>
    </form>
  );
}
