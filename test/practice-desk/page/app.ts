import { api, DeskError } from './api.ts';
import { ChatPanes } from './chat-panes.ts';
import { byId, el, notice, set } from './dom.ts';
import type { People } from './history-list.ts';
import { report, TicketPane } from './ticket-pane.ts';
import { drawNew, drawNotFound, drawQueue, drawSignIn, filterOf } from './views.ts';
import type { Agent } from './wire.ts';

type Route =
  | { view: 'queue' }
  | { view: 'ticket'; id: string }
  | { view: 'new' }
  | { view: 'chats'; id: string | undefined };

interface Session {
  agent: Agent;
  people: People;
  panes: Map<string, TicketPane>;
  chats: ChatPanes;
  revision: number;
}

let session: Session | undefined;
/** Counts navigations, so that an answer which comes too late draws nothing. */
let navigation = 0;

function routeOf({ pathname }: Location): Route {
  const [, , area, id] = pathname.split('/');
  if (area === 'chats') return { view: 'chats', id: id || undefined };
  if (id === 'new') return { view: 'new' };
  return id ? { view: 'ticket', id } : { view: 'queue' };
}

function go(address: string): void {
  history.pushState(null, '', address);
  draw().catch(report);
}

async function draw(): Promise<void> {
  navigation += 1;
  const mine = navigation;
  const isStillWanted = () => mine === navigation;
  notice('');
  if (!session) {
    show('sign-in');
    drawSignIn((agent) => enter(agent).catch(report));
    return;
  }
  const route = routeOf(location);
  switch (route.view) {
    case 'queue':
      show('queue');
      document.title = 'Tickets · Larkspur desk';
      return drawQueue(filterOf(location.search), isStillWanted);
    case 'new':
      show('new');
      document.title = 'New ticket · Larkspur desk';
      return drawNew((id) => {
        history.replaceState(null, '', `/desk/tickets/${id}`);
        draw().catch(report);
      });
    case 'chats':
      show('chats');
      document.title = 'Chats · Larkspur desk';
      await session.chats.refresh();
      if (isStillWanted()) session.chats.select(route.id);
      return;
    case 'ticket':
      return drawTicket(session, route.id, isStillWanted);
  }
}

async function drawTicket(current: Session, id: string, isStillWanted: () => boolean): Promise<void> {
  const known = current.panes.get(id);
  const pane = known ?? new TicketPane(id, current.people, current.agent.id, drawTabs);
  if (!known) {
    current.panes.set(id, pane);
    byId('panes').append(pane.element);
  }
  show('ticket', id);
  try {
    await pane.refresh();
  } catch (cause) {
    if (!(cause instanceof DeskError) || cause.code !== 'no-such-ticket') throw cause;
    current.panes.delete(id);
    pane.element.remove();
    if (!isStillWanted()) return;
    show('not-found');
    drawNotFound(id);
    return;
  }
  if (isStillWanted()) document.title = `#${id} ${pane.ticket?.subject ?? ''} · Larkspur desk`;
  drawTabs();
}

/** Puts one view in front; the tickets that were opened before stay in the document behind it. */
function show(view: string, ticketId?: string): void {
  set(byId('main'), { 'data-view': view });
  byId('page').replaceChildren();
  byId('page').hidden = view === 'ticket' || view === 'chats';
  byId('chats').hidden = view !== 'chats';
  if (view !== 'chats') session?.chats.select(undefined);
  for (const [id, pane] of session?.panes ?? []) {
    set(pane.element, { 'data-front': id === ticketId, hidden: id !== ticketId });
  }
  for (const link of byId('areas').querySelectorAll('a')) {
    set(link, { 'aria-current': link.pathname === location.pathname ? 'page' : undefined });
  }
  drawTabs();
}

function drawTabs(): void {
  const front = session && byId('main').dataset['view'] === 'ticket' ? routeOf(location) : undefined;
  const tabs = [...(session?.panes.values() ?? [])].map((pane) => {
    const isFront = front?.view === 'ticket' && front.id === pane.id;
    const title = el('button', { type: 'button' }, `#${pane.id} ${pane.ticket?.subject ?? ''}`);
    title.addEventListener('click', () => go(`/desk/tickets/${pane.id}`));
    const close = el('button', { type: 'button', 'data-act': 'close-tab', 'aria-label': `Close ${pane.id}` }, '×');
    close.addEventListener('click', () => closeTab(pane, isFront));
    return el(
      'div',
      { class: 'tab', role: 'tab', 'data-tab-ticket-id': pane.id, 'aria-selected': String(isFront) },
      title,
      close,
    );
  });
  byId('tabs').replaceChildren(...tabs);
}

function closeTab(pane: TicketPane, isFront: boolean): void {
  session?.panes.delete(pane.id);
  pane.element.remove();
  if (isFront) go('/desk/tickets');
  else drawTabs();
}

function drawSession(): void {
  if (!session) {
    byId('session').replaceChildren();
    return;
  }
  const { agent } = session;
  const out = el('button', { type: 'button', 'data-act': 'sign-out' }, 'Sign out');
  out.addEventListener('click', () => api.signOut().then(leave).catch(report));
  byId('session').replaceChildren(
    el('span', { id: 'viewer', 'data-agent-id': agent.id, 'data-agent-name': agent.name }, agent.name),
    out,
  );
}

async function enter(agent: Agent): Promise<void> {
  const people = await api.people();
  const { revision } = await api.changes(0);
  const chats = new ChatPanes(people, agent.id, selectChat);
  session = { agent, people, panes: new Map(), chats, revision };
  drawSession();
  await draw();
}

function leave(): void {
  session = undefined;
  byId('panes').replaceChildren();
  byId('chats').replaceChildren();
  drawSession();
  draw().catch(report);
}

function selectChat(id: string): void {
  if (location.pathname !== `/desk/chats/${id}`) history.replaceState(null, '', `/desk/chats/${id}`);
  session?.chats.select(id);
}

/** What changed on the desk meanwhile: customers write back, colleagues work too. */
async function lookForChanges(): Promise<void> {
  const current = session;
  if (!current) return;
  const { revision, ticketIds } = await api.changes(current.revision);
  if (session !== current || revision === current.revision) return;
  current.revision = revision;
  for (const id of ticketIds) await current.panes.get(id)?.refresh();
  const view = byId('main').dataset['view'];
  if (view === 'chats') {
    await current.chats.refresh();
    const route = routeOf(location);
    current.chats.select(route.view === 'chats' ? route.id : undefined);
  }
  if (view === 'queue') {
    const before = navigation;
    await drawQueue(filterOf(location.search), () => before === navigation);
  }
  drawTabs();
}

function keepLooking(): void {
  setTimeout(() => {
    lookForChanges()
      .catch((cause: unknown) => {
        // A desk that does not answer for a moment (fetch's TypeError) is asked again; the agent sees what it says.
        report(cause);
      })
      .finally(keepLooking);
  }, 1_500);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.origin !== location.origin || !link.pathname.startsWith('/desk')) return;
  event.preventDefault();
  go(link.href);
});
window.addEventListener('popstate', () => draw().catch(report));
window.addEventListener('signed-out', leave);

try {
  const { agent } = await api.me();
  await enter(agent);
} catch (cause) {
  if (cause instanceof DeskError && cause.code === 'signed-out') leave();
  else report(cause);
}
keepLooking();
