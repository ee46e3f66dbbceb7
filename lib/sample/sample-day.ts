import type { Activity, HandleInterval, IntervalKind } from '../model/ticket.ts';
import type { Day, EpochMs } from '../time/units.ts';
import { hour, minute, second } from '../time/units.ts';
import type { Offer } from '../tracking/hand-state.ts';
import { around, type Random, randomOf } from './random.ts';
import { people, type SampleTicket } from './sample-ticket.ts';

const device = '5a3b1e5a3b1e5a3b';

/** A ticket that the agent can go on with from a moment on. */
export interface Waiting {
  ticket: SampleTicket;
  readyAt: EpochMs;
}

/** What a day leaves behind. */
export interface Played {
  intervals: HandleInterval[];
  activities: Activity[];
  offers: Offer[];
  /** What goes on another day. */
  waiting: Waiting[];
  /** Hand-overs of the day, by the change that made them. */
  handOvers: { ticket: SampleTicket; eventKey: string; at: EpochMs }[];
}

interface Block {
  from: EpochMs;
  length: number;
  /** Left out: nobody knows what it was. */
  kind?: Activity['kind'];
}

/** Breaks, meetings and what nobody wrote down, in their order. */
function blocksOf(day: Day, weekday: number, start: EpochMs): Block[] {
  const random = randomOf(`blocks ${day}`);
  const at = (hours: number) => start + hours * hour + around(random, 8) * minute;
  return [
    ...(random() < 0.75 ? [{ from: at(1.7), length: around(random, 14) * minute, kind: 'break' as const }] : []),
    ...(weekday === 1 || weekday === 3 ? [{ from: at(2.5), length: 30 * minute, kind: 'meeting' as const }] : []),
    { from: at(3.4), length: 30 * minute + around(random, 10) * minute, kind: 'break' as const },
    ...(random() < 0.6 ? [{ from: at(4.6), length: around(random, 8) * minute }] : []),
    ...(weekday === 4 ? [{ from: at(5.5), length: 45 * minute, kind: 'training' as const }] : []),
    ...(random() < 0.6 ? [{ from: at(6.4), length: around(random, 12) * minute, kind: 'break' as const }] : []),
    ...(random() < 0.5 ? [{ from: at(7.1), length: around(random, 6) * minute }] : []),
  ];
}

/** Plays a day of work: what is waiting is taken up one after the other, whoever is on the line or in a chat first. */
export class SampleDay {
  readonly day: Day;
  readonly weekday: number;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly played: Played = { intervals: [], activities: [], offers: [], waiting: [], handOvers: [] };
  readonly #random: Random;
  #cursor: EpochMs;
  #visits = 0;

  constructor(day: Day, weekday: number, start: EpochMs, end: EpochMs) {
    this.day = day;
    this.weekday = weekday;
    this.start = start;
    this.end = end;
    this.#random = randomOf(`day ${day}`);
    this.#cursor = start + around(this.#random, 4) * minute;
  }

  play(tickets: readonly Waiting[]): Played {
    const blocks = blocksOf(this.day, this.weekday, this.start);
    const waiting = [...tickets];
    let last: SampleTicket | undefined;
    while (this.#cursor < this.end) {
      const [block] = blocks;
      if (block !== undefined && block.from <= this.#cursor) {
        blocks.shift();
        this.#spend(block, last);
        continue;
      }
      const next = this.#next(waiting);
      if (next === undefined) {
        const soonest = Math.min(this.end, block?.from ?? this.end, ...waiting.map(({ readyAt }) => readyAt));
        this.#look(soonest);
        continue;
      }
      waiting.splice(waiting.indexOf(next), 1);
      last = next.ticket;
      waiting.push(...this.#contact(next));
      this.#cursor += around(this.#random, 25) * second;
    }
    this.played.waiting.push(...waiting);
    return this.played;
  }

  #next(waiting: readonly Waiting[]): Waiting | undefined {
    const isLive = ({ ticket: { plan } }: Waiting) => plan.channel === 'phone' || plan.channel === 'chat';
    const ready = waiting.filter(({ readyAt }) => readyAt <= this.#cursor);
    return ready.toSorted((a, b) => Number(isLive(b)) - Number(isLive(a)) || a.readyAt - b.readyAt)[0];
  }

  #spend({ length, kind }: Block, last: SampleTicket | undefined): void {
    const [startedAt, endedAt] = [this.#cursor, this.#cursor + length];
    this.#cursor = endedAt;
    const id = `${this.day} ${startedAt}`;
    if (kind !== undefined) this.played.activities.push({ id, kind, startedAt, endedAt, device });
    else if (last !== undefined) {
      this.played.offers.push({
        id,
        ticketKey: last.key,
        viewerKey: viewerOf(last),
        startedAt,
        endedAt,
        reason: 'pause',
      });
    }
  }

  /** Nothing waits: the list of tickets is in front. */
  #look(until: EpochMs): void {
    const endedAt = Math.max(until, this.#cursor + second);
    if (endedAt - this.#cursor > 20 * second) {
      this.played.activities.push({
        id: `${this.day} ${this.#cursor}`,
        kind: 'queue',
        startedAt: this.#cursor,
        endedAt,
        device,
      });
    }
    this.#cursor = endedAt;
  }

  #spent(ticket: SampleTicket, parts: readonly (readonly [kind: IntervalKind, length: number])[]): void {
    this.#visits += 1;
    const visitId = `${this.day} ${this.#visits}`;
    for (const [index, [kind, length]] of parts.entries()) {
      const startedAt = this.#cursor;
      this.#cursor += length;
      this.played.intervals.push({
        id: `${visitId} ${index}`,
        ticketKey: ticket.key,
        siteKey: ticket.site.key,
        viewerKey: viewerOf(ticket),
        kind,
        startedAt,
        endedAt: this.#cursor,
        clockId: this.day,
        visitId,
        device,
      });
    }
  }

