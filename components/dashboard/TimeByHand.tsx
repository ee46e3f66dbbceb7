import { type ReactNode, useState } from 'react';
import type { EpochMs } from '../../lib/time/units.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { Select } from '../controls/Select.tsx';
import { useWords } from '../WordsContext.tsx';

export interface TimeByHandProps {
  /** The moment of a local date and time as the agent's zone has it, `2026-03-10T09:15`; undefined for no such text. */
  momentOf: (local: string) => EpochMs | undefined;
  onAdd: (span: { startedAt: EpochMs; endedAt: EpochMs; as: 'add' | 'addCall' }) => void;
}

/** Adds time on a ticket that no clock measured. */
export function TimeByHand({ momentOf, onAdd }: TimeByHandProps): ReactNode {
  const { say } = useWords();
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
        <Field place="among" label={say('edit.from')} kind="moment" value={from} isRequired onChange={setFrom} />
        <Field place="among" label={say('edit.to')} kind="moment" value={to} isRequired onChange={setTo} />
        <Select
          place="among"
          label={say('edit.as')}
          value={as}
          choices={[
            ['add', say('edit.asWork')],
            ['addCall', say('edit.asCall')],
          ]}
          onChange={setAs}
        />
        <Button>{say('edit.add')}</Button>
      </div>
      <p className="warm" role="status">
        {wrong}
      </p>
    </form>
  );
}
