/** A person of the account, as the "Users" reference has them. `role_type` 1: a light agent, who writes private comments only. */
export interface User {
  id: number;
  name: string;
  email: string;
  role: 'end-user' | 'agent' | 'admin';
  role_type: number | null;
}

export interface Via {
  channel: string;
  source?: { from: object; to: object; rel: string | null };
}

/** One event of an audit, as the "Ticket Audit events reference" has it. */
export interface AuditEvent {
  id: number;
  type: string;
  field_name?: string;
  value?: unknown;
  previous_value?: unknown;
  public?: boolean;
  author_id?: number;
  via?: Via;
  [more: string]: unknown;
}

export interface Audit {
  id: number;
  ticket_id: number;
  author_id: number;
  created_at: string;
  via: Via;
  events: AuditEvent[];
}

export type Category = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';

/** A status of the account's own making has one of the six categories behind it. */
export interface CustomStatus {
  id: number;
  status_category: Category;
  agent_label: string;
}

export interface Ticket {
  id: number;
  subject: string;
  status: Category;
  custom_status_id: number;
  priority: string | null;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  group_id: number | null;
  tags: string[];
  created_at: string;
  via: Via;
  audits: Audit[];
  score: 'unoffered' | 'offered' | 'good' | 'bad';
  sideConversations: { id: string; subject: string; messages: number }[];
  isDeleted: boolean;
}

/** What an agent or an integration may change in one save. */
export interface Save {
  comment?: { body: string; public: boolean };
  status?: Category;
  custom_status_id?: number;
  priority?: string;
  assignee_id?: number | null;
  group_id?: number;
}

/** The account refuses; `status` is the answer's. */
export class AccountError extends Error {
  override name = 'AccountError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const web: Via = { channel: 'web', source: { from: {}, to: {}, rel: null } };
const trigger = (id: number): Via => ({
  channel: 'rule',
  source: { from: { id, title: 'Rule' }, to: {}, rel: 'trigger' },
});
const automation: Via = { channel: 'rule', source: { from: { id: 90, title: 'Close' }, to: {}, rel: 'automation' } };
/** The author of what the product does by itself. */
const system = -1;

/**
 * An account with tickets whose whole history is audits, as the API reference describes them. Times have whole seconds. Two
 * triggers: a new ticket goes to the first group, and a public answer to a new or untouched ticket is told to the requester.
 */
export class Account {
  readonly users = new Map<number, User>();
  readonly tickets = new Map<number, Ticket>();
  readonly groups: { id: number; name: string; members: number[] }[] = [];
  readonly statuses: CustomStatus[] = (['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const).map(
    (status_category, index) => ({ id: index + 1, status_category, agent_label: status_category }),
  );
  #now: () => number;
  #lastId = 10_000;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  get now(): number {
    return this.#now();
  }

  /** From the past that was laid out to the present. */
  setClock(now: () => number): void {
    this.#now = now;
  }

