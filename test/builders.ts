import { Temporal } from 'temporal-polyfill';
import type { DayInput } from '../lib/metrics/summarise-day.ts';
import type { Actor, ChangedValue, Moment, StatusCode } from '../lib/model/reading.ts';
import { type Survey, surveyId } from '../lib/model/survey.ts';
import type {
  Correction,
  EventType,
  HandleInterval,
  Settings,
  Site,
  Ticket,
  TicketEvent,
} from '../lib/model/ticket.ts';
import { type Calendar, type Day, type EpochMs, minute, second, type Zone } from '../lib/time/units.ts';

/** Where and when the examples of the tests happen: a Tuesday without anything special. */
export const theDay: Day = '2026-03-10';
export const theZone: Zone = 'Europe/Warsaw';
export const theCalendar: Calendar = { zone: theZone, dayStartsAt: 0 };
export const theSite = 'practice|http://desk.example:8100|';
/** The agent whose figures the examples are about, and a colleague. */
export const me = `${theSite}@7`;
export const colleague = `${theSite}@8`;

/** A wall-clock time of the examples' zone as a moment: `at('09:00')`, `at('09:00:30', '2026-03-11')`. */
export function at(time: string, day: Day = theDay, zone: Zone = theZone): EpochMs {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** A moment known exactly. */
export function exactly(when: EpochMs): Moment {
  return { at: when, precision: 'exact' };
}

let count = 0;
/** A number that no other object of this test file has. */
function next(): number {
  count += 1;
  return count;
}

export function aSite(site: Partial<Site> = {}): Site {
  return {
    key: theSite,
    helpDesk: 'practice',
    origin: 'http://desk.example:8100',
    basePath: '',
    switchedOnAt: at('08:00', '2026-03-02'),
    viewerKey: me,
    ...site,
  };
}

export function someSettings(settings: Partial<Settings> = {}): Settings {
  return {
    zone: theZone,
    dayStartsAt: 0,
    idleAfter: 120 * second,
    awayGrace: 5 * minute,
    reopenWindowDays: 7,
    countSolvedBySystem: false,
    badge: 'solved',
    overlay: true,
    ...settings,
  };
}

/** An event; `when` as a moment of the exact kind or with its precision. */
export function anEvent(
  type: EventType,
  when: EpochMs | Moment | undefined,
  event: Partial<Omit<TicketEvent, 'type' | 'when'>> = {},
): TicketEvent {
  const number = next();
  const moment = typeof when === 'number' ? exactly(when) : when;
  return {
    key: `event-${number}`,
    type,
    by: 'unknown',
    order: number,
    source: 'stated',
    ...(moment === undefined ? {} : { when: moment }),
    ...event,
  };
}

/** Who acts in an example, as a reading of my own page states it. */
export function actor(by: Actor): Pick<TicketEvent, 'by' | 'byId' | 'viewerKey'> {
  if (by === 'me') return { by, byId: '7', viewerKey: me };
  return by === 'agent' ? { by, byId: '8' } : { by };
}

export function created(when: EpochMs | Moment, by: Actor = 'customer'): TicketEvent {
  return anEvent('created', when, actor(by));
}

export function customerWrites(when: EpochMs | Moment, event: Partial<TicketEvent> = {}): TicketEvent {
  return anEvent('customerMessage', when, { by: 'customer', ...event });
}

export function reply(when: EpochMs | Moment, by: Actor = 'me', event: Partial<TicketEvent> = {}): TicketEvent {
  return anEvent('publicReply', when, { ...actor(by), visibility: 'public', ...event });
}

export function note(when: EpochMs | Moment, by: Actor = 'me'): TicketEvent {
  return anEvent('internalNote', when, { ...actor(by), visibility: 'internal' });
}

export function status(to: StatusCode, when: EpochMs | Moment, by: Actor = 'me', from?: StatusCode): TicketEvent {
  return anEvent('statusChange', when, { ...actor(by), to: { code: to }, ...(from ? { from: { code: from } } : {}) });
}

export const nobody: ChangedValue = { nobody: true };
export const person = (id: string): ChangedValue => ({ id });

export function assigned(to: ChangedValue, when: EpochMs | Moment, by: Actor = 'me', from?: ChangedValue): TicketEvent {
  return anEvent('assigneeChange', when, { ...actor(by), to, ...(from ? { from } : {}) });
}

export function moved(to: string, when: EpochMs | Moment, by: Actor = 'me', from = 'support'): TicketEvent {
  return anEvent('groupChange', when, { ...actor(by), to: { id: to }, from: { id: from } });
}

/** A ticket of the examples' site, opened by a customer at 08:00 unless its events or fields say otherwise. */
export function aTicket(ticket: Partial<Ticket> = {}): Ticket {
  const row = ticket.row ?? next();
  const events = ticket.events ?? [];
  const opened = events.find(({ type }) => type === 'created');
  const creation = opened === undefined ? [created(at('08:00'))] : [];
  const moment = opened?.when ?? exactly(at('08:00'));
  return {
    key: `${theSite}#${row}`,
    row,
    siteKey: theSite,
    ticketId: String(row),
    channel: 'email',
    createdAt: moment,
    createdBy: opened?.by ?? 'customer',
    firstSeenAt: at('08:30', '2026-03-02'),
    lastSeenAt: at('20:00'),
    ...ticket,
    events: [...creation, ...events],
  };
}

/** A ticket whose creation is an event of its own in the list, or nowhere. */
export function aTicketWithOnly(events: TicketEvent[], ticket: Partial<Ticket> = {}): Ticket {
  const { createdAt: _, createdBy: __, ...bare } = aTicket({ ...ticket, events });
  return { ...bare, ...ticket, events };
}

/** Own focused time on a ticket; give the ticket and both ends. */
export function anInterval(
  ticket: Pick<Ticket, 'key' | 'siteKey'>,
  startedAt: EpochMs,
  endedAt: EpochMs,
  interval: Partial<HandleInterval> = {},
): HandleInterval {
  const number = next();
  return {
    id: `interval-${number}`,
    ticketKey: ticket.key,
    siteKey: ticket.siteKey,
    viewerKey: me,
    kind: 'focused',
    startedAt,
    endedAt,
    clockId: 'clock-1',
    visitId: `visit-${number}`,
    device: 'laptop',
    ...interval,
  };
}

export function aCorrection(correction: Partial<Correction> & Pick<Correction, 'what'>): Correction {
  return { id: `correction-${next()}`, madeAt: at('18:00'), ...correction };
}

/** Everything that summarising the examples' day needs around the given tickets. */
export function aDay(input: Partial<DayInput> = {}): DayInput {
  return {
    day: theDay,
    calendar: theCalendar,
    tickets: [],
    intervals: [],
    corrections: [],
    sites: [aSite()],
    settings: someSettings(),
    firstRecordedDay: '2026-03-02',
    ...input,
  };
}

/** A customer's answer about ticket 1: 4 of 5, at noon, from a file. */
export function anAnswer(answer: Partial<Survey> = {}): Survey {
  const whole = {
    ticketKey: `${theSite}#1`,
    kind: 'csat' as const,
    score: 4,
    worst: 1,
    best: 5,
    answeredAt: at('12:00'),
    askedBy: 'other' as const,
    importId: 'import-1',
    savedAt: at('18:00'),
    ...answer,
  };
  return { id: surveyId(whole), ...whole };
}
