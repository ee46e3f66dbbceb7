import { api } from './api.ts';
import { byId, el, set } from './dom.ts';
import { factList, HistoryList, type People, showFacts } from './history-list.ts';
import { report } from './ticket-pane.ts';
import type { WireTicket } from './wire.ts';

const atMost = 3;

interface Chat {
  element: HTMLElement;
  history: HistoryList;
  facts: HTMLElement;
}

/** Chats side by side: those of mine that are not solved, three at most, beside a list of those that wait. */
export class ChatPanes {
  readonly #people: People;
  readonly #agentId: string;
  readonly #chats = new Map<string, Chat>();
  readonly #waiting = el('div', { id: 'waiting-chats' });
  readonly #onSelect: (id: string) => void;

  constructor(people: People, agentId: string, onSelect: (id: string) => void) {
    this.#people = people;
    this.#agentId = agentId;
    this.#onSelect = onSelect;
    byId('chats').replaceChildren(this.#waiting);
  }

  async refresh(): Promise<void> {
    const { tickets } = await api.tickets('all');
    const alive = tickets.filter((one) => one.channel === 'chat' && one.status !== 'solved' && one.status !== 'closed');
    const mine = alive.filter((one) => one.assignee?.id === this.#agentId).slice(0, atMost);
    const unassigned = alive.filter((one) => one.assignee === null);
    for (const [id, chat] of this.#chats) {
      if (mine.some((one) => one.id === id)) continue;
      chat.element.remove();
      this.#chats.delete(id);
    }
    const oldestFirst = (a: WireTicket, b: WireTicket) => Number(a.id) - Number(b.id);
    this.#showWaiting(unassigned.sort(oldestFirst), mine.length);
    for (const ticket of mine.sort(oldestFirst)) await this.#show(ticket);
  }

  /** Marks the selected pane; undefined marks none. */
  select(id: string | undefined): void {
    for (const [chatId, chat] of this.#chats) set(chat.element, { 'data-selected': chatId === id });
  }

  async #show(ticket: WireTicket): Promise<void> {
    const known = this.#chats.get(ticket.id);
    const chat = known ?? this.#create(ticket);
    await chat.history.update(ticket);
    showFacts(chat.element, ticket);
    chat.facts.replaceChildren(factList(ticket));
    if (!known) byId('chats').append(chat.element);
    chat.history.element.scrollTop = chat.history.element.scrollHeight;
  }

  #create(ticket: WireTicket): Chat {
    const history = new HistoryList(ticket.id, this.#people);
    const input = el('textarea', { 'data-chat-text': true, rows: '2', 'aria-label': `Chat ${ticket.id}` });
    const send = el('button', { type: 'button', 'data-act': 'send', class: 'primary' }, 'Send');
    const solve = el('button', { type: 'button', 'data-act': 'solve' }, 'Solve');
    const facts = el('div', { hidden: true });
    const element = el(
      'section',
      { class: 'chat', 'data-chat': true, 'data-ticket-id': ticket.id, 'data-loading': true },
      el('header', {}, el('h2', {}, `#${ticket.id} ${ticket.subject}`), facts),
      history.element,
      el('div', { class: 'composer' }, input, el('div', { class: 'buttons' }, send, solve)),
    );
    const say = () => {
      const text = input.value.trim();
      if (text === '') return;
      input.value = '';
      this.#then(api.save(ticket.id, { reply: text }));
    };
    element.addEventListener('focusin', () => this.#onSelect(ticket.id));
    element.addEventListener('pointerdown', () => this.#onSelect(ticket.id));
    send.addEventListener('click', say);
    solve.addEventListener('click', () => this.#then(api.save(ticket.id, { status: 'solved' })));
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      say();
    });
    const chat = { element, history, facts };
    this.#chats.set(ticket.id, chat);
    return chat;
  }

  #showWaiting(waiting: WireTicket[], taken: number): void {
    const rows = waiting.map((ticket) => {
      const take = el('button', { type: 'button', 'data-act': 'take-chat', 'data-chat-id': ticket.id }, 'Take');
      take.disabled = taken >= atMost;
      take.addEventListener('click', () => this.#then(api.save(ticket.id, { assigneeId: this.#agentId })));
      return el('div', {}, `#${ticket.id} ${ticket.subject} `, take);
    });
    const title = waiting.length === 0 ? 'No chat is waiting' : 'Waiting chats';
    this.#waiting.replaceChildren(el('h2', {}, title), ...rows);
  }

  #then(saved: Promise<unknown>): void {
    saved.then(() => this.refresh()).catch(report);
  }
}