  /** A ticket of a customer, or opened by an agent for one. */
  open(id: number, given: { subject: string; requester: number; by?: number; via?: Via; save?: Save }): Ticket {
    const { subject, requester, by = requester, via = { ...web, channel: 'email' }, save = {} } = given;
    const status = save.status ?? 'new';
    const ticket: Ticket = {
      id,
      subject,
      status,
      custom_status_id: this.#statusOf(status).id,
      priority: save.priority ?? null,
      requester_id: requester,
      submitter_id: by,
      assignee_id: save.assignee_id ?? null,
      group_id: save.group_id ?? null,
      tags: ['kettle'],
      created_at: this.#time(),
      via,
      audits: [],
      score: 'unoffered',
      sideConversations: [],
      isDeleted: false,
    };
    this.tickets.set(id, ticket);
    const { body, public: isPublic } = save.comment ?? { body: `About ${subject}.`, public: true };
    const created = ['subject', 'status', 'priority', 'requester_id', 'assignee_id', 'group_id'] as const;
    const events = [
      this.#event({ type: 'Comment', body, public: isPublic, author_id: by, attachments: [] }),
      ...created
        .filter((field) => ticket[field] !== null)
        .map((field_name) => this.#event({ type: 'Create', field_name, value: plain(ticket[field_name]) })),
    ];
    const [group] = this.groups;
    if (group !== undefined && ticket.group_id === null) {
      events.push({ ...this.#change(ticket, 'group_id', group.id), via: trigger(1) });
    }
    events.push(this.#event({ type: 'Notification', subject: 'Received', recipients: [requester], via: trigger(2) }));
    this.#audit(ticket, by, via, events);
    return ticket;
  }

  /** One save. Throws `AccountError` for a closed or missing ticket, or a public comment of a light agent. */
  save(id: number, by: number, save: Save, via: Via = web): Audit {
    const ticket = this.ticket(id);
    const author = this.user(by);
    if (ticket.status === 'closed') throw new AccountError(422, `Ticket ${id} is closed.`);
    if (save.comment?.public && author.role_type === 1) throw new AccountError(403, 'Light agents write notes only.');
    const events: AuditEvent[] = [];
    if (save.comment) {
      events.push(
        this.#event({
          type: 'Comment',
          body: save.comment.body,
          public: save.comment.public,
          author_id: by,
          attachments: [],
        }),
      );
    }
    const status =
      save.custom_status_id === undefined ? save.status : this.#custom(save.custom_status_id).status_category;
    const wakes =
      author.role === 'end-user' && save.comment !== undefined && ['pending', 'solved'].includes(ticket.status);
    const takes = save.assignee_id !== undefined && save.assignee_id !== null && ticket.status === 'new';
    const next = status ?? (wakes || takes ? 'open' : undefined);
    if (next !== undefined && next !== ticket.status) events.push(this.#change(ticket, 'status', next));
    const custom = save.custom_status_id ?? (next === undefined ? undefined : this.#statusOf(next).id);
    if (custom !== undefined && custom !== ticket.custom_status_id) {
      events.push(this.#change(ticket, 'custom_status_id', custom));
    }
    if (save.priority !== undefined && save.priority !== ticket.priority) {
      events.push(this.#change(ticket, 'priority', save.priority));
    }
    if (save.group_id !== undefined && save.group_id !== ticket.group_id) {
      events.push(this.#change(ticket, 'group_id', save.group_id));
      const members = this.groups.find((group) => group.id === save.group_id)?.members ?? [];
      const stays = ticket.assignee_id !== null && members.includes(ticket.assignee_id);
      if (!stays && ticket.assignee_id !== null && save.assignee_id === undefined) {
        events.push(this.#change(ticket, 'assignee_id', null));
      }
    }
    if (save.assignee_id !== undefined && save.assignee_id !== ticket.assignee_id) {
      events.push(this.#change(ticket, 'assignee_id', save.assignee_id));
    }
    if (save.comment?.public && author.role !== 'end-user') {
      events.push(
        this.#event({ type: 'Notification', subject: 'Answered', recipients: [ticket.requester_id], via: trigger(3) }),
      );
      // A trigger that acts within the agent's save: whatever is answered in public gets a priority.
      if (ticket.priority === null) events.push({ ...this.#change(ticket, 'priority', 'normal'), via: trigger(4) });
    }
    return this.#audit(ticket, by, via, events);
  }

  /** The time-based rule that closes what is solved, for one ticket. */
  close(id: number): void {
    const ticket = this.ticket(id);
    this.#audit(ticket, system, automation, [this.#change(ticket, 'status', 'closed')]);
  }

  /** A receipt that a trigger writes in an agent's name. */
  autoReply(id: number, inNameOf: number): void {
    const event = this.#event({
      type: 'Comment',
      body: 'We got it.',
      public: true,
      author_id: inNameOf,
      attachments: [],
    });
    this.#audit(this.ticket(id), inNameOf, trigger(5), [event]);
  }

  merge(source: number, target: number, by: number): void {
    const [gone, stays] = [this.ticket(source), this.ticket(target)];
    const via = (from: object): Via => ({ channel: 'web', source: { from, to: {}, rel: 'merge' } });
    const note = (body: string) =>
      this.#event({ type: 'Comment', body, public: false, author_id: by, attachments: [] });
    this.#audit(gone, by, via({ ticket_id: target, subject: stays.subject }), [
      note(`Merged into #${target}.`),
      this.#change(gone, 'status', 'closed'),
    ]);
    this.#audit(stays, by, via({ ticket_ids: [source] }), [note(`#${source} was merged into this one.`)]);
  }

  rate(id: number, score: 'good' | 'bad'): void {
    const ticket = this.ticket(id);
    ticket.score = score;
    const event = this.#event({
      type: 'SatisfactionRating',
      score,
      assignee_id: ticket.assignee_id,
      body: 'My own words.',
    });
    this.#audit(ticket, ticket.requester_id, web, [event]);
  }

  /** A thread with somebody else beside the ticket; it leaves no comment. */
  sideConversation(id: number, subject: string): void {
    this.ticket(id).sideConversations.push({ id: `sc-${id}`, subject, messages: 1 });
  }

  delete(id: number): void {
    this.ticket(id).isDeleted = true;
  }

  /** Throws `AccountError` 404 for a ticket that is not there (any more). */
  ticket(id: number): Ticket {
    const ticket = this.tickets.get(id);
    if (ticket === undefined || ticket.isDeleted) throw new AccountError(404, 'RecordNotFound');
    return ticket;
  }

  user(id: number): User {
    const user = this.users.get(id);
    if (user === undefined) throw new AccountError(404, 'RecordNotFound');
    return user;
  }

  #statusOf(category: Category): CustomStatus {
    const status = this.statuses.find((one) => one.status_category === category);
    if (status === undefined) throw new AccountError(422, `There is no status ${category}.`);
    return status;
  }

  #custom(id: number): CustomStatus {
    const status = this.statuses.find((one) => one.id === id);
    if (status === undefined) throw new AccountError(422, `There is no status ${id}.`);
    return status;
  }

  #change<Field extends 'status' | 'custom_status_id' | 'priority' | 'assignee_id' | 'group_id'>(
    ticket: Ticket,
    field_name: Field,
    value: Ticket[Field],
  ): AuditEvent {
    const event = this.#event({
      type: 'Change',
      field_name,
      previous_value: plain(ticket[field_name]),
      value: plain(value),
    });
    ticket[field_name] = value;
    return event;
  }

  #event(event: Omit<AuditEvent, 'id' | 'type'> & { type: string }): AuditEvent {
    this.#lastId += 1;
    return { id: this.#lastId, ...event };
  }

  #audit(ticket: Ticket, author_id: number, via: Via, events: AuditEvent[]): Audit {
    this.#lastId += 1;
    const audit = { id: this.#lastId, ticket_id: ticket.id, author_id, created_at: this.#time(), via, events };
    if (events.length > 0) ticket.audits.push(audit);
    return audit;
  }

  #time(): string {
    return `${new Date(this.#now()).toISOString().slice(0, 19)}Z`;
  }
}

/** Values of fields are text in audits, as the reference shows them. */
function plain(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
