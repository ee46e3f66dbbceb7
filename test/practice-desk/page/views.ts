import { api } from './api.ts';
import { byId, el, readable } from './dom.ts';
import { report } from './ticket-pane.ts';
import { type Agent, type Filter, filters } from './wire.ts';

/** The agents of the sign-in page; the server refuses everybody else. */
const signInAgents = [
  { id: 'a1', name: 'Nora Ekdal' },
  { id: 'a2', name: 'Tomasz Brandt' },
];

const filterTitles: Record<Filter, string> = {
  mine: 'Mine',
  unassigned: 'Nobody’s',
  team: 'My team',
  waiting: 'Waiting',
  solved: 'Solved',
  all: 'All',
};

export function drawSignIn(onSignedIn: (agent: Agent) => void): void {
  const choices = signInAgents.map(({ id, name }) => {
    const button = el('button', { type: 'button', class: 'primary', 'data-act': 'sign-in', 'data-agent-id': id }, name);
    button.addEventListener('click', () => {
      api
        .signIn(id)
        .then(({ agent }) => onSignedIn(agent))
        .catch(report);
    });
    return button;
  });
  byId('page').replaceChildren(
    el(
      'div',
      { class: 'card' },
      el('h1', {}, 'Who are you today?'),
      el('p', { class: 'quiet' }, 'A practice desk: two colleagues, no password.'),
      el('div', { class: 'choices' }, ...choices),
    ),
  );
}

export function filterOf(search: string): Filter {
  const asked = new URLSearchParams(search).get('filter');
  return filters.find((one) => one === asked) ?? 'team';
}

export async function drawQueue(filter: Filter, isStillWanted: () => boolean): Promise<void> {
  const { tickets } = await api.tickets(filter);
  if (!isStillWanted()) return;
  const links = filters.map((one) =>
    el(
      'a',
      { class: 'filter', href: `/desk/tickets?filter=${one}`, ...(one === filter ? { 'aria-current': 'page' } : {}) },
      filterTitles[one],
    ),
  );
  const rows = tickets.map((ticket) =>
    el(
      'tr',
      { 'data-row-ticket-id': ticket.id, 'data-row-status': ticket.status },
      el('td', {}, `#${ticket.id}`),
      el('td', { class: 'subject' }, el('a', { href: `/desk/tickets/${ticket.id}` }, ticket.subject)),
      el('td', {}, ticket.status),
      el('td', {}, ticket.priority),
      el('td', {}, ticket.assignee?.name ?? '–'),
      el('td', {}, readable(ticket.updatedAt)),
    ),
  );
  const titles = ['Number', 'Subject', 'Status', 'Priority', 'Assignee', 'Changed'];
  const head = el('thead', {}, el('tr', {}, ...titles.map((title) => el('th', {}, title))));
  byId('page').replaceChildren(
    el('nav', { class: 'filters', 'aria-label': 'Filters' }, ...links),
    el('table', { 'data-queue': filter }, head, el('tbody', {}, ...rows)),
    ...(rows.length === 0 ? [el('p', { class: 'quiet' }, 'No tickets here.')] : []),
  );
}

export function drawNotFound(id: string): void {
  byId('page').replaceChildren(
    el('div', { class: 'card' }, el('h1', {}, 'No such ticket'), el('p', {}, `There is no ticket ${id}.`)),
  );
}

export function drawNew(onSaved: (id: string) => void): void {
  const subject = el('input', { name: 'subject', required: true, maxlength: '200' });
  const requesterName = el('input', { name: 'requesterName', required: true, maxlength: '100' });
  const text = el('textarea', { name: 'text', required: true, rows: '6' });
  const form = el(
    'form',
    { class: 'card new', 'data-new-ticket': true },
    el('h1', {}, 'New ticket for a customer'),
    el('label', {}, 'Customer', requesterName),
    el('label', {}, 'Subject', subject),
    el('label', {}, 'What the customer said', text),
    el('div', { class: 'buttons' }, el('button', { class: 'primary', 'data-act': 'create' }, 'Save ticket')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    api
      .open({ subject: subject.value, requesterName: requesterName.value, text: text.value })
      .then(({ ticket }) => onSaved(ticket.id))
      .catch(report);
  });
  byId('page').replaceChildren(form);
}
