import { type Account, AccountError, type Audit, type Ticket, type User } from './account.ts';

/** What the API answers to one GET. */
export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** How often the API may be asked in a minute, over all paths, and whether it says for how long to wait. */
export interface RateLimit {
  perMinute: number;
  tellsRetryAfter: boolean;
}

/** Zendesk's read-only JSON of one account, by its API reference: cookie session, side-loads, paging, rate limit. */
export class Api {
  limit: RateLimit = { perMinute: 200, tellsRetryAfter: true };
  readonly #account: Account;
  #refusedUntil = 0;
  #window = { startedAt: 0, used: 0 };

  constructor(account: Account) {
    this.#account = account;
  }

  /** As if somebody else had used up the account's limit: refuses everything for so long. */
  refuseFor(seconds: number): void {
    this.#refusedUntil = this.#account.now + seconds * 1_000;
  }

  /** `userId`: who is signed in. */
  get(url: URL, userId: number | undefined): ApiAnswer {
    const limited = this.#count();
    if (limited !== undefined) return limited;
    try {
      return this.#ok(this.#route(url, userId));
    } catch (cause) {
      if (!(cause instanceof AccountError)) throw cause;
      return { status: cause.status, headers: this.#rateHeaders(), body: { error: cause.message } };
    }
  }

  #route(url: URL, userId: number | undefined): unknown {
    const path = url.pathname.replace(/^\/api\/v2/, '').replace(/\.json$/, '');
    if (path === '/users/me' && userId === undefined) {
      return { user: { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' } };
    }
    if (userId === undefined) throw new AccountError(401, "Couldn't authenticate you");
    const me = this.#account.user(userId);
    if (me.role === 'end-user') throw new AccountError(403, 'You do not have access to this page.');
    if (path === '/users/me') return { user: wireUser(me) };
    if (path === '/custom_statuses') return { custom_statuses: this.#account.statuses };
    if (['/satisfaction_ratings', '/slas/policies', '/suspended_tickets', '/ticket_audits'].includes(path)) {
      if (me.role !== 'admin') throw new AccountError(403, 'You do not have access to this page.');
      return { [path.split('/').at(-1) ?? '']: [], count: 0 };
    }
    const [, id, list] = /^\/tickets\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (id === undefined) throw new AccountError(404, 'InvalidEndpoint');
    const ticket = this.#account.ticket(Number(id));
    const include = (url.searchParams.get('include') ?? '').split(',');
    switch (list) {
      case undefined:
        return {
          ticket: this.#wireTicket(ticket, include),
          ...(include.includes('users') ? { users: this.#people(ticket.audits) } : {}),
          ...(include.includes('groups') ? { groups: this.#account.groups } : {}),
        };
      case 'audits':
        return page(url, 'audits', ticket.audits, (audits) =>
          include.includes('users') ? { users: this.#people(audits) } : {},
        );
      case 'comments':
        return page(url, 'comments', ticket.audits.flatMap(commentsOf), () => ({}));
      case 'metrics':
        return { ticket_metric: metricsOf(ticket, this.#account) };
      case 'side_conversations':
        return { side_conversations: ticket.sideConversations, count: ticket.sideConversations.length };
      default:
        throw new AccountError(404, 'InvalidEndpoint');
    }
  }

  #people(audits: readonly Audit[]): object[] {
    const ids = new Set(
      audits.flatMap(({ author_id, events }) => [author_id, ...events.flatMap((event) => event.author_id ?? [])]),
    );
    return [...ids].flatMap((id) => this.#account.users.get(id) ?? []).map(wireUser);
  }

  #wireTicket(ticket: Ticket, include: string[]): object {
    const { audits, score, sideConversations: _, isDeleted: __, ...fields } = ticket;
    const created = Date.parse(ticket.created_at);
    const isAnswered = repliesOf(ticket, this.#account).length > 0;
    const slas = {
      policy_metrics: [
        {
          metric: 'first_reply_time',
          stage: isAnswered ? 'achieved' : 'active',
          breach_at: `${new Date(created + 4 * 3_600_000).toISOString().slice(0, 19)}Z`,
        },
      ],
    };
    return {
      ...fields,
      url: `https://acme.zendesk.com/api/v2/tickets/${ticket.id}.json`,
      description: ticket.subject,
      is_public: true,
      from_messaging_channel: false,
      updated_at: audits.at(-1)?.created_at,
      satisfaction_rating: { score },
      ...(include.includes('slas') ? { slas } : {}),
      ...(include.includes('metric_sets') ? { metric_set: metricsOf(ticket, this.#account) } : {}),
    };
  }

  #ok(body: unknown): ApiAnswer {
    return { status: 200, headers: this.#rateHeaders(), body };
  }

  #count(): ApiAnswer | undefined {
    const { now } = this.#account;
    if (now < this.#refusedUntil) return this.#tooMany(this.#refusedUntil - now);
    if (now - this.#window.startedAt >= 60_000) this.#window = { startedAt: now, used: 0 };
    if (this.#window.used < this.limit.perMinute) {
      this.#window.used += 1;
      return undefined;
    }
    return this.#tooMany(this.#window.startedAt + 60_000 - now);
  }

  #tooMany(left: number): ApiAnswer {
    const told = this.limit.tellsRetryAfter ? { 'retry-after': String(Math.ceil(left / 1_000)) } : {};
    return { status: 429, headers: { ...this.#rateHeaders(), ...told }, body: { error: 'TooManyRequests' } };
  }

  #rateHeaders(): Record<string, string> {
    const { perMinute } = this.limit;
    return {
      'x-rate-limit': String(perMinute),
      'x-rate-limit-remaining': String(Math.max(0, perMinute - this.#window.used)),
    };
  }
}

/** Cursor pages of at most 100; the cursor is opaque and stays good while the list grows. */
function page<Item extends { id: number }>(
  url: URL,
  name: string,
  items: readonly Item[],
  beside: (items: readonly Item[]) => object,
): object {
  const size = Math.min(Number(url.searchParams.get('page[size]') ?? 100), 100);
  const after = url.searchParams.get('page[after]');
  const start = after === null ? 0 : items.findIndex(({ id }) => cursor(id) === after) + 1;
  if (after !== null && start === 0) throw new AccountError(400, 'InvalidCursor');
  const shown = items.slice(start, start + size);
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    [name]: shown,
    ...beside(shown),
    meta: {
      has_more: start + size < items.length,
      after_cursor: last === undefined ? null : cursor(last.id),
      before_cursor: first === undefined ? null : cursor(first.id),
    },
    links: { next: null, prev: null },
  };
}

function wireUser({ id, name, email, role, role_type }: User): object {
  return { id, name, email, role, role_type, time_zone: 'Warsaw', iana_time_zone: 'Europe/Warsaw', locale: 'en-US' };
}

function cursor(id: number): string {
  return Buffer.from(`after ${id}`).toString('base64');
}

function commentsOf({ author_id, created_at, via, events }: Audit): ({ id: number } & Record<string, unknown>)[] {
  return events
    .filter(({ type }) => type === 'Comment')
    .map((event) => ({ ...event, author_id: event.author_id ?? author_id, created_at, via: event.via ?? via }));
}

function repliesOf({ audits }: Ticket, account: Account): Record<string, unknown>[] {
  const isAgent = (author: unknown) => typeof author === 'number' && account.users.get(author)?.role !== 'end-user';
  const comments = audits.flatMap(commentsOf);
  return comments.filter(({ public: isPublic, author_id }) => isPublic === true && isAgent(author_id));
}

/** The product's own numbers, to cross-check. */
function metricsOf(ticket: Ticket, account: Account): object {
  const { id, audits, created_at } = ticket;
  const replies = repliesOf(ticket, account);
  const statuses = audits.flatMap(({ events, created_at: at }) =>
    events
      .filter(({ type, field_name }) => type === 'Change' && field_name === 'status')
      .map(({ previous_value: from, value: to }) => ({ at, from, to })),
  );
  const first = replies[0]?.['created_at'];
  const minutes = typeof first === 'string' ? Math.floor((Date.parse(first) - Date.parse(created_at)) / 60_000) : null;
  return {
    ticket_id: id,
    replies: replies.length,
    reopens: statuses.filter(({ from, to }) => from === 'solved' && to === 'open').length,
    reply_time_in_minutes: { calendar: minutes, business: minutes },
    solved_at: statuses.findLast(({ to }) => to === 'solved')?.at ?? null,
  };
}
