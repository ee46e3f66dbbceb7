import { ticketKeyOf } from '../model/keys.ts';
import type { CallFact, Change, Channel, Message, SlaTarget, StatusCode, TicketReading } from '../model/reading.ts';
import type { Site } from '../model/ticket.ts';
import { type EpochMs, hour, minute } from '../time/units.ts';
import { pick, type Random, randomOf } from './random.ts';

/** Ids of the invented desks: the agent whose figures they are, a colleague, the second tier and the agent's own group. */
export const people = { agent: '7', colleague: '8', secondTier: '21', group: '3' } as const;

/** How a ticket ends once the agent has answered for the last time. */
type End = 'solve' | 'hold' | 'escalate' | 'transfer' | 'spam';

/** What will become of a ticket, decided when it comes in. */
export interface Plan {
  channel: Channel;
  /** Answers until it ends. */
  answers: number;
  end: End;
  /** So long after it was solved the customer comes back. */
  returnsAfter?: number;
  tags: string[];
  requester: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
}

export const subjects = ['billing', 'sign-in', 'delivery', 'returns', 'printing', 'update'] as const;

export function planOf(random: Random, hasCalls: boolean): Plan {
  const channel = pick<Channel>(
    random,
    hasCalls
      ? [
          [60, 'email'],
          [22, 'phone'],
          [18, 'web'],
        ]
      : [
          [48, 'chat'],
          [36, 'email'],
          [16, 'web'],
        ],
  );
  const isLive = channel === 'phone' || channel === 'chat';
  const end = pick<End>(random, [
    [86, 'solve'],
    [3, 'hold'],
    [5, 'escalate'],
    [4, 'transfer'],
    [isLive ? 0 : 2, 'spam'],
  ]);
  const answers =
    end === 'spam'
      ? 0
      : pick(
          random,
          isLive
            ? [
                [85, 1],
                [15, 2],
              ]
            : [
                [52, 1],
                [30, 2],
                [12, 3],
                [6, 4],
              ],
        );
  return {
    channel,
    answers,
    end,
    ...(end === 'solve' && random() < 0.08 ? { returnsAfter: Math.round((3 + random() * 80) * hour) } : {}),
    tags: [
      pick(
        random,
        subjects.map((subject, index) => [6 - index, subject] as const),
      ),
    ],
    requester: String(1 + Math.floor(random() ** 1.6 * 260)),
    priority: pick(random, [
      [70, 'normal'],
      [14, 'low'],
      [12, 'high'],
      [4, 'urgent'],
    ]),
  };
}

/** One invented ticket as its page would tell it, filled in while the days are played. */
export class SampleTicket {
  readonly site: Site;
  readonly number: number;
  readonly openedAt: EpochMs;
  readonly plan: Plan;
  readonly random: Random;
  readonly key: string;
  readonly messages: (Message & { at: EpochMs })[] = [];
  readonly changes: (Change & { at: EpochMs })[] = [];
  readonly calls: (CallFact & { at: EpochMs })[] = [];
  /** When the agent had it in hand, from the first to the last moment. */
  firstSeenAt: EpochMs | undefined;
  lastSeenAt: EpochMs | undefined;
  answersLeft: number;
  hasReturned = false;
  #entries = 0;

  constructor(site: Site, number: number, openedAt: EpochMs, plan: Plan) {
    this.site = site;
    this.number = number;
    this.openedAt = openedAt;
    this.plan = plan;
    this.random = randomOf(`${site.key} ${number}`);
    this.key = ticketKeyOf(site.key, String(number));
    this.answersLeft = plan.answers;
    this.customerWrites(openedAt, { opening: true });
    if (this.random() < 0.5) {
      this.change(openedAt + minute, {
        by: 'system',
        field: 'assignee',
        from: { nobody: true },
        to: { id: people.agent },
      });
    }
  }

  #entry(at: EpochMs) {
    this.#entries += 1;
    return { id: `${this.number}-${this.#entries}`, at, precision: 'exact' as const, order: this.#entries };
  }

  customerWrites(at: EpochMs, more: Pick<Message, 'opening'> = {}): void {
    this.messages.push({ ...this.#entry(at), author: 'customer', visibility: 'public', ...more });
  }

  agentWrites(at: EpochMs, visibility: 'public' | 'internal' = 'public'): void {
    this.messages.push({ ...this.#entry(at), author: 'me', authorId: people.agent, visibility });
  }

  /** Gives the key by which the change is known in the log. */
  change(at: EpochMs, change: Pick<Change, 'by' | 'field' | 'from' | 'to'>): string {
    const entry = this.#entry(at);
    this.changes.push({ ...entry, ...change, ...(change.by === 'me' ? { byId: people.agent } : {}) });
    return `${entry.id}/${change.field}`;
  }

  setStatus(at: EpochMs, by: 'me' | 'system', code: StatusCode): void {
    const from = this.statusAt(at);
    if (from !== code) this.change(at, { by, field: 'status', from: { code: from }, to: { code } });
  }

  called(at: EpochMs, call: Pick<CallFact, 'queuedAt' | 'answeredAt' | 'endedAt'>): void {
    this.calls.push({ ...this.#entry(at), by: 'me', ...call });
  }

  statusAt(moment: EpochMs): StatusCode {
    const code = this.changes.findLast(({ field, at }) => field === 'status' && at <= moment)?.to?.code;
    return code === 'open' || code === 'pending' || code === 'onHold' || code === 'solved' ? code : 'new';
  }

  assigneeAt(moment: EpochMs): string | undefined {
    return this.changes.findLast(({ field, at }) => field === 'assignee' && at <= moment)?.to?.id;
  }

  /** The help desk promises a first answer, and shows until when while nobody has given one. */
  #deadline(moment: EpochMs): SlaTarget[] {
    const { channel, priority } = this.plan;
    if (channel === 'chat' || channel === 'phone') return [];
    const isAnswered = this.messages.some(
      ({ author, visibility, at }) => author === 'me' && visibility === 'public' && at <= moment,
    );
    const limit = { urgent: 2, high: 4, normal: 8, low: 24 }[priority] * hour;
    return isAnswered ? [] : [{ metric: 'firstResponse', at: this.openedAt + limit, precision: 'exact' }];
  }

  /** What the page states at that moment. */
  readingAt(moment: EpochMs): TicketReading {
    const { channel, priority, requester, tags } = this.plan;
    const until = <Entry extends { at: EpochMs }>(entries: readonly Entry[]) =>
      entries.filter(({ at }) => at <= moment);
    const assignee = this.assigneeAt(moment);
    return {
      ref: { helpDesk: this.site.helpDesk, ticketId: String(this.number) },
      lane: 'page',
      revision: 1,
      viewer: { id: people.agent },
      status: { code: this.statusAt(moment) },
      assignee: assignee === undefined ? null : { id: assignee },
      group: { id: people.group },
      priority: { code: priority },
      channel,
      tags,
      createdAt: { at: this.openedAt, precision: 'exact' },
      createdBy: 'customer',
      requester,
      messages: until(this.messages),
      changes: until(this.changes),
      calls: until(this.calls),
      sla: this.#deadline(moment),
      complete: true,
    };
  }
}
