import { api } from './api.ts';
import { el, set, timeOf } from './dom.ts';
import type { Agent, Team, WireEntry, WireTicket } from './wire.ts';

export interface People {
  agents: Agent[];
  teams: Team[];
}

/** The history of one ticket as a list that only grows: entries already shown are never drawn again. */
export class HistoryList {
  readonly element = el('ol', { 'data-history': true });
  readonly #ticketId: string;
  readonly #people: People;
  #earlier: string | null = null;

  constructor(ticketId: string, people: People) {
    this.#ticketId = ticketId;
    this.#people = people;
  }

  get hasEarlier(): boolean {
    return this.#earlier !== null;
  }

  /** Adds what is newer than the last entry shown; the first time, the last 30 entries. */
  async update(ticket: WireTicket): Promise<void> {
    const isFirst = this.element.childElementCount === 0;
    const fresh: WireEntry[] = [];
    let page = await api.newest(this.#ticketId);
    if (isFirst) this.#earlier = page.next;
    fresh.push(...page.entries);
    while (!isFirst && page.next !== null && !page.entries.some((entry) => this.#find(entry))) {
      page = await api.newest(this.#ticketId, page.next);
      fresh.push(...page.entries);
    }
    for (const entry of fresh.reverse()) {
      if (!this.#find(entry)) this.element.append(this.#draw(entry, ticket));
    }
    this.#count(page.total);
  }

  async showEarlier(ticket: WireTicket): Promise<void> {
    if (this.#earlier === null) return;
    const page = await api.newest(this.#ticketId, this.#earlier);
    this.#earlier = page.next;
    for (const entry of page.entries) {
      if (!this.#find(entry)) this.element.prepend(this.#draw(entry, ticket));
    }
    this.#count(page.total);
  }

  #find(entry: WireEntry): Element | null {
    return this.element.querySelector(`:scope > li[data-entry-id="${entry.id}"][data-kind="${entry.kind}"]`);
  }

  #count(total: number): void {
    const shown = this.element.childElementCount;
    set(this.element, {
      'data-total': String(total),
      'data-shown': String(shown),
      'data-complete': shown === total,
    });
  }

  #draw(entry: WireEntry, ticket: WireTicket): HTMLLIElement {
    const isMessage = entry.kind === 'reply' || entry.kind === 'note';
    const who = el('div', { class: 'who' }, el('span', {}, this.#headline(entry, ticket)), timeOf(entry.at));
    return el(
      'li',
      {
        'data-entry-id': entry.id,
        'data-kind': entry.kind,
        'data-opening': entry.opening === true,
        'data-author-id': entry.author.id,
        'data-author-role': entry.author.role,
        ...(isMessage ? {} : { 'data-from': entry.from ?? '', 'data-to': entry.to ?? '', class: 'change' }),
      },
      who,
      ...(isMessage ? [el('p', {}, entry.text ?? '')] : []),
    );
  }

  #headline(entry: WireEntry, ticket: WireTicket): string {
    const author = this.#nameOf(entry, ticket);
    const team = (id: string | null | undefined) => this.#people.teams.find((one) => one.id === id)?.name ?? id;
    const agent = (id: string | null | undefined) => this.#people.agents.find((one) => one.id === id)?.name ?? 'nobody';
    switch (entry.kind) {
      case 'reply':
        return author;
      case 'note':
        return `${author}, internal note`;
      case 'status':
        return `${author} changed the status from ${entry.from} to ${entry.to}`;
      case 'priority':
        return `${author} changed the priority from ${entry.from} to ${entry.to}`;
      case 'assignee':
        return `${author} gave the ticket to ${agent(entry.to)}`;
      case 'team':
        return `${author} moved the ticket to ${team(entry.to)}`;
    }
  }

  #nameOf(entry: WireEntry, ticket: WireTicket): string {
    switch (entry.author.role) {
      case 'agent':
        return this.#people.agents.find((one) => one.id === entry.author.id)?.name ?? entry.author.id;
      case 'customer':
        return ticket.requester.name;
      case 'system':
        return 'The desk';
    }
  }
}

/** The facts of a ticket as attributes of its article or chat pane. */
export function showFacts(element: HTMLElement, ticket: WireTicket): void {
  set(element, {
    'data-status': ticket.status,
    'data-priority': ticket.priority,
    'data-channel': ticket.channel,
    'data-team-id': ticket.team.id,
    'data-assignee-id': ticket.assignee?.id ?? '',
    'data-requester-id': ticket.requester.id,
    'data-created-by-id': ticket.createdBy.id,
    'data-created-by-role': ticket.createdBy.role,
    'data-loading': false,
  });
}

/** Created, requester, tags and running deadlines, to be read by people and by attribute. */
export function factList(ticket: WireTicket): HTMLElement {
  const list = el('dl');
  const row = (title: string, ...value: (Node | string)[]) => list.append(el('dt', {}, title), el('dd', {}, ...value));
  const slaTitle = { firstReply: 'First reply due', solve: 'Solution due' };
  for (const target of ticket.sla) row(slaTitle[target.kind], timeOf(target.dueAt, { 'data-sla': target.kind }));
  row('Team', el('span', { 'data-fact': 'team' }, ticket.team.name));
  row('Assignee', el('span', { 'data-fact': 'assignee' }, ticket.assignee?.name ?? 'Nobody'));
  row(
    'Customer',
    el('span', { 'data-fact': 'requester' }, `${ticket.requester.name} ${ticket.requester.email}`.trim()),
  );
  row('Created', timeOf(ticket.createdAt, { 'data-fact': 'created' }));
  if (ticket.tags.length > 0) row('Tags', ...ticket.tags.map((tag) => el('span', { 'data-tag': tag }, `${tag} `)));
  return list;
}
