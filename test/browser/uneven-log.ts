import { type BackupHeader, type BackupTables, backupFormatVersion } from '../../lib/model/backup.ts';
import { siteKeyOf, ticketKeyOf, viewerKeyOf } from '../../lib/model/keys.ts';
import type { Change, Message, TicketReading } from '../../lib/model/reading.ts';
import type { HandleInterval } from '../../lib/model/ticket.ts';
import { fold } from '../../lib/tickets/fold.ts';
import { observe } from '../../lib/tickets/observe.ts';
import { addDays, dayOf, startOfDay, weekdayOf } from '../../lib/time/calendar.ts';
import { type EpochMs, hour, minute } from '../../lib/time/units.ts';

const device = 'c0ffee00c0ffee00';
const agent = '70';

/** Working days of about a dozen tickets, no two alike, Monday to Friday of so many weeks up to now; a backup of them. */
export function unevenBackup(now: EpochMs, zone: string, weeks: number): object {
  const calendar = { zone, dayStartsAt: 0 };
  const chance = seeded(20_261_122);
  const today = dayOf(now, calendar);
  const tickets: BackupTables['tickets'][] = [];
  const observations: BackupTables['observations'][] = [];
  const intervals: HandleInterval[] = [];
  const desks = ['https://desk.example', 'https://help.example'].map((origin) => {
    const place = { helpDesk: 'request-tracker', origin, basePath: '/rt' };
    const key = siteKeyOf(place);
    const tagWords = { [`t:${hash('tag billing').slice(0, 16)}`]: 'billing' };
    return { ...place, key, switchedOnAt: 0, viewerKey: viewerKeyOf(key, agent), higherTier: ['71'], tagWords };
  });
  let row = 0;
  for (let back = weeks * 7; back >= 0; back -= 1) {
    const day = addDays(today, -back);
    if (weekdayOf(day) > 5) continue;
    const count = 8 + Math.floor(chance() * 9);
    for (let index = 0; index < count; index += 1) {
      row += 1;
      const openedAt = startOfDay(day, calendar) + 8 * hour + Math.floor(chance() * 8 * hour);
      const desk = desks[chance() < 0.2 ? 1 : 0];
      if (desk === undefined) continue;
      const { reading: history, own } = readingOf(row, openedAt, chance);
      const reading = { ...history, ...tagsOf(row) };
      const last = Math.max(
        openedAt,
        ...[...(reading.messages ?? []), ...(reading.changes ?? [])].map(({ at = 0 }) => at),
      );
      // Nothing of it is known that has not happened yet.
      if (last > now) continue;
      const key = ticketKeyOf(desk.key, String(row));
      // One in six was not looked at since it was solved.
      const seenAt = chance() < 0.17 ? last : Math.max(last, Math.min(now, last + 9 * 24 * hour));
      const read = observe(reading, {
        ticketKey: key,
        siteKey: desk.key,
        viewerKey: desk.viewerKey,
        seenAt,
        hash,
      });
      const ticket = fold({ key, row, siteKey: desk.key, ticketId: String(row) }, read.observations, read.state);
      const { firstSeenAt, lastSeenAt, knownUntil, stated } = ticket;
      tickets.push({
        key,
        row,
        firstSeenAt,
        lastSeenAt,
        ...(knownUntil === undefined ? {} : { knownUntil }),
        ...(stated === undefined ? {} : { stated }),
      });
      observations.push(...read.observations);
      for (const [order, [endedAt, length]] of own.entries()) {
        const visitId = `visit ${row} ${order}`;
        intervals.push({
          id: visitId,
          visitId,
          ticketKey: key,
          siteKey: desk.key,
          viewerKey: desk.viewerKey,
          device,
          clockId: `clock ${day}`,
          kind: 'focused',
          startedAt: endedAt - length,
          endedAt,
        });
      }
    }
  }
  const header: BackupHeader = {
    format: 'deskpace-backup',
    formatVersion: backupFormatVersion,
    madeAt: now,
    device,
    salt: 'salt'.repeat(8),
    firstRecorded: Object.fromEntries(desks.map(({ key }) => [key, startOfDay(addDays(today, -weeks * 7), calendar)])),
  };
  const targets: BackupTables['targets'][] = [
    { metric: 'first-response-time', limit: 45 * 60, savedAt: now },
    { metric: 'resolved-per-day', limit: 12, savedAt: now },
  ];
  return { ...header, sites: desks, targets, tickets, observations, intervals };
}

