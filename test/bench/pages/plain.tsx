import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { TicketRow } from '../../../lib/store/rows.ts';
import { allRows, openDatabase } from './raw-database.ts';

type Line = Pick<TicketRow, 'key' | 'ticketId' | 'channel' | 'status' | 'assigneeId' | 'lastSeenAt'>;

const atOnce = 1_000;

/** What a list of the log needs at least, read in parts since all of it does not fit into memory at once. */
async function readLines(): Promise<Line[]> {
  const database = await openDatabase();
  const lines: Line[] = [];
  for (;;) {
    const last = lines.at(-1);
    const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last.key, true);
    const part = await allRows<TicketRow>(database, 'tickets', range, atOnce);
    for (const { key, ticketId, channel, status, assigneeId, lastSeenAt } of part) {
      lines.push({
        key,
        ticketId,
        lastSeenAt,
        ...(channel && { channel }),
        ...(status && { status }),
        ...(assigneeId && { assigneeId }),
      });
    }
    if (part.length < atOnce) return lines.sort((a, b) => b.lastSeenAt - a.lastSeenAt);
  }
}

/** The log as a plain list: every row is drawn. */
function Plain(): ReactNode {
  const [lines, setLines] = useState<Line[]>();
  useEffect(() => {
    readLines().then(setLines, console.error);
  }, []);
  if (lines === undefined) return null;
  return (
    <div className="log-rows" style={{ height: 700, overflow: 'auto' }}>
      <table style={{ tableLayout: 'fixed', width: 1_000 }}>
        <tbody>
          {lines.map(({ key, ticketId, channel, status, assigneeId, lastSeenAt }) => (
            <tr key={key} aria-rowindex={1} style={{ height: 32 }}>
              <th scope="row">#{ticketId}</th>
              <td>{channel}</td>
              <td>{status}</td>
              <td>{assigneeId}</td>
              <td>{lastSeenAt}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const place = document.getElementById('root');
if (place) createRoot(place).render(<Plain />);
