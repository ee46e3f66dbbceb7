import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { makeContext } from '../../../lib/background/context.ts';
import { recordSignals } from '../../../lib/background/record-signals.ts';
import { refreshDays } from '../../../lib/background/show.ts';
import type { DaySummary } from '../../../lib/model/day-summary.ts';
import { openStore, type Store } from '../../../lib/store/open-store.ts';
import { saveSettings } from '../../../lib/store/settings.ts';
import { dayOf, endOfDay } from '../../../lib/time/calendar.ts';
import { type Calendar, type Day, hour, minute, second } from '../../../lib/time/units.ts';
import { FakeBrowser } from './fake-browser.ts';
import { ScriptedDay, type Truth } from './scripted-day.ts';

let store: Store | undefined;
afterEach(() => store?.close());

/** A day is some thousand signals, through a database in memory. */
const timeout = 60_000;

/** The background takes a few minutes' signals at a time; every seventh batch comes twice, as after an answer that was lost. */
async function recorded(script: ScriptedDay, calendar: Calendar): Promise<DaySummary[]> {
  let now = script.signals[0]?.wall ?? 0;
  const clock = { clockId: 'clock', wall: () => now, monotonic: () => 0 };
  store = await openStore({ name: crypto.randomUUID(), zone: calendar.zone });
  const opened = store;
  const context = makeContext(new FakeBrowser(), clock, async () => opened);
  await saveSettings(opened.strict, { ...calendar, ...script.settings }, now);
  for (let from = 0, batch = 0; from < script.signals.length; from += 40, batch += 1) {
    const signals = script.signals.slice(from, from + 40);
    now = signals.at(-1)?.wall ?? now;
    await recordSignals(context, signals);
    if (batch % 7 === 3) await recordSignals(context, signals);
  }
  await refreshDays(context);
  return await opened.strict.days.toArray();
}

type Sums = Map<string, number>;
function add(sums: Sums, name: string, ms: number): void {
  sums.set(name, (sums.get(name) ?? 0) + ms);
}

/** What the script knows, by day, ticket and part. */
function trueSums(truth: readonly Truth[], calendar: Calendar) {
  const perTicket: Sums = new Map();
  const perPart: Sums = new Map();
  const perDay: Sums = new Map();
  for (const { ticket, part, from, to } of truth) {
    for (let start = from; start < to; ) {
      const day = dayOf(start, calendar);
      const end = Math.min(to, endOfDay(day, calendar));
      add(perTicket, `${day} ${ticket}`, end - start);
      add(perPart, `${day} ${part}`, end - start);
      add(perDay, day, end - start);
      start = end;
    }
  }
  return { perTicket, perPart, perDay };
}

async function storedSums(days: readonly DaySummary[]) {
  const perTicket: Sums = new Map();
  const perPart: Sums = new Map();
  const perDay: Sums = new Map();
  const tickets = new Map((await store?.strict.tickets.toArray())?.map(({ row, ticketId }) => [row, ticketId]));
  for (const { day, timeOf, time } of days) {
    for (const [row, ms] of timeOf) add(perTicket, `${day} ${tickets.get(row)}`, ms);
    for (const part of ['focused', 'away', 'shared'] as const) add(perPart, `${day} ${part}`, time[part]);
    add(perPart, `${day} call`, time.talk + time.hold + time.wrapUp);
    for (const ms of Object.values(time)) add(perDay, day, ms);
  }
  return { perTicket, perPart, perDay };
}

function differences(truth: Sums, stored: Sums): [name: string, ms: number][] {
  const names = new Set([...truth.keys(), ...stored.keys()]);
  return [...names].map((name) => [name, Math.round((stored.get(name) ?? 0) - (truth.get(name) ?? 0))]);
}

const start = Date.parse('2026-03-10T08:00:00Z');

/** A morning or afternoon of ordinary tickets: some typing, some reading, looking things up, glances in between. */
function ordinaryHours(day: ScriptedDay, hours: number, first: number): void {
  const end = day.wall + hours * hour;
  for (let number = first; day.wall < end; number += 1) {
    const ticket = String(number);
    day.work(ticket, (2 + day.chance() * 6) * minute);
    if (day.chance() < 0.4) day.read(ticket, (20 + day.chance() * 80) * second);
    if (day.chance() < 0.4) day.lookUp((5 + day.chance() * 200) * second).work(ticket, 40 * second);
    if (day.chance() < 0.3) day.glance('999', 1 + day.chance() * 2_500);
    if (day.chance() < 0.2) day.work(String(first), (30 + day.chance() * 60) * second);
    if (day.chance() < 0.2) day.work(ticket, 30 * second).closeTab();
    if (day.chance() < 0.1) day.stopWorker();
    if (day.chance() < 0.1) day.elsewhere((6 + day.chance() * 10) * minute);
  }
}

