import type {
  Agent,
  Author,
  Channel,
  EntryKind,
  Filter,
  Priority,
  SaveRequest,
  SlaKind,
  Status,
  Team,
} from './page/wire.ts';
import { kinds } from './page/wire.ts';

/** One facet of one save; see "An entry" in README.md. */
export interface Entry {
  id: string;
  kind: EntryKind;
  /** Epoch ms. */
  at: number;
  author: Author;
  opening?: true;
  text?: string;
  from?: string | null;
  to?: string | null;
}

export interface Ticket {
  id: string;
  subject: string;
  status: Status;
  priority: Priority;
  channel: Channel;
  teamId: string;
  assigneeId: string | null;
  requesterId: string;
  createdAt: number;
  createdBy: Author;
  updatedAt: number;
  tags: string[];
  sla: { kind: SlaKind; dueAt: number }[];
  /** Oldest first. */
  entries: Entry[];
  /** The desk's revision at this ticket's last change. */
  revision: number;
}

/** What a customer writes next, and how many seconds after the agent's reply or after the ticket was solved. */
export interface Step {
  after: 'reply' | 'solve';
  seconds: number;
  text: string;
}

export interface Customer {
  id: string;
  name: string;
  email: string;
  steps: Step[];
}

export interface NewTicket {
  id?: string;
  subject: string;
  text: string;
  channel: Channel;
  requesterId: string;
  createdBy: Author;
  teamId?: string;
  priority?: Priority;
  tags?: string[];
  at?: number;
}

/** A request that the desk refuses; becomes the JSON error of the same code. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | undefined;

  constructor(status: number, code: string, message: string, field?: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

const robot: Author = { id: 'robot', role: 'system' };
const minute = 60_000;
const hour = 60 * minute;

export interface DeskOptions {
  now: () => number;
  /** Multiplies the delays of all customers; 0 means at once. */
  pace?: number;
}

/** The desk itself: all tickets in memory, every act as one save with its entries, customers that write back. */
export class Desk {
  readonly agents: Agent[] = [
    { id: 'a1', name: 'Nora Ekdal', teamId: 'first-line' },
    { id: 'a2', name: 'Tomasz Brandt', teamId: 'first-line' },
    { id: 'a3', name: 'Ines Falk', teamId: 'second-line' },
  ];
  readonly teams: Team[] = [
    { id: 'first-line', name: 'First line' },
    { id: 'second-line', name: 'Second line' },
    { id: 'billing', name: 'Billing' },
  ];
  readonly customers = new Map<string, Customer>();
  revision = 0;

  readonly #now: () => number;
  #pace: number;
  readonly #tickets = new Map<string, Ticket>();
  #underWay: { ticketId: string; from: number; seconds: number; text: string }[] = [];
  #lastTicketId = 10;
  #lastEntryId = 2000;
  #lastCustomerId = 900;

  constructor(options: DeskOptions) {
    this.#now = options.now;
    this.#pace = options.pace ?? 1;
  }

  now(): number {
    return this.#now();
  }

  /** The agents who may sign in. */
  get signInAgents(): Agent[] {
    return this.agents.filter((agent) => agent.id !== 'a3');
  }

  ticket(id: string): Ticket {
    const ticket = this.#tickets.get(id);
    if (!ticket) throw new Refusal(404, 'no-such-ticket', `There is no ticket ${id}.`);
    return ticket;
  }

