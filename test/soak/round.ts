import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { Agent } from '../browser/agent.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { startPractice } from '../browser/practice.ts';
import { type Stored, StoredLog } from '../browser/stored-log.ts';
import type { Desk } from '../practice-desk/desk.ts';
import { checkRound } from './check-round.ts';
import type { Fault, Kind } from './fault.ts';
import { Random } from './random.ts';
import { startRecordedDesk } from './recorded-desk.ts';
import type { Truth } from './truth.ts';

/** One visit of a ticket in the script. */
export interface Step {
  ticketId: string;
  /** Of reading. */
  seconds: number;
  by: 'click' | 'address';
  act?: 'note' | 'reply' | 'take';
  afterwards: 'stay' | 'queue';
}

export interface Report {
  /** What was done, in the order in which it was. */
  done: string[];
  truth: Map<string, number>;
  measured: Map<string, number>;
  /** What is not as it must be; empty when the round passed. */
  wrong: string[];
  /** Where each stretch begins and ends too late, to find out why something is wrong. */
  edges: string[];
}

const ticketIds = ['17', '19', '20', '21', '22', '23', '25', '27', '28'];

/** A round while it is played: a browser, an agent with a random script, and what truly happened. */
export class Round {
  readonly kind: Kind;
  /** Folder of the build. */
  readonly extension: string;
  readonly random: Random;
  readonly truth: Truth;
  readonly browser: ExtensionBrowser;
  readonly origin: string;
  readonly desk: Desk;
  readonly startedAt = Date.now();
  readonly done: string[] = [];
  /** What was not as it must be while the fault lasted. */
  readonly wrong: string[] = [];
  agent: Agent;
  page: Page;
  log: StoredLog;
  /** As it was just before the fault. */
  before: Stored | undefined;

  constructor(
    of: Pick<
      Round,
      'kind' | 'extension' | 'random' | 'truth' | 'browser' | 'origin' | 'desk' | 'agent' | 'page' | 'log'
    >,
  ) {
    this.kind = of.kind;
    this.extension = of.extension;
    this.random = of.random;
    this.truth = of.truth;
    this.browser = of.browser;
    this.origin = of.origin;
    this.desk = of.desk;
    this.agent = of.agent;
    this.page = of.page;
    this.log = of.log;
  }

  say(line: string): void {
    this.done.push(line);
  }

  async perform(step: Step): Promise<void> {
    await this.open(step);
    await this.agent.read(this.page, step.seconds);
    await this.finish(step);
  }

  async open({ ticketId, by }: Step): Promise<void> {
    if (by === 'click') await this.agent.openTicket(this.page, ticketId);
    else await this.agent.openByAddress(this.page, ticketId);
  }

  async finish({ ticketId, act, afterwards }: Step): Promise<void> {
    const { agent, page } = this;
    if (act === 'note') await agent.note(page, `A note of ${this.done.length}.`);
    if (act === 'reply') await agent.reply(page, `A reply of ${this.done.length}.`);
    if (act === 'take' && this.desk.ticket(ticketId).assigneeId !== 'a1') await agent.take(page);
    if (afterwards === 'queue') await agent.showQueue(page);
  }

  /** Does the step, and something else at a random moment beside it. */
  async performBeside(step: Step, beside: () => Promise<void>): Promise<void> {
    const moment = this.random.between(0, (step.seconds + 1) * 1_000);
    const later = wait(moment).then(beside);
    later.catch(() => undefined);
    await this.perform(step);
    await later;
  }

  /** A pause of this script at a random moment, in ms. */
  async randomly(low: number, high: number): Promise<void> {
    await wait(this.random.between(low, high));
  }

  /** A new tab, a new look at the log and a new agent, after the ones before went down. */
  async goOn(): Promise<void> {
    this.log = await StoredLog.open(this.browser);
    this.page = await this.browser.page();
    this.agent = new Agent(this.origin);
    this.agent.isInFront(this.page);
    await this.agent.signIn(this.page);
  }

  otherTicket(than: string): string {
    return this.random.one(ticketIds.filter((id) => id !== than));
  }
}

/** Plays one round and checks the log afterwards. Throws when it cannot begin. */
export async function playRound(of: {
  kind: Kind;
  /** Folder of the build. */
  extension: string;
  fault: Fault;
  seed: number;
  isShort: boolean;
}): Promise<Report> {
  const { kind, extension, fault, seed, isShort } = of;
  const random = new Random(seed);
  const recorded = await startRecordedDesk();
  const prepared = await fault.prepare?.(kind, extension).catch(async (cause: unknown) => {
    await recorded.desk.close();
    throw cause;
  });
  try {
    const practice = await startPractice(kind, { extension, ...prepared?.options, desk: recorded.desk });
    try {
      const { agent, browser, desk, log, page } = practice;
      const { truth } = recorded;
      const round = new Round({
        kind,
        extension,
        random,
        truth,
        browser,
        agent,
        page,
        log,
        origin: desk.origin,
        desk: desk.state,
      });
      const steps = randomSteps(random, isShort ? 2 : random.whole(3, 5));
      const struck = random.whole(0, steps.length - 2);
      try {
        for (const [index, step] of steps.entries()) {
          round.say(`#${step.ticketId} by ${step.by}, ${step.seconds.toFixed(1)} s${step.act ? `, ${step.act}` : ''}`);
          if (index === struck) {
            round.before = await round.log.read();
            await fault.strike(round, step);
          } else {
            await round.perform(step);
          }
        }
        await round.agent.showQueue(round.page);
        return await checkRound(round, fault);
      } catch (cause) {
        return brokenOff(cause, round.done);
      }
    } finally {
      await practice.close();
    }
  } finally {
    await prepared?.remove?.();
  }
}

/** The script could not go on. */
export function brokenOff(cause: unknown, done: string[] = []): Report {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { done, truth: new Map(), measured: new Map(), wrong: [`the script broke off: ${text}`], edges: [] };
}

function randomSteps(random: Random, length: number): Step[] {
  return Array.from({ length }, (): Step => {
    const act = random.one(['note', 'reply', 'take', 'none', 'none'] as const);
    return {
      ticketId: random.one(ticketIds),
      seconds: random.between(1, 4.5),
      by: random.one(['click', 'click', 'address'] as const),
      ...(act === 'none' ? {} : { act }),
      afterwards: random.one(['stay', 'stay', 'queue'] as const),
    };
  });
}