  /** Takes the ticket up, works on it and leaves it; gives when it can be gone on with, if ever. */
  #contact({ ticket, readyAt }: Waiting): Waiting[] {
    const { plan, random } = ticket;
    const startedAt = this.#cursor;
    ticket.firstSeenAt ??= startedAt;
    if (ticket.assigneeAt(startedAt) !== people.agent) {
      ticket.change(startedAt + 5 * second, {
        by: 'me',
        field: 'assignee',
        from: { nobody: true },
        to: { id: people.agent },
      });
    }
    if (plan.end === 'spam') return this.#spam(ticket);
    ticket.setStatus(startedAt + 6 * second, 'me', 'open');
    if (plan.channel === 'phone' && ticket.answersLeft === plan.answers && !ticket.hasReturned) {
      const talk = around(random, 300) * second;
      const hold = random() < 0.25 ? around(random, 60) * second : 0;
      this.#spent(ticket, [
        ['talk', talk],
        ...(hold > 0 ? [['hold', hold] as const] : []),
        ['wrapUp', around(random, 70) * second],
      ]);
      ticket.called(startedAt, { queuedAt: readyAt, answeredAt: startedAt, endedAt: startedAt + talk + hold });
    } else if (plan.channel === 'chat') {
      const rounds = 2 + Math.floor(random() * 3);
      const length = around(random, 110) * second;
      this.#spent(ticket, [['focused', length * rounds]]);
      for (let round = 0; round < rounds - 1; round += 1) {
        const at = startedAt + round * length;
        ticket.agentWrites(at + around(random, 40) * second);
        ticket.customerWrites(at + length - second);
      }
    } else {
      const read = around(random, ticket.answersLeft === plan.answers ? 210 : 130) * second;
      const away = random() < 0.25 ? around(random, 50) * second : 0;
      const write = around(random, 160) * second;
      this.#spent(ticket, [
        ['focused', read],
        ...(away > 0 ? [['away', away] as const, ['focused', write] as const] : [['focused', write] as const]),
      ]);
      if (random() < 0.18) ticket.agentWrites(startedAt + read, 'internal');
    }
    return this.#finish(ticket);
  }

  #spam(ticket: SampleTicket): Waiting[] {
    this.#spent(ticket, [['focused', around(ticket.random, 20) * second + 4 * second]]);
    ticket.change(this.#cursor - second, { by: 'me', field: 'spam' });
    ticket.lastSeenAt = this.#cursor;
    return [];
  }

  #finish(ticket: SampleTicket): Waiting[] {
    const { plan, random } = ticket;
    const at = this.#cursor - 8 * second;
    ticket.answersLeft -= 1;
    const isLast = ticket.answersLeft <= 0;
    ticket.lastSeenAt = this.#cursor;
    if (isLast && (plan.end === 'escalate' || plan.end === 'transfer') && !ticket.hasReturned) {
      ticket.agentWrites(at - 30 * second, 'internal');
      const to = { id: plan.end === 'escalate' ? people.secondTier : people.colleague };
      const eventKey = ticket.change(at, { by: 'me', field: 'assignee', from: { id: people.agent }, to });
      this.played.handOvers.push({ ticket, eventKey, at });
      return [];
    }
    if (plan.channel === 'phone' && ticket.calls.length === 1 && plan.answers === ticket.answersLeft + 1) {
      ticket.agentWrites(at, 'internal');
    } else ticket.agentWrites(at);
    if (!isLast) {
      ticket.setStatus(at + 2 * second, 'me', 'pending');
      return this.#comesBack(ticket, at + around(random, 200) * minute);
    }
    if (plan.end === 'hold' && !ticket.hasReturned) {
      ticket.setStatus(at + 2 * second, 'me', 'onHold');
      return [];
    }
    ticket.setStatus(at + 2 * second, 'me', 'solved');
    if (plan.returnsAfter === undefined || ticket.hasReturned) return [];
    ticket.hasReturned = true;
    ticket.answersLeft = 1;
    return this.#comesBack(ticket, at + plan.returnsAfter);
  }

  #comesBack(ticket: SampleTicket, at: EpochMs): Waiting[] {
    // One in twelve never does.
    if (!ticket.hasReturned && ticket.random() < 0.08) return [];
    ticket.customerWrites(at);
    ticket.setStatus(at + second, 'system', 'open');
    return [{ ticket, readyAt: at }];
  }
}

function viewerOf({ site }: SampleTicket): string {
  return `${site.key}@${people.agent}`;
}