  /** Newest change first. */
  tickets(filter: Filter = 'all', agentId?: string): Ticket[] {
    const team = this.agents.find((agent) => agent.id === agentId)?.teamId;
    const done = (ticket: Ticket) => ticket.status === 'solved' || ticket.status === 'closed';
    const matches: Record<Filter, (ticket: Ticket) => boolean> = {
      mine: (ticket) => ticket.assigneeId === agentId && !done(ticket),
      unassigned: (ticket) => ticket.assigneeId === null && !done(ticket),
      team: (ticket) => ticket.teamId === team && !done(ticket),
      waiting: (ticket) => ticket.status === 'pending' || ticket.status === 'waiting',
      solved: done,
      all: () => true,
    };
    return [...this.#tickets.values()]
      .filter(matches[filter])
      .sort((a, b) => b.updatedAt - a.updatedAt || b.revision - a.revision);
  }

  changesSince(revision: number): { revision: number; ticketIds: string[] } {
    const changed = [...this.#tickets.values()].filter((ticket) => ticket.revision > revision);
    return { revision: this.revision, ticketIds: changed.map((ticket) => ticket.id) };
  }

  addCustomer(customer: Omit<Customer, 'id'> & { id?: string }): Customer {
    const added = { ...customer, id: customer.id ?? `c${++this.#lastCustomerId}` };
    this.customers.set(added.id, added);
    return added;
  }

  /** The opening message and, for an e-mail from a customer, the robot's receipt. */
  open(request: NewTicket): { ticket: Ticket; entries: Entry[] } {
    const at = request.at ?? this.#now();
    const id = request.id ?? String(this.#lastTicketId + 1);
    this.#lastTicketId = Math.max(this.#lastTicketId, Number(id));
    const priority = request.priority ?? 'normal';
    const ticket: Ticket = {
      id,
      subject: request.subject,
      status: 'new',
      priority,
      channel: request.channel,
      teamId: request.teamId ?? 'first-line',
      assigneeId: null,
      requesterId: request.requesterId,
      createdAt: at,
      createdBy: request.createdBy,
      updatedAt: at,
      tags: request.tags ?? [],
      sla: deadlines(request.channel, priority, at),
      entries: [],
      revision: 0,
    };
    this.#tickets.set(id, ticket);
    const entries = this.#record(ticket, request.createdBy, at, [{ kind: 'reply', text: request.text, opening: true }]);
    if (request.channel === 'email' && request.createdBy.role === 'customer') {
      const receipt = `We have received your message. Its number is ${id}.`;
      entries.push(...this.#record(ticket, robot, at, [{ kind: 'reply', text: receipt }]));
    }
    return { ticket, entries };
  }

  /** One save of an agent or the robot. Throws a {@link Refusal} when the ticket is missing or closed. */
  save(ticketId: string, author: Author, request: SaveRequest, at = this.#now()): Entry[] {
    const ticket = this.ticket(ticketId);
    if (ticket.status === 'closed') throw new Refusal(409, 'ticket-closed', `Ticket ${ticketId} is closed.`);

    const wanted = { ...request };
    if (wanted.teamId !== undefined && wanted.teamId !== ticket.teamId && wanted.assigneeId === undefined) {
      wanted.assigneeId = null;
    }
    const takes = typeof wanted.assigneeId === 'string' && wanted.assigneeId !== ticket.assigneeId;
    if (ticket.status === 'new' && wanted.status === undefined && (wanted.reply !== undefined || takes)) {
      wanted.status = 'open';
    }

    const facets: Omit<Entry, 'id' | 'at' | 'author'>[] = [];
    if (wanted.reply !== undefined) facets.push({ kind: 'reply', text: wanted.reply });
    if (wanted.note !== undefined) facets.push({ kind: 'note', text: wanted.note });
    if (wanted.status !== undefined && wanted.status !== ticket.status) {
      facets.push({ kind: 'status', from: ticket.status, to: wanted.status });
      ticket.status = wanted.status;
    }
    if (wanted.assigneeId !== undefined && wanted.assigneeId !== ticket.assigneeId) {
      facets.push({ kind: 'assignee', from: ticket.assigneeId, to: wanted.assigneeId });
      ticket.assigneeId = wanted.assigneeId;
    }
    if (wanted.teamId !== undefined && wanted.teamId !== ticket.teamId) {
      facets.push({ kind: 'team', from: ticket.teamId, to: wanted.teamId });
      ticket.teamId = wanted.teamId;
    }
    if (wanted.priority !== undefined && wanted.priority !== ticket.priority) {
      facets.push({ kind: 'priority', from: ticket.priority, to: wanted.priority });
      ticket.priority = wanted.priority;
    }
    if (facets.length === 0) return [];

    const entries = this.#record(ticket, author, at, facets);
    if (author.role === 'agent') {
      const solved = entries.some((entry) => entry.kind === 'status' && entry.to === 'solved');
      if (wanted.reply !== undefined) ticket.sla = ticket.sla.filter((target) => target.kind !== 'firstReply');
      if (solved) ticket.sla = [];
      this.#schedule(ticket, { reply: wanted.reply !== undefined, solve: solved }, at);
    }
    return entries;
  }

  escalate(ticketId: string, author: Author, note?: string, at = this.#now()): Entry[] {
    return this.save(ticketId, author, { teamId: 'second-line', ...(note === undefined ? {} : { note }) }, at);
  }

  /** The ticket's customer writes; a ticket that waited or was solved is opened again by the robot at the same moment. */
  customerWrites(ticketId: string, text: string, at = this.#now()): Entry[] {
    const ticket = this.ticket(ticketId);
    if (ticket.status === 'closed') throw new Refusal(409, 'ticket-closed', `Ticket ${ticketId} is closed.`);
    const entries = this.#record(ticket, { id: ticket.requesterId, role: 'customer' }, at, [{ kind: 'reply', text }]);
    if (ticket.status === 'pending' || ticket.status === 'waiting' || ticket.status === 'solved') {
      if (ticket.status === 'solved') ticket.sla = [{ kind: 'solve', dueAt: at + 24 * hour }];
      entries.push(...this.save(ticketId, robot, { status: 'open' }, at));
    }
    return entries;
  }

  get pace(): number {
    return this.#pace;
  }

  setPace(pace: number): void {
    this.#pace = pace;
  }

  /** How many customers have a message under way. */
  get underWay(): number {
    return this.#underWay.length;
  }

  /** Lets those customers write whose time has come; all of them with `all`. Returns how many wrote. */
  deliverDue(all = false): number {
    const now = this.#now();
    const isDue = (item: { from: number; seconds: number }) =>
      all || item.from + item.seconds * 1_000 * this.#pace <= now;
    const due = this.#underWay.filter(isDue);
    this.#underWay = this.#underWay.filter((item) => !isDue(item));
    due.sort((a, b) => a.from + a.seconds * 1_000 - (b.from + b.seconds * 1_000));
    let delivered = 0;
    for (const item of due) {
      if (this.ticket(item.ticketId).status === 'closed') continue;
      this.customerWrites(item.ticketId, item.text, now);
      delivered += 1;
    }
    return delivered;
  }

  #schedule(ticket: Ticket, done: Record<Step['after'], boolean>, at: number): void {
    const customer = this.customers.get(ticket.requesterId);
    const step = customer?.steps[0];
    if (!customer || !step || !done[step.after]) return;
    customer.steps = customer.steps.slice(1);
    this.#underWay.push({ ticketId: ticket.id, from: at, seconds: step.seconds, text: step.text });
  }

  #record(ticket: Ticket, author: Author, at: number, facets: Omit<Entry, 'id' | 'at' | 'author'>[]): Entry[] {
    const id = String(++this.#lastEntryId);
    const entries = facets
      .map((facet) => ({ id, at, author, ...facet }))
      .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
    ticket.entries.push(...entries);
    ticket.updatedAt = at;
    ticket.revision = ++this.revision;
    return entries;
  }
}

/** The desk's promise: chats 5 min, urgent and high 1 h, others 4 h to the first reply; 8 h or 48 h to the solution. */
function deadlines(channel: Channel, priority: Priority, at: number): { kind: SlaKind; dueAt: number }[] {
  if (channel === 'chat') return [{ kind: 'firstReply', dueAt: at + 5 * minute }];
  const pressing = priority === 'high' || priority === 'urgent';
  return [
    { kind: 'firstReply', dueAt: at + (pressing ? 1 : 4) * hour },
    { kind: 'solve', dueAt: at + (pressing ? 8 : 48) * hour },
  ];
}
