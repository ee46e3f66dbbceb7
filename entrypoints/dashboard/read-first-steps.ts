import type { FirstSteps } from '../../components/dashboard/WelcomePage.tsx';
import { parseTicketKey } from '../../lib/model/keys.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { intervalsOfTicket } from '../../lib/store/intervals.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getIntents, getSites } from '../../lib/store/sites.ts';

/** What of the first steps the log knows of. */
export interface StepsInLog extends Pick<FirstSteps, 'language' | 'timed'> {
  /** The help desk that was switched on first, or the one that the browser is being asked about. */
  desk?: { origin: string; host: string; isOn: boolean };
}

/** How far the agent is on the way to the first timed ticket, as the log has it. */
export async function readFirstSteps(db: DeskpaceDatabase): Promise<StepsInLog> {
  const [{ language = 'browser' }, [site], intents, first] = await Promise.all([
    getSettings(db),
    getSites(db),
    getIntents(db),
    db.intervals.orderBy('startedAt').first(),
  ]);
  const place = site ?? intents.at(-1);
  return {
    language,
    ...(place === undefined
      ? {}
      : { desk: { origin: place.origin, host: new URL(place.origin).host, isOn: site !== undefined } }),
    ...(first === undefined ? {} : { timed: await timedSoFar(db, first.ticketKey) }),
  };
}

async function timedSoFar(db: DeskpaceDatabase, ticketKey: string): Promise<NonNullable<FirstSteps['timed']>> {
  const all = await intervalsOfTicket(db, ticketKey);
  const seconds = all.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0) / 1_000;
  return { ticketKey, ticketId: parseTicketKey(ticketKey).ticketId, seconds };
}