const days: Record<string, (day: ScriptedDay) => void> = {
  'of e-mail': (day) => {
    ordinaryHours(day, 4, 1);
    day.leaveDesk(40 * minute);
    ordinaryHours(day, 4, 100);
  },
  'of calls': (day) => {
    for (let number = 1; number <= 25; number += 1) {
      day.call(String(number), [
        ['talk', (2 + day.chance() * 9) * minute],
        ['hold', day.chance() * 2 * minute + second],
        ['wrapUp', (20 + day.chance() * 70) * second],
      ]);
      day.work(String(number), (30 + day.chance() * 60) * second).elsewhere((5.5 + day.chance() * 3) * minute);
    }
  },
  'of chats': (day) => {
    for (let round = 0; round < 40; round += 1) {
      const chats = [1, 2, 3].slice(0, 2 + (round % 2)).map((place) => String(round * 10 + place));
      day.chat(chats, (40 + day.chance() * 90) * second, (10 + day.chance() * 60) * second);
      day.work(`mail-${round}`, 2 * minute).elsewhere(6 * minute);
    }
  },
  'at two monitors': (day) => {
    for (let turn = 0; turn < 400; turn += 1) {
      day.work(turn % 2 ? 'left' : 'right', (4 + day.chance() * 60) * second, { window: 1 + (turn % 2) });
      if (turn % 9 === 8) day.lookUp((3 + day.chance() * 20) * second);
    }
  },
  'of naps, pauses and a locked screen': (day) => {
    for (let round = 1; round <= 12; round += 1) {
      ordinaryHours(day, 0.4, round * 10);
      day.work('in front', minute).doze((2.2 + day.chance() * 12) * minute);
      ordinaryHours(day, 0.1, round * 20);
      day.leaveDesk((6 + day.chance() * 20) * minute, { locks: round % 2 === 0 });
      day
        .work('after', minute)
        .pause(4 * minute)
        .work('after', minute);
    }
  },
  'of a laptop that sleeps': (day) => {
    for (let round = 1; round <= 10; round += 1) {
      ordinaryHours(day, 0.5, round * 10);
      day.work('open lid', 2 * minute).sleep((2 + day.chance() * 50) * minute, { clocksStand: round % 2 === 0 });
      day.setClock(Math.round((day.chance() - 0.5) * 3) * 1_700);
    }
  },
};

const warsaw: Calendar = { zone: 'Europe/Warsaw', dayStartsAt: 0 };

async function mustBeTrue(script: ScriptedDay, calendar: Calendar): Promise<Day[]> {
  script.goHome();
  const truth = trueSums(script.truth, calendar);
  const stored = await storedSums(await recorded(script, calendar));
  const wrong = differences(truth.perTicket, stored.perTicket).filter(([, ms]) => Math.abs(ms) > second);
  expect(wrong).toEqual([]);
  for (const [day, ms] of differences(truth.perDay, stored.perDay)) {
    expect([day, Math.abs(ms) / (truth.perDay.get(day) ?? 0)]).toEqual([day, expect.closeTo(0, 3)]);
  }
  // No more than a second of a day is in the wrong part, for every ten minutes.
  const misplaced = differences(truth.perPart, stored.perPart).filter(
    ([name, ms]) => Math.abs(ms) > 0.001 * (truth.perDay.get(name.slice(0, 10)) ?? 0),
  );
  expect(misplaced).toEqual([]);
  return [...truth.perDay.keys()];
}

/** The night in which Warsaw's clock goes forward, and the one in which it goes back. */
const nights = [
  ['forward', '2026-03-28T19:00:00Z', ['2026-03-28', '2026-03-29']],
  ['back', '2026-10-24T18:00:00Z', ['2026-10-24', '2026-10-25']],
] as const;

describe('a working day against the truth of its script', { timeout }, () => {
  it.each(Object.keys(days))('%s: a second per ticket and a thousandth of the day', async (name) => {
    const script = new ScriptedDay(start, 7);
    days[name]?.(script);
    await mustBeTrue(script, warsaw);
  });

  it.each(nights)('a night shift in which the clock goes %s', async (_, from, both) => {
    const script = new ScriptedDay(Date.parse(from), 11);
    ordinaryHours(script, 9, 1);
    expect(await mustBeTrue(script, warsaw)).toEqual(both);
  });

  it('a night shift of a day that starts at five', async () => {
    const script = new ScriptedDay(Date.parse('2026-03-10T20:00:00Z'), 12);
    ordinaryHours(script, 9, 1);
    expect(await mustBeTrue(script, { ...warsaw, dayStartsAt: 300 })).toEqual(['2026-03-10', '2026-03-11']);
  });

  it('an agent whose clock is set back by an hour, and later forward again', async () => {
    const script = new ScriptedDay(start, 13);
    for (const by of [-hour, hour]) {
      ordinaryHours(script, 1, by > 0 ? 1 : 500);
      script.elsewhere(6 * minute).setClock(by);
      // What lies twice on the wall clock counts once, so the script waits until it has passed.
      if (by < 0) script.elsewhere(70 * minute);
    }
    ordinaryHours(script, 1, 900);
    await mustBeTrue(script, warsaw);
  });

  it('a browser without idle detection: what only it could know is offered, the rest is true', async () => {
    const script = new ScriptedDay(start, 14, { idleDetection: false });
    for (let turn = 0; turn < 60; turn += 1) {
      script.work(String(turn % 7), (1 + script.chance() * 4) * minute);
      if (turn % 5 === 4) script.lookUp((5 + script.chance() * 100) * second);
    }
    await mustBeTrue(script, warsaw);
  });
});
