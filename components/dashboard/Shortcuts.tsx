import type { ReactNode } from 'react';
import type { MessageKey } from '../../lib/i18n/catalogue.ts';
import { Button } from '../controls/Button.tsx';
import { useWords } from '../WordsContext.tsx';

/** A shortcut as the browser has it now. */
export interface Shortcut {
  /** Its name in the manifest. */
  name: string;
  /** `Alt+Shift+U`; empty while it has no key: the agent gave it none, or another program of the browser had it first. */
  keys: string;
}

const names = {
  pause: 'shortcut.pause',
  call: 'shortcut.call',
  'keep-in-hand': 'shortcut.keepInHand',
  'hide-numbers': 'shortcut.hideNumbers',
  break: 'shortcut.break',
  meeting: 'shortcut.meeting',
  training: 'shortcut.training',
  project: 'shortcut.project',
  dashboard: 'shortcut.dashboard',
} as const satisfies Readonly<Record<string, MessageKey>>;

interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  /** Goes where the browser lets its keys be chosen. */
  onChange: () => void;
}

/** What can be done by one key, and by which. */
export function Shortcuts({ shortcuts, onChange }: ShortcutsProps): ReactNode {
  const { say } = useWords();
  const known = Object.entries(names).flatMap(([name, text]) => {
    const shortcut = shortcuts.find((one) => one.name === name);
    return shortcut ? [{ ...shortcut, text }] : [];
  });
  return (
    <section className="block">
      <h2>{say('shortcut.title')}</h2>
      <p className="muted">{say('shortcut.hint')}</p>
      <table className="data shortcuts">
        <tbody>
          {known.map(({ name, keys, text }) => (
            <tr key={name}>
              <td>{say(text)}</td>
              <td>{keys === '' ? <span className="muted">{say('shortcut.none')}</span> : <kbd>{keys}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button onPress={onChange}>{say('shortcut.change')}</Button>
      </p>
    </section>
  );
}
