import type { ReactNode } from 'react';
import { type TicketDetail, TicketPage } from '../../components/dashboard/TicketPage.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { timeOfTicket } from '../../lib/background/ticket-time.ts';
import { send } from '../../lib/messages/send.ts';
import { ticketNow } from '../../lib/metrics/ticket-now.ts';
import { ownMoves, timeByDay } from '../../lib/metrics/timeline.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { siteByKey } from '../../lib/store/sites.ts';
import { getTaught } from '../../lib/store/taught.ts';
import { ticketByKey } from '../../lib/store/tickets.ts';
import { actorFor } from '../../lib/tickets/own.ts';
import { localText, momentOfLocal } from '../../lib/time/local-text.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import type { Tell } from './Dashboard.tsx';
import { ticketAddress } from './ticket-address.ts';

export interface TicketDetailsProps {
  ticketKey: string;
  db: DeskpaceDatabase;
  tell: Tell;
}

/** One ticket, live. */
export function TicketDetails({ ticketKey, db, tell }: TicketDetailsProps): ReactNode {
  const { say } = useWords();
  const detail = useLive(() => readTicket(db, ticketKey), [db, ticketKey]);
  const zone = useLive(async () => (await getSettings(db)).zone, [db]);
  const now = useNow(60_000);
  if (zone === undefined) return null;
  return (
    <TicketPage
      detail={detail}
      onExclude={(excluded) => tell(send('excludeTicket', { ticketKey, excluded }))}
      edits={{
        momentOf: (local) => momentOfLocal(local, zone),
        localOf: (at) => localText(at, zone),
        onToCall: (span) => tell(send('editTime', { ticketKey, edit: 'toCall', ...span })),
        onRemove: (span) => tell(send('editTime', { ticketKey, edit: 'remove', ...span })),
      }}
      onAddTime={({ as, ...span }) => tell(send('editTime', { ticketKey, edit: as, ...span }), say('common.saved'))}
      onUndo={(id) => tell(send('undoCorrection', { id }))}
      onTellMove={(eventKey, as, reason) =>
        tell(send('tellHandOver', { ticketKey, eventKey, as, ...(reason === undefined ? {} : { reason }) }))
      }
      onLeaveOut={(eventKey, excluded) => tell(send('excludeEvent', { ticketKey, eventKey, excluded }))}
      zone={zone}
      madeAt={now}
      onPrint={() => print()}
    />
  );
}

async function readTicket(db: DeskpaceDatabase, ticketKey: string): Promise<TicketDetail | null> {
  const ticket = await ticketByKey(db, ticketKey);
  if (ticket === undefined) return null;
  const [site, settings, { intervals: recorded, corrections }, taught] = await Promise.all([
    siteByKey(db, ticket.siteKey),
    getSettings(db),
    timeOfTicket(db, ticketKey),
    getTaught(db),
  ]);
  const viewerKey = site?.viewerKey ?? recorded.find((one) => one.viewerKey !== undefined)?.viewerKey;
  const intervals = recorded
    .filter((one) => one.viewerKey === undefined || one.viewerKey === viewerKey)
    .sort((a, b) => a.startedAt - b.startedAt);
  const deskHref = ticketAddress(ticketKey, taught);
  const actors = new Map(
    [...ticket.events, ...(ticket.leftOutEvents ?? [])].map((event) => [
      event.key,
      viewerKey === undefined ? event.by : actorFor(event, viewerKey, ticket.siteKey),
    ]),
  );
  return {
    ticket,
    now: ticketNow(ticket, intervals, viewerKey, undefined, site?.deskZone ?? settings.zone),
    intervals,
    corrections,
    actors,
    moves: ownMoves(ticket, actors, viewerKey, corrections),
    byDay: timeByDay(intervals, settings),
    ...(deskHref === undefined ? {} : { deskHref }),
  };
}
