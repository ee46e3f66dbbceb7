import type { ReactNode } from 'react';
import { type CheckLine, CheckPage, type CheckPageProps, checkedDays } from '../../components/dashboard/CheckPage.tsx';
import { drawnToCheck, solvedToCheck } from '../../lib/metrics/solved-to-check.ts';
import { parseSiteKey } from '../../lib/model/keys.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getTaught } from '../../lib/store/taught.ts';
import { ticketsByRow } from '../../lib/store/tickets.ts';
import { addDays } from '../../lib/time/calendar.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { readInput } from '../live/read-figures.ts';
import { useLive } from '../live/use-live.ts';
import { ticketAddress } from './ticket-address.ts';

/** Solved tickets to look at again, live: one that was opened and read leaves the list. */
export function Check({ db }: { db: DeskpaceDatabase }): ReactNode {
  return <CheckPage lines={undefined} {...useLive(() => readSolved(db, Date.now()), [db])} />;
}

async function readSolved(db: DeskpaceDatabase, now: EpochMs): Promise<CheckPageProps> {
  const settings = await getSettings(db);
  // What was solved before the longest period is asked about no more once its window is over too.
  const input = await readInput(db, checkedDays + settings.reopenWindowDays, now);
  const first = addDays(input.period.to, 1 - checkedDays);
  const drawn = drawnToCheck(
    input.summaries.filter(({ day }) => day >= first),
    settings,
    now,
  );
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
  const lines = found.flatMap((line): CheckLine[] => {
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
  return { lines, drawn };
}
