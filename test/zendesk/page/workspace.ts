/**
 * The agent workspace with nothing but those of its landmarks that several independent programs agree on, and its shape:
 * in-app tabs, every open ticket stays in the document, and changing between two changes nothing but attributes, a moment
 * after the address.
 */

interface Told {
  ticket: {
    id: number;
    subject: string;
    status: string;
    custom_status_id: number;
    assignee_id: number | null;
    requester_id: number;
    audits: { author_id: number; created_at: string; events: Event_[] }[];
  };
  users: { id: number; role: string }[];
  statuses: { id: number; agent_label: string }[];
  groups: { id: number; name: string }[];
  signedIn: number;
}

interface Event_ {
  id: number;
  type: string;
  body?: string;
  public?: boolean;
  author_id?: number;
}

/** The real workspace draws the ticket some time after the address has changed. */
const drawsAfter = 120;
const isPane = (id: string) => (element: Element) => element.getAttribute('data-pane') === id;

const panes = mustFind('#main_panes');
const tabs = mustFind('[data-test-id="header-tablist"]');
const view = mustFind('#view');

function mustFind(selector: string): Element {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`The page has no ${selector}.`);
  return element;
}

function make(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function ask(path: string, body?: unknown): Promise<Response> {
  return fetch(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
}

async function told(id: string, save?: unknown): Promise<Told> {
  const answer = await ask(`/simulator/tickets/${id}`, save);
  if (!answer.ok) throw new Error(`The simulator answers ${answer.status}.`);
  return await answer.json();
}

function ticketInAddress(): string | undefined {
  return /^\/agent\/tickets\/(\d+)/.exec(location.pathname)?.[1];
}

async function show(): Promise<void> {
  const id = ticketInAddress();
  view.replaceChildren();
  if (id === undefined) {
    const { tickets }: { tickets: { id: number; subject: string }[] } = await (await ask('/simulator/tickets')).json();
    view.append(
      ...tickets.map(({ id: number, subject }) =>
        make('a', { href: `/agent/tickets/${number}` }, `#${number} ${subject}`),
      ),
    );
  } else if (![...panes.children].some(isPane(id))) {
    const answer = await told(id);
    tabs.append(
      make('a', { href: `/agent/tickets/${id}`, 'data-test-id': 'header-tab', 'data-entity-id': id }, `#${id}`),
    );
    panes.append(pane(id));
    draw(id, answer);
  } else {
    await new Promise((resolve) => setTimeout(resolve, drawsAfter));
  }
  for (const one of panes.children) {
    one.setAttribute('data-is-active', String(one.getAttribute('data-pane') === ticketInAddress()));
  }
  for (const one of tabs.children) {
    one.setAttribute('data-selected', String(one.getAttribute('data-entity-id') === ticketInAddress()));
  }
}

function pane(id: string): HTMLElement {
  const status = make('div', { 'data-cy-test-id': 'status-badge-state' });
  const composer = make('textarea', { 'data-test-id': 'omnicomposer-rich-text-ckeditor', rows: '3', cols: '60' });
  const isNote = make('input', { type: 'checkbox', 'data-simulator': 'note' });
  const menu = make('span', { 'data-cy-test-id': 'submit_button-menu', hidden: '' });
  const submit = make('button', { 'data-test-id': 'submit_button-button' }, 'Submit');
  const opener = make('button', { 'data-test-id': 'submit_button-menu-button' }, '…');
  const group = make('select', { 'data-simulator': 'group' });
  const assignee = make('select', { 'data-simulator': 'assignee' });
  const form = make('footer', {}, composer, isNote, group, assignee, submit, opener, menu);
  opener.addEventListener('click', () => menu.toggleAttribute('hidden'));
  return make(
    'section',
    { class: 'ticket-panes-grid-layout', 'data-is-active': 'false', 'data-pane': id },
    make(
      'div',
      { 'data-ticket-id': id, 'data-side-conversations-anchor-id': id },
      status,
      make('input', { 'data-test-id': 'omni-header-subject' }),
      make('div', { 'data-test-id': 'omni-log-container' }),
      form,
    ),
  );
}

function draw(id: string, { ticket, users, statuses, groups, signedIn }: Told): void {
  const own = [...panes.children].find(isPane(id));
  if (own === undefined) return;
  const find = (selector: string): Element => {
    const element = own.querySelector(selector);
    if (element === null) throw new Error(`The pane has no ${selector}.`);
    return element;
  };
  find('[data-cy-test-id="status-badge-state"]').setAttribute('data-test-id', `status-badge-${ticket.status}`);
  const roleOf = (author: number) => users.find((user) => user.id === author)?.role;
  const comments = ticket.audits.flatMap(({ author_id, created_at, events }) =>
    events
      .filter(({ type }) => type === 'Comment')
      .map((event) => ({ at: created_at, isPublic: event.public === true, author: event.author_id ?? author_id })),
  );
  find('[data-test-id="omni-log-container"]').replaceChildren(
    ...comments.map(({ at, isPublic, author }) =>
      make(
        'article',
        { 'data-test-id': 'omni-log-comment-item' },
        make(
          'div',
          { 'data-test-id': 'omni-log-item-message', type: roleOf(author) === 'end-user' ? 'end-user' : 'agent' },
          ...(isPublic ? [] : [make('b', { 'data-test-id': 'omni-log-internal-note-tag' }, 'Internal')]),
          make('time', { 'data-test-id': 'timestamp-relative', datetime: at }, 'some time ago'),
          make('p', {}, 'Words of no interest.'),
        ),
      ),
    ),
  );
  find('[data-simulator="group"]').replaceChildren(
    ...[{ id: '', name: '–' }, ...groups].map((group) => make('option', { value: String(group.id) }, group.name)),
  );
  find('[data-simulator="assignee"]').replaceChildren(
    ...[{ id: '', role: 'agent' }, ...users]
      .filter(({ role }) => role !== 'end-user')
      .map((user) => make('option', { value: String(user.id) }, user.id === signedIn ? 'me' : String(user.id))),
  );
  find('[data-cy-test-id="submit_button-menu"]').replaceChildren(
    ...statuses.map((status) =>
      make(
        'button',
        { 'data-simulator-status': String(status.id) },
        make('i', { 'data-cy-test-id': 'status-badge-state', 'data-test-id': `status-badge-${status.agent_label}` }),
        `Submit as ${status.agent_label}`,
      ),
    ),
  );
}

async function submit(own: Element, customStatus: string | null): Promise<void> {
  const id = own.getAttribute('data-pane') ?? '';
  const field = (name: string) => own.querySelector<HTMLInputElement>(name);
  const composer = field('textarea');
  const [group, assignee] = [field('[data-simulator="group"]')?.value, field('[data-simulator="assignee"]')?.value];
  const body = composer?.value ?? '';
  const answer = await told(id, {
    ...(body === '' ? {} : { comment: { body, public: field('[data-simulator="note"]')?.checked !== true } }),
    ...(customStatus === null ? {} : { custom_status_id: Number(customStatus) }),
    ...(group ? { group_id: Number(group) } : {}),
    ...(assignee ? { assignee_id: Number(assignee) } : {}),
  });
  if (composer !== null) composer.value = '';
  draw(id, answer);
  own.setAttribute('data-simulator-saves', String(Number(own.getAttribute('data-simulator-saves') ?? 0) + 1));
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest('a');
  if (link) {
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href'));
    show();
    return;
  }
  const own = target?.closest('[data-pane]');
  if (!own) return;
  const item = target?.closest('[data-simulator-status]');
  if (item) submit(own, item.getAttribute('data-simulator-status'));
  else if (target?.closest('[data-test-id="submit_button-button"]')) submit(own, null);
});
window.addEventListener('popstate', () => void show());
await show();
