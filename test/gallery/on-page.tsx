import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';

/** In a shadow root with its own style alone, as on a page of a help desk. */
export function OnPage({
  css,
  room,
  isOpen = false,
  children,
}: {
  css: string;
  room: number;
  isOpen?: boolean;
  children: ReactNode;
}) {
  const [inside, setInside] = useState<ShadowRoot>();
  return (
    // The style of a page resets everything of its host, its height included.
    <div className="room" style={{ height: room }}>
      <div
        ref={(place) => {
          if (place === null || inside !== undefined) return;
          const shadow = place.attachShadow({ mode: 'open' });
          const style = document.createElement('style');
          style.textContent = css;
          shadow.append(style);
          setInside(shadow);
          // The card is opened as an agent opens it.
          if (isOpen) requestAnimationFrame(() => requestAnimationFrame(() => shadow.querySelector('button')?.click()));
        }}
      >
        {inside === undefined ? null : createPortal(children, inside)}
      </div>
    </div>
  );
}
