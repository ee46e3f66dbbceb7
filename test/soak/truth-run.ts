import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { FromView } from '../../lib/messages/protocol.ts';
import type { Agent } from '../browser/agent.ts';
import { startPractice } from '../browser/practice.ts';
import type { StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import { startDisplay } from '../browser/xvfb.ts';
import { counted, edgesOf } from './check-round.ts';
import type { Kind } from './fault.ts';
import { type Handled, partsOf, trueParts } from './handled.ts';
import { Random } from './random.ts';
import { startRecordedDesk } from './recorded-desk.ts';
import type { Report } from './round.ts';
import { openSecondWindow } from './second-window.ts';
import { type Stretch, type Truth, without } from './truth.ts';

/** The shortest that can be set, so that a short day has pauses that are cut. */
const idleAfter = 30_000;
/** Seconds that a ticket's time may differ. */
const perTicket = 1;
/** Of the whole time; and for the whole-millisecond stamps at both ends of each stretch, in seconds. */
const share = 0.001;
const perStretch = 0.002;
/** In a shorter run there is a change of tickets every few seconds, which is no working day. */
const wholeDay = 9 * 60;

const worked = ['17', '19', '20', '21', '22'];
/** Stands in the other window all day. */
const beside = '23';
const glancedAt = ['25', '27', '28'];

interface Day {
  random: Random;
  truth: Truth;
  agent: Agent;
  page: Page;
  /** In a window of its own. */
  window: Page;
  log: StoredLog;
  siteKey: string;
  calls: Stretch[];
  ticketId: string;
  glances: Map<string, number>;
  /** Seconds that the background took to answer what the script asked by message: so exactly is known when it happened. */
  unknown: number;
  say(line: string): void;
}

/** One thing that agents do all day, and about how many seconds it takes. */
interface Habit {
  seconds: number;
  /** How often it is chosen. */
  weight: number;
  run(day: Day): Promise<void>;
}

const habits: readonly Habit[] = [
  { seconds: 13, weight: 6, run: workOn },
  { seconds: 14, weight: 3, run: lookUp },
  { seconds: 8, weight: 2, run: lookAtList },
  { seconds: 8, weight: 2, run: glance },
  { seconds: 14, weight: 2, run: readQuietly },
  { seconds: 38, weight: 1, run: leaveTheDesk },
  { seconds: 10, weight: 1, run: pauseButton },
  { seconds: 20, weight: 2, run: callOnThePhone },
  { seconds: 24, weight: 2, run: twoWindows },
];

/** A scripted day of so many minutes; every ticket's time by its parts against what truly happened. */
export async function playTruthRun(kind: Kind, extension: string, minutes: number, seed: number): Promise<Report> {
  const random = new Random(seed);
  const recorded = await startRecordedDesk();
  // Without a screen each window has a focus of its own.
  const display = await startDisplay();
  const options = { extension, desk: recorded.desk, headless: false, display: display.name };
  const practice = await startPractice(kind, options).catch(async (cause: unknown) => {
    await display.close();
    throw cause;
  });
  try {
    const { agent, browser, log, page, siteKey } = practice;
    await log.ask('saveSettings', { idleAfter });
    const done: string[] = [];
    const { truth } = recorded;
    const say = (line: string) => void done.push(line);
    const [ticketId = ''] = worked;
    const window = await openSecondWindow(browser, page);
    agent.isInFront(window);
    // By clicks, since nobody can say at which moment of its load a ticket is in hand.
    await agent.signIn(window);
    await agent.openTicket(window, beside);
    await agent.read(window, 4);
    const day: Day = {
      random,
      truth,
      agent,
      page,
      window,
      log,
      siteKey,
      calls: [],
      ticketId,
      glances: new Map(),
      unknown: 0,
      say,
    };
    const startedAt = Date.now();
    const end = startedAt + minutes * 60_000;
    await agent.openTicket(page, ticketId);
    await agent.read(page, 4);
    for (;;) {
      const left = (end - Date.now()) / 1_000;
      const possible = habits.filter(({ seconds }) => seconds < left);
      if (possible.length === 0) break;
      await random.one(possible.flatMap((habit) => Array.from({ length: habit.weight }, () => habit))).run(day);
    }
    await agent.showQueue(page);
    const elapsed = (Date.now() - startedAt) / 1_000;
    return await compare(day, done, elapsed);
  } finally {
    await practice.close();
    await display.close();
  }
}

async function compare({ truth, calls, log, unknown }: Day, done: string[], elapsed: number): Promise<Report> {
  const inHand = truth.inHand(Date.now());
  const expected = trueParts({ inHand, silences: truth.silences(idleAfter), pauses: truth.absences, calls });
  const look = async () => {
    const stored = await log.read();
    const measured = partsOf(stored.intervals);
    return {
      measured,
      edges: edgesOf(without(inHand, calls), counted(stored)),
      wrong: [
        ...differences(expected, measured, share * elapsed + perStretch * inHand.length + unknown, elapsed),
        ...told(stored.problems),
      ],
    };
  };
  let last = await look();
  await until('the log agrees', async () => {
    last = await look();
    return last.wrong.length === 0;
  }).catch(() => undefined);
  const sums = (of: Map<string, Handled>) =>
    new Map(
      [...of].flatMap(([id, parts]) =>
        Object.entries(parts).flatMap(([part, seconds]) => (seconds > 0 ? [[`${id} ${part}`, seconds] as const] : [])),
      ),
    );
  return { done, truth: sums(expected), measured: sums(last.measured), wrong: last.wrong, edges: last.edges };
}

function told(problems: readonly { where: string; what: string }[]): string[] {
  return problems.map(({ where, what }) => `the agent is told: ${where}: ${what}`);
}

function differences(
  expected: Map<string, Handled>,
  measured: Map<string, Handled>,
  limit: number,
  elapsed: number,
): string[] {
  const wrong: string[] = [];
  let off = 0;
  for (const id of new Set([...expected.keys(), ...measured.keys()])) {
    const should = expected.get(id);
    const is = measured.get(id);
    for (const part of ['focused', 'away', 'call', 'glance'] as const) {
      const difference = (is?.[part] ?? 0) - (should?.[part] ?? 0);
      off += difference;
      if (Math.abs(difference) > perTicket) wrong.push(`#${id} ${part} is off by ${difference.toFixed(2)} s`);
    }
  }
  if (elapsed >= wholeDay && Math.abs(off) > limit) {
    wrong.push(`all time is off by ${off.toFixed(3)} s of ${elapsed.toFixed(0)} s; ${limit.toFixed(3)} s may be`);
  }
  return wrong;
}

async function workOn(day: Day): Promise<void> {
  const { agent, page, random } = day;
  day.ticketId = random.one(worked.filter((id) => id !== day.ticketId));
  day.say(`works on #${day.ticketId}`);
  await agent.openTicket(page, day.ticketId);
  await agent.read(page, random.between(4, 11));
  if (random.next() < 0.5) await agent.note(page, 'Seen.');
}

/** To the list and back to the same ticket: away time. */
async function lookUp(day: Day): Promise<void> {
  const { agent, page, random, ticketId } = day;
  day.say(`looks something up for #${ticketId}`);
  await agent.openTicket(page, ticketId);
  await agent.read(page, random.between(3.5, 5));
  await agent.showQueue(page);
  await agent.read(page, random.between(2, 6));
  await agent.openTicket(page, ticketId);
  await agent.read(page, 1);
}

/** To the list and on to another ticket: nobody's time. */
async function lookAtList(day: Day): Promise<void> {
  const { agent, page, random } = day;
  day.say('looks at the list');
  await agent.showQueue(page);
  await agent.read(page, random.between(2, 5));
  await workOn(day);
}

/** A visit of less than three seconds, between two others. */
async function glance(day: Day): Promise<void> {
  const { agent, page, random, glances } = day;
  const [ticketId] = glancedAt.filter((id) => Date.now() - (glances.get(id) ?? 0) > 30_000);
  if (ticketId === undefined) return workOn(day);
  day.say(`glances at #${ticketId}`);
  await agent.openTicket(page, ticketId);
  await wait(random.between(300, 1_200));
  glances.set(ticketId, Date.now());
  await workOn(day);
}

/** No touch for a while that is shorter than `idleAfter`: reading. */
async function readQuietly(day: Day): Promise<void> {
  const { agent, page, random, ticketId } = day;
  day.say(`reads #${ticketId} without a touch`);
  await agent.openTicket(page, ticketId);
  await agent.read(page, 1);
  await wait(random.between(6_000, 11_000));
  await agent.read(page, 1);
}

/** No touch for longer than `idleAfter`: the time since the last touch does not count. */
async function leaveTheDesk(day: Day): Promise<void> {
  const { agent, page, random, ticketId } = day;
  day.say(`leaves the desk with #${ticketId} in front`);
  await agent.openTicket(page, ticketId);
  await agent.read(page, 1);
  await wait(idleAfter + random.between(1_500, 4_000));
  await agent.read(page, 2);
}

/** Asks as a view does, and gives the middle of the time that it took. */
async function askAt<Name extends 'pause' | 'call'>(day: Day, name: Name, ask: FromView[Name]['ask']): Promise<number> {
  const from = Date.now();
  await day.log.ask(name, ask);
  const to = Date.now();
  day.unknown += (to - from) / 1_000;
  return Math.round((from + to) / 2);
}

async function pauseButton(day: Day): Promise<void> {
  const { agent, page, random, truth } = day;
  day.say('makes a pause by the button');
  const from = await askAt(day, 'pause', { paused: true });
  await agent.read(page, random.between(3, 6));
  truth.absent(from, await askAt(day, 'pause', { paused: false }));
  await agent.read(page, 2);
}

/** The call's ticket takes the time, whatever is in front. */
async function callOnThePhone(day: Day): Promise<void> {
  const { agent, calls, page, random, siteKey, ticketId } = day;
  day.say(`has a call on #${ticketId}`);
  await agent.openTicket(page, ticketId);
  await agent.read(page, 1);
  const startedAt = await askAt(day, 'call', { ticketKey: `${siteKey}#${ticketId}`, phase: 'talk' });
  await agent.read(page, random.between(2, 6));
  await agent.openTicket(page, random.one(worked.filter((id) => id !== ticketId)));
  await agent.read(page, random.between(1, 4));
  await agent.openTicket(page, ticketId);
  await agent.read(page, 1);
  const endedAt = await askAt(day, 'call', { ticketKey: `${siteKey}#${ticketId}`, phase: null });
  calls.push({ ticketId, startedAt, endedAt });
  await agent.read(page, 4);
}

async function twoWindows(day: Day): Promise<void> {
  const { agent, page, random, ticketId, window } = day;
  day.say(`has #${ticketId} and #${beside} in two windows`);
  await agent.openTicket(page, ticketId);
  await agent.read(page, 3.5);
  for (let time = 0; time < 2; time += 1) {
    await agent.read(window, random.between(3.2, 4.5));
    await agent.read(page, random.between(2, 4));
  }
}
