import { api, DeskError } from './api.ts';
import { el, notice } from './dom.ts';
import { factList, HistoryList, type People, showFacts } from './history-list.ts';
import { priorities, type SaveRequest, statuses, type WireTicket } from './wire.ts';

/** One open ticket. Stays in the document, hidden, while another is in front. */
export class TicketPane {
  readonly id: string;
  readonly element: HTMLElement;
  ticket: WireTicket | undefined;
  readonly #agentId: string;
  readonly #onChange: () => void;
  readonly #history: HistoryList;
  readonly #frame: HTMLIFrameElement;
  readonly #title = el('h1');
  readonly #facts = el('div');
  readonly #earlier = el('button', { type: 'button', 'data-act': 'earlier', hidden: true }, 'Show earlier');
  readonly #selects: Record<'status' | 'priority' | 'assignee' | 'team', HTMLSelectElement>;

  constructor(id: string, people: People, agentId: string, onChange: () => void) {
    this.id = id;
    this.#agentId = agentId;
    this.#onChange = onChange;
    this.#history = new HistoryList(id, people);
    this.#frame = el('iframe', { src: '/desk/editor', 'data-editor': true, title: `Message on ticket ${id}` });
    const pick = (name: string, options: [string, string][]) =>
      el('select', { 'data-set': name }, ...options.map(([value, text]) => el('option', { value }, text)));
    this.#selects = {
      status: pick(
        'status',
        statuses.map((code) => [code, code]),
      ),
      priority: pick(
        'priority',
        priorities.map((code) => [code, code]),
      ),
      assignee: pick('assignee', [['', 'Nobody'], ...people.agents.map((one): [string, string] => [one.id, one.name])]),
      team: pick(
        'team',
        people.teams.map((one) => [one.id, one.name]),
      ),
    };
    this.element = this.#layout();
    this.element.addEventListener('click', (event) => this.#clicked(event));
  }

  /** Reads the ticket anew and draws what changed. */
  async refresh(): Promise<void> {
    const { ticket } = await api.ticket(this.id);
    await this.#history.update(ticket);
    this.#show(ticket);
  }

  #show(ticket: WireTicket): void {
    const before = this.ticket;
    this.ticket = ticket;
    this.#title.textContent = `#${ticket.id} ${ticket.subject}`;
    showFacts(this.element, ticket);
    this.#facts.replaceChildren(factList(ticket));
    this.#earlier.hidden = !this.#history.hasEarlier;
    // What the agent has chosen and not saved yet stays chosen, unless the desk's own value moved.
    if (before?.status !== ticket.status) this.#selects.status.value = ticket.status;
    if (before?.priority !== ticket.priority) this.#selects.priority.value = ticket.priority;
    if (before?.assignee?.id !== ticket.assignee?.id) this.#selects.assignee.value = ticket.assignee?.id ?? '';
    if (before?.team.id !== ticket.team.id) this.#selects.team.value = ticket.team.id;
    for (const option of this.#selects.status.options) {
      option.disabled = (option.value === 'new' || option.value === 'closed') && option.value !== ticket.status;
    }
  }

  #layout(): HTMLElement {
    const button = (act: string, text: string, kind = '') =>
      el('button', { type: 'button', 'data-act': act, ...(kind ? { class: kind } : {}) }, text);
    const label = (text: string, select: HTMLSelectElement) => el('label', {}, text, select);
    const composer = el(
      'div',
      { class: 'composer' },
      this.#frame,
      el(
        'div',
        { class: 'buttons' },
        button('reply', 'Send reply', 'primary'),
        button('note', 'Add as note'),
        button('take', 'Take'),
        button('escalate', 'Escalate'),
      ),
    );
    const talk = el(
      'div',
      { class: 'talk' },
      el('header', {}, this.#title),
      el('div', { class: 'buttons' }, this.#earlier),
      this.#history.element,
      composer,
    );
    const { status, priority, assignee, team } = this.#selects;
    const side = el(
      'aside',
      {},
      label('Status', status),
      label('Priority', priority),
      label('Assignee', assignee),
      label('Team', team),
      button('save', 'Save without a message'),
      this.#facts,
    );
    return el('article', { 'data-ticket-id': this.id, 'data-loading': true }, talk, side);
  }

  #clicked(event: Event): void {
    const target = event.target instanceof Element ? event.target.closest('[data-act]') : null;
    const act = target?.getAttribute('data-act');
    if (act) this.#act(act).catch(report);
  }

  async #act(act: string): Promise<void> {
    const text = this.#text();
    if ((act === 'reply' || act === 'note') && text === '') {
      notice('There is no text to send yet.');
      return;
    }
    switch (act) {
      case 'reply':
        return this.#save({ ...this.#chosen(), reply: text });
      case 'note':
        return this.#save({ ...this.#chosen(), note: text });
      case 'save':
        return this.#save(this.#chosen());
      case 'take':
        return this.#save({ assigneeId: this.#agentId });
      case 'escalate':
        await api.escalate(this.id, text === '' ? undefined : text);
        return this.#done();
      case 'earlier':
        if (this.ticket) await this.#history.showEarlier(this.ticket);
        this.#earlier.hidden = !this.#history.hasEarlier;
    }
  }

  async #save(request: SaveRequest): Promise<void> {
    await api.save(this.id, request);
    await this.#done(request.reply !== undefined || request.note !== undefined);
  }

  async #done(clear = true): Promise<void> {
    if (clear) this.#editor().textContent = '';
    await this.refresh();
    notice(`Ticket ${this.id} is saved.`);
    this.#onChange();
  }

  /** Only what the agent changed is sent. */
  #chosen(): SaveRequest {
    const request: SaveRequest = {};
    const { ticket } = this;
    if (!ticket) return request;
    const status = statuses.find((code) => code === this.#selects.status.value);
    const priority = priorities.find((code) => code === this.#selects.priority.value);
    const assigneeId = this.#selects.assignee.value === '' ? null : this.#selects.assignee.value;
    if (status && status !== ticket.status) request.status = status;
    if (priority && priority !== ticket.priority) request.priority = priority;
    if (assigneeId !== (ticket.assignee?.id ?? null)) request.assigneeId = assigneeId;
    if (this.#selects.team.value !== ticket.team.id) request.teamId = this.#selects.team.value;
    return request;
  }

  // The frame has the same origin; it is empty only until it has loaded.
  #editor(): HTMLElement {
    const editor = this.#frame.contentDocument?.querySelector<HTMLElement>('[data-editor-text]');
    if (!editor) throw new Error('The editor is still loading.');
    return editor;
  }

  #text(): string {
    return this.#editor().innerText.trim();
  }
}

export function report(cause: unknown): void {
  if (cause instanceof DeskError && cause.code === 'signed-out') {
    window.dispatchEvent(new Event('signed-out'));
    return;
  }
  notice(cause instanceof Error ? cause.message : String(cause));
}
