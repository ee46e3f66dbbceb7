// @vitest-environment jsdom
import { act, type ReactNode, useRef, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Confirm } from '../../../components/controls/Confirm.tsx';
import { PreviewDialog } from '../../../components/controls/PreviewDialog.tsx';
import { useKeptFocus } from '../../../components/dashboard/use-kept-focus.ts';

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const show = (view: ReactNode) => act(async () => root.render(view));
const dialog = () => document.querySelector<HTMLElement>('[role="alertdialog"]');
/** The keyboard comes back a turn after the dialog is gone. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));

async function press(name: string, within: ParentNode = document): Promise<void> {
  const button = [...within.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (button === undefined) throw new Error(`There is no button "${name}".`);
  button.focus();
  await act(async () => button.click());
  await settle();
}

async function key(name: string): Promise<void> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  await act(async () => (document.activeElement ?? document.body).dispatchEvent(event));
  await settle();
}

describe('a button for what cannot be taken back', () => {
  const confirm = vi.fn();
  beforeEach(async () => {
    confirm.mockClear();
    await show(
      <Confirm question="Forget the desk?" consequence="It has to be taught again." onConfirm={confirm}>
        Forget
      </Confirm>,
    );
    await press('Forget');
  });

  it('asks first, named and described, with the keyboard on the way back', () => {
    const asked = dialog();
    const text = (attribute: string) => document.getElementById(asked?.getAttribute(attribute) ?? '')?.textContent;
    expect(text('aria-labelledby')).toBe('Forget the desk?');
    expect(text('aria-describedby')).toBe('It has to be taught again.');
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect(confirm).not.toHaveBeenCalled();
  });

  it('does it once the agent says so', async () => {
    await press('Forget', dialog() ?? document);
    expect(confirm).toHaveBeenCalledOnce();
    expect(dialog()).toBeNull();
  });

  it.each([
    ['Escape', () => key('Escape')],
    ['Cancel', () => press('Cancel')],
  ])('does nothing on %s, and gives the keyboard back', async (_name, leave) => {
    await leave();
    expect(dialog()).toBeNull();
    expect(confirm).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Forget');
  });
});

describe('what a file would bring', () => {
  function Import({ onApply }: { onApply: () => void }): ReactNode {
    const [isRead, setIsRead] = useState(false);
    const file = useRef<HTMLInputElement>(null);
    return (
      <>
        <input ref={file} aria-label="File" onChange={() => undefined} onClick={() => setIsRead(true)} />
        {isRead ? (
          <PreviewDialog title="This backup holds" apply="Restore" onApply={onApply} onCancel={() => setIsRead(false)}>
            <p>12 tickets</p>
          </PreviewDialog>
        ) : null}
      </>
    );
  }

  it('is left with Escape, and the keyboard is back where the file was chosen', async () => {
    const apply = vi.fn();
    await show(<Import onApply={apply} />);
    const file = place.querySelector('input');
    file?.focus();
    await act(async () => file?.click());
    expect(dialog()?.textContent).toContain('12 tickets');
    expect(dialog()?.contains(document.activeElement)).toBe(true);
    await key('Escape');
    expect(dialog()).toBeNull();
    expect(apply).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(file);
  });
});

describe('the keyboard after a removal', () => {
  /** `slow`: as long as the background takes, the row is still there when the dialog is gone. */
  function Entries({ slow }: { slow: boolean }): ReactNode {
    const [rows, setRows] = useState(['Mar 9', 'Mar 10', 'Mar 11']);
    const main = useRef<HTMLElement>(null);
    useKeptFocus(main);
    const remove = (name: string) => setRows((all) => all.filter((row) => row !== name));
    return (
      <main ref={main}>
        <h1>Check-ins</h1>
        <section>
          <h2>Entered</h2>
          {rows.map((row) => (
            <p key={row}>
              <a href="#/day">{row}</a>
              <Confirm
                about={row}
                question="Remove?"
                consequence="Enter it again."
                onConfirm={() => (slow ? setTimeout(remove, 5, row) : remove(row))}
              >
                Remove
              </Confirm>
            </p>
          ))}
        </section>
      </main>
    );
  }
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

  async function removes(name: string): Promise<void> {
    const button = document.querySelector<HTMLElement>(`[aria-label="Remove: ${name}"]`);
    button?.focus();
    await act(async () => button?.click());
    await settle();
    await press('Remove', dialog() ?? document);
    await vi.waitFor(async () => {
      await settle();
      expect(document.querySelector(`[aria-label="Remove: ${name}"]`)).toBeNull();
    });
  }

  it.each([true, false])('goes to the next row, the one before, the heading (removed later: %s)', async (slow) => {
    await show(<Entries slow={slow} />);
    await removes('Mar 10');
    expect(focused()).toBe('Remove: Mar 11');
    await removes('Mar 11');
    expect(focused()).toBe('Remove: Mar 9');
    await removes('Mar 9');
    expect(focused()).toBe('Entered');
  });

  it('begins at the heading of another page, also when that one comes later', async () => {
    function Pages({ shown }: { shown: 'old' | 'reading' | 'new' }): ReactNode {
      const main = useRef<HTMLElement>(null);
      useKeptFocus(main);
      const pages = {
        old: <a href="#/new">Go on</a>,
        reading: <p>…</p>,
        new: (
          <div>
            <h1>New</h1>
            <a href="#/old">Back</a>
          </div>
        ),
      };
      return <main ref={main}>{pages[shown]}</main>;
    }
    for (const between of ['new', 'reading'] as const) {
      await show(<Pages shown="old" />);
      document.querySelector('a')?.focus();
      await show(<Pages shown={between} />);
      await show(<Pages shown="new" />);
      expect(document.activeElement?.textContent).toBe('New');
    }
  });

  it('stays where the agent put it: on another field, or down', async () => {
    await show(<Entries slow />);
    const other = document.querySelector<HTMLElement>('a');
    const button = document.querySelector<HTMLElement>('[aria-label="Remove: Mar 10"]');
    button?.focus();
    other?.focus();
    await act(async () => button?.parentElement?.remove());
    expect(document.activeElement).toBe(other);
    other?.blur();
    document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    await act(async () => other?.parentElement?.remove());
    expect(document.activeElement).toBe(document.body);
  });
});
