import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Hangs the pieces on the wall. */
export function hang(title: string, pieces: ReactNode): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The gallery has no wall.');
  createRoot(place).render(
    <div className="gallery">
      <h1>{title}</h1>
      {pieces}
    </div>,
  );
}

/** One piece in one state, with what it shows. */
export function Piece({
  name,
  size = '',
  children,
}: {
  name: string;
  size?: '' | 'wide' | 'popup-sized' | 'popup-sized narrow';
  children: ReactNode;
}): ReactNode {
  return (
    <section className={`piece ${size}`}>
      <h2>{name}</h2>
      <div className="state">{children}</div>
    </section>
  );
}