/** Two tags, of which the words of one are allowed; some tickets have both, some none, and of some nobody said. */
function tagsOf(row: number): Pick<TicketReading, 'tags'> {
  if (row % 7 === 0) return {};
  return { tags: [['billing'], ['outage'], ['billing', 'outage'], ['billing'], []][row % 5] ?? [] };
}

/** Good enough to tell these texts apart. */
function hash(text: string): string {
  const digits = Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return text.startsWith('tag ') ? digits.repeat(16).slice(0, 32) : text.repeat(32).slice(0, 32);
}

/** A ticket's life: opened, answered, perhaps twice, handed over or solved, perhaps back; and when the agent was at it, and how long. */
function readingOf(
  row: number,
  openedAt: EpochMs,
  chance: () => number,
): { reading: TicketReading; own: [endedAt: EpochMs, length: number][] } {
  const messages: Message[] = [];
  const changes: Change[] = [];
  const own: [EpochMs, number][] = [];
  let order = 0;
  const entry = (at: EpochMs) => {
    order += 1;
    return { id: String(row * 100 + order), at: Math.round(at), precision: 'exact' as const, order };
  };
  const mine = { by: 'me', byId: agent } as const;
  const reply = (at: EpochMs) => {
    messages.push({ ...entry(at), author: 'me', authorId: agent, visibility: 'public' });
    own.push([Math.round(at), Math.round(minute * (2 + 9 * chance() * chance()))]);
  };
  const solve = (at: EpochMs) =>
    changes.push({ ...entry(at), ...mine, field: 'status', from: { code: 'open' }, to: { code: 'solved' } });

  messages.push({ ...entry(openedAt), author: 'customer', visibility: 'public', opening: true });
  changes.push({ ...entry(openedAt + minute), ...mine, field: 'assignee', from: { nobody: true }, to: { id: agent } });
  // Most wait some minutes, a few for hours.
  let at = openedAt + minute * (4 + 60 * chance() ** 2 + (chance() < 0.08 ? 150 * chance() : 0));
  reply(at);
  if (chance() < 0.35) {
    at += hour * (0.3 + chance());
    messages.push({ ...entry(at), author: 'customer', visibility: 'public' });
    at += minute * (5 + 70 * chance() ** 2);
    reply(at);
  }
  const isHandedOver = chance() < 0.06;
  if (isHandedOver) {
    changes.push({ ...entry(at + minute), ...mine, field: 'assignee', from: { id: agent }, to: { id: '71' } });
  } else {
    at += minute;
    solve(at);
    if (chance() < 0.12) {
      at += hour * 20;
      messages.push({ ...entry(at), author: 'customer', visibility: 'public' });
      changes.push({
        ...entry(at),
        by: 'system',
        byId: '1',
        field: 'status',
        from: { code: 'solved' },
        to: { code: 'open' },
      });
      at += minute * 40;
      reply(at);
      solve(at + minute);
    }
  }
  const which = chance();
  return {
    own,
    reading: {
      ref: { helpDesk: 'request-tracker', ticketId: String(row) },
      lane: 'page',
      revision: 1,
      viewer: { id: agent, name: 'nora' },
      status: { code: isHandedOver ? 'open' : 'solved' },
      assignee: { id: isHandedOver ? '71' : agent },
      group: { id: '8' },
      priority: { code: 'normal' },
      ...(which < 0.9 ? { channel: which < 0.6 ? ('email' as const) : ('web' as const) } : {}),
      createdAt: { at: Math.round(openedAt), precision: 'exact' },
      createdBy: 'customer',
      requester: String(row % 400),
      messages,
      changes,
      sla: [],
      complete: true,
    },
  };
}

/** Numbers from 0 to 1 that look like chance and are the same in every run. Source: M. O'Neill's and others' "mulberry32". */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
