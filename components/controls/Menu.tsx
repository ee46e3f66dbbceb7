import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

export interface MenuItem {
  text: string;
  onChoose: () => void;
  className?: string;
}

export interface MenuProps {
  /** What stands on the button that opens it. */
  label: string;
  /** Its name, where what stands on it is no word. */
  name?: string;
  look?: 'plain' | 'quiet icon';
  /** Opens above the button: there is no room below. */
  isUpwards?: boolean;
  items: readonly MenuItem[];
}

/**
 * Buttons that one button discloses. The arrows go from one to the next; Escape, a choice and a click elsewhere close it, and the
 * keyboard is then where it was before.
 */
export function Menu({ label, name, look = 'plain', isUpwards = false, items }: MenuProps): ReactNode {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onPointer = (event: Event) => {
      const menu = box.current;
      if (menu !== null && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, []);
  const close = () => {
    const menu = box.current;
    if (menu === null) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const menu = box.current;
    if (menu === null || !menu.open) return;
    if (event.key === 'Escape') {
      // The popup would close with it.
      event.preventDefault();
      close();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...menu.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = at === -1 && step === -1 ? buttons.length - 1 : (at + step + buttons.length) % buttons.length;
    buttons[next]?.focus();
  };
  return (
    <details ref={box} className={isUpwards ? 'menu upwards' : 'menu'} onKeyDown={onKeyDown}>
      <summary
        className={look === 'plain' ? 'button' : `button ${look}`}
        {...(name === undefined ? {} : { 'aria-label': name })}
      >
        {label}
      </summary>
      <div className="menu-body">
        {items.map(({ text, onChoose, className = '' }) => (
          <button
            key={text}
            type="button"
            className={`button quiet ${className}`.trim()}
            onClick={() => {
              close();
              onChoose();
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </details>
  );
}
