import type { ReactNode } from 'react';
import { type CheckLine, CheckPage } from '../../components/dashboard/CheckPage.tsx';
import { solvedToCheck } from '../../lib/metrics/solved-to-check.ts';
import { parseSiteKey } from '../../lib/model/keys.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getTaught } from '../../lib/store/taught.ts';
import { ticketsByRow } from '../../lib/store/tickets.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { readInput } from '../live/read-figures.ts';
import { useLive } from '../live/use-live.ts';
import { ticketAddress } from './ticket-address.ts';

/** The longest period of the figures; what was solved before is asked about no more once its window is over too. */
const longestPeriod = 28;

/** Solved tickets to look at again, live: one that was opened and read leaves the list. */
export function Check({ db }: { db: DeskpaceDatabase }): ReactNode {
  return <CheckPage lines={useLive(() => readLines(db, Date.now()), [db])} />;
}

async function readLines(db: DeskpaceDatabase, now: EpochMs): Promise<CheckLine[]> {
  const settings = await getSettings(db);
  const input = await readInput(db, longestPeriod + settings.reopenWindowDays, now);
  const found = solvedToCheck(input.summaries, settings, now);
  const tickets = new Map(
    (
      await ticketsByRow(
        db,
        found.map(({ ticket }) => ticket),
      )
    ).map((ticket) => [ticket.row, ticket]),
  );
  const taught = await getTaught(db);
  return found.flatMap((line): CheckLine[] => {
    const ticket = tickets.get(line.ticket);
    if (!ticket) return [];
    const deskHref = ticketAddress(ticket.key, taught);
    const host = new URL(parseSiteKey(ticket.siteKey).origin).host;
    return [
      {
        ...line,
        ticketKey: ticket.key,
        ticketId: ticket.ticketId,
        host,
        ...(deskHref === undefined ? {} : { deskHref }),
      },
    ];
  });
}
