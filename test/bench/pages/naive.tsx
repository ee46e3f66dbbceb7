import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { TicketRow } from '../../../lib/store/rows.ts';
import { allRows, openDatabase } from './raw-database.ts';

/** How a popup is often written: everything is read, then counted. */
function Naive(): ReactNode {
  const [solved, setSolved] = useState<number>();
  useEffect(() => {
    const today = Math.floor(Date.now() / 86_400_000);
    openDatabase()
      .then((database) => allRows<TicketRow>(database, 'tickets'))
      .then((tickets) =>
        tickets
          .flatMap(({ events }) => events)
          .filter(({ type, to, when }) => type === 'statusChange' && to?.code === 'solved' && when !== undefined)
          .filter(({ when }) => Math.floor((when?.at ?? 0) / 86_400_000) === today),
      )
      .then((found) => setSolved(found.length), console.error);
  }, []);
  return solved === undefined ? null : <div className="figure">{solved}</div>;
}

const place = document.getElementById('root');
if (place) createRoot(place).render(<Naive />);
