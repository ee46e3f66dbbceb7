import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRequests } from '../../../lib/helpdesks/api-requests.ts';
import { practiceDesk } from '../../../lib/helpdesks/practice-desk.ts';
import { readApi } from '../../../lib/helpdesks/read-api.ts';
import { createPageReader, readPage } from '../../../lib/helpdesks/read-page.ts';
import type { Change, Message, TicketReading } from '../../../lib/model/reading.ts';
import type { Entry, Ticket } from '../../practice-desk/desk.ts';
import { TestDesk } from '../practice-desk/ask-desk.ts';

const options = { basePath: '/desk' };

/** One open ticket as test/practice-desk/README.md documents it. */
function pane(ticket: Ticket, marks: string, shown: readonly Entry[] = ticket.entries): string {
  const entries = shown
    .map(
      ({ id, kind, at, author, opening, from, to }) =>
        `<li data-entry-id="${id}" data-kind="${kind}" data-author-id="${author.id}" data-author-role="${author.role}"
          ${opening ? 'data-opening' : ''} ${from === undefined ? '' : `data-from="${from ?? ''}"`}
          ${to === undefined ? '' : `data-to="${to ?? ''}"`}><time datetime="${new Date(at).toISOString()}">then</time></li>`,
    )
    .join('');
  const sla = ticket.sla
    .map(({ kind, dueAt }) => `<time data-sla="${kind}" datetime="${new Date(dueAt).toISOString()}"></time>`)
    .join('');
  return `<article data-ticket-id="${ticket.id}" data-status="${ticket.status}" data-priority="${ticket.priority}"
    data-channel="${ticket.channel}" data-team-id="${ticket.teamId}" data-assignee-id="${ticket.assigneeId ?? ''}"
    data-created-by-id="${ticket.createdBy.id}" data-created-by-role="${ticket.createdBy.role}"
    data-requester-id="${ticket.requesterId}" ${marks}>
    <time data-fact="created" datetime="${new Date(ticket.createdAt).toISOString()}"></time>
    ${ticket.tags.map((tag) => `<span data-tag="${tag}"></span>`).join('')}${sla}
    <ol data-history data-total="${ticket.entries.length}" data-shown="${shown.length}"
      ${shown.length === ticket.entries.length ? 'data-complete' : ''}>${entries}</ol></article>`;
}

function open(panes: string, path: string): { document: Document; url: URL } {
  const url = new URL(path, 'http://127.0.0.1:8170');
  const html = `<!doctype html><html data-app="practice-desk" data-app-version="1"><head>
    <meta name="application-name" content="Practice Desk"></head><body>
    <span id="viewer" data-agent-id="a1" data-agent-name="Nora Ekdal"></span>
    <main data-view="ticket"><div id="panes">${panes}</div></main></body></html>`;
  return { document: new JSDOM(html, { url: url.href }).window.document, url };
}

/** What both lanes must say alike: names stand in one of them only. */
function comparable(reading: TicketReading | null) {
  const bare = (entry: Message | Change) => ({ ...entry, order: undefined });
  return {
    status: reading?.status,
    assignee: reading?.assignee && { id: reading.assignee.id },
    group: reading?.group?.id,
    priority: reading?.priority,
    channel: reading?.channel,
    tags: reading?.tags,
    createdAt: reading?.createdAt,
    createdBy: reading?.createdBy,
    requester: reading?.requester,
    sla: reading?.sla,
    complete: reading?.complete,
    messages: reading?.messages?.map(bare),
    changes: reading?.changes?.map(bare),
  };
}

describe('the practice desk', () => {
  let desk: TestDesk;
  let tickets: Ticket[];

  async function readJson(id: string): Promise<TicketReading | null> {
    const answers: Record<string, unknown[]> = {};
    for (const { key, path } of apiRequests(practiceDesk, id, '/desk')) answers[key] = [(await desk.get(path)).body];
    return readApi(practiceDesk, answers, { ticketId: id });
  }

  beforeAll(async () => {
    desk = await TestDesk.start();
    await desk.signIn('a1');
    const list: unknown = (await desk.get('/desk/api/tickets')).body;
    const ids = JSON.stringify(list).matchAll(/\{"id":"(\d+)","subject"/g);
    tickets = Array.from(ids, ([, id]) => desk.desk.state.ticket(id ?? ''));
  });
  afterAll(() => desk.desk.close());

  it('says the same on its page and in its JSON, for every ticket of the seed', async () => {
    expect(tickets.length).toBeGreaterThan(5);
    for (const ticket of tickets) {
      const { document, url } = open(pane(ticket, 'data-front'), `/desk/tickets/${ticket.id}`);
      const fromPage = comparable(readPage(practiceDesk, document, url, options));
      expect(comparable(await readJson(ticket.id)), `ticket ${ticket.id}`).toEqual(fromPage);
      expect(fromPage.complete).toBe(true);
      expect((fromPage.messages?.length ?? 0) + (fromPage.changes?.length ?? 0)).toBe(ticket.entries.length);
    }
  });

  it('tells own acts, customers and the robot apart', async () => {
    const [ticket] = tickets;
    if (ticket === undefined) throw new Error('The desk has no ticket');
    await desk.post(`/desk/api/tickets/${ticket.id}/save`, { reply: 'Hello', status: 'pending' });
    const reading = await readJson(ticket.id);
    expect(reading?.viewer).toEqual({ id: 'a1', name: 'Nora Ekdal' });
    expect(reading?.messages?.at(-1)).toMatchObject({ author: 'me', authorId: 'a1', visibility: 'public' });
    expect(reading?.changes?.at(-1)).toMatchObject({ by: 'me', field: 'status', to: { code: 'pending' } });
    expect(reading?.messages?.at(-1)?.id).toBe(reading?.changes?.at(-1)?.id);
    expect(JSON.stringify(reading)).not.toContain('Hello');
  });

  const aTicket: Ticket = {
    id: '17',
    subject: 'Lid',
    status: 'waiting',
    priority: 'urgent',
    channel: 'chat',
    teamId: 'first-line',
    assigneeId: null,
    requesterId: 'c104',
    createdAt: Date.UTC(2026, 10, 20, 9),
    createdBy: { id: 'c104', role: 'customer' },
    updatedAt: Date.UTC(2026, 10, 20, 10),
    tags: ['shipping', 'warranty'],
    sla: [{ kind: 'firstReply', dueAt: Date.UTC(2026, 10, 20, 13) }],
    entries: [
      {
        id: '1',
        kind: 'reply',
        at: Date.UTC(2026, 10, 20, 9),
        author: { id: 'c104', role: 'customer' },
        opening: true,
      },
      { id: '2', kind: 'reply', at: Date.UTC(2026, 10, 20, 9), author: { id: 'robot', role: 'system' } },
      { id: '3', kind: 'note', at: Date.UTC(2026, 10, 20, 9, 5), author: { id: 'a2', role: 'agent' } },
      {
        id: '3',
        kind: 'team',
        at: Date.UTC(2026, 10, 20, 9, 5),
        author: { id: 'a2', role: 'agent' },
        from: 'billing',
        to: 'first-line',
      },
      {
        id: '3',
        kind: 'assignee',
        at: Date.UTC(2026, 10, 20, 9, 5),
        author: { id: 'a2', role: 'agent' },
        from: 'a2',
        to: null,
      },
    ],
    revision: 1,
  };

  it('states what the attributes say', () => {
    const { document, url } = open(pane(aTicket, 'data-front'), '/desk/tickets/17');
    const reading = readPage(practiceDesk, document, url, options);
    expect(reading).toMatchObject({
      status: { code: 'onHold', label: 'waiting' },
      priority: { code: 'urgent' },
      channel: 'chat',
      assignee: null,
      group: { id: 'first-line' },
      tags: ['shipping', 'warranty'],
      requester: 'c104',
      createdBy: 'customer',
      sla: [{ metric: 'firstResponse', at: Date.UTC(2026, 10, 20, 13), precision: 'exact' }],
      complete: true,
    });
    expect(reading?.messages?.map(({ author, visibility }) => [author, visibility])).toEqual([
      ['customer', 'public'],
      ['system', 'public'],
      ['agent', 'internal'],
    ]);
    expect(reading?.changes?.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['group', { id: 'billing' }, { id: 'first-line' }],
      ['assignee', { id: 'a2' }, { nobody: true }],
    ]);
  });

  it('says that older entries are missing', () => {
    const { document, url } = open(pane(aTicket, 'data-front', aTicket.entries.slice(2)), '/desk/tickets/17');
    expect(readPage(practiceDesk, document, url, options)?.complete).toBe(false);
  });

  it('says that no deadline runs', () => {
    const { document, url } = open(pane({ ...aTicket, sla: [] }, 'data-front'), '/desk/tickets/17');
    expect(readPage(practiceDesk, document, url, options)?.sla).toEqual([]);
  });

  it('states only the ticket while it is loading', () => {
    const { document, url } = open(
      '<article data-ticket-id="17" data-front data-loading></article>',
      '/desk/tickets/17',
    );
    expect(readPage(practiceDesk, document, url, options)).toEqual({
      ref: { helpDesk: 'practice-desk', ticketId: '17' },
      lane: 'page',
      revision: practiceDesk.revision,
    });
  });

  it('follows the tab in front from ticket to ticket in one document', () => {
    const other = { ...aTicket, id: '18', status: 'open' as const };
    const { document } = open(pane(aTicket, 'data-front') + pane(other, 'hidden'), '/desk/tickets/17');
    const reader = createPageReader(practiceDesk, options);
    const at = (id: string) => reader.read(document, new URL(`http://127.0.0.1:8170/desk/tickets/${id}`));
    expect(at('17')?.status?.code).toBe('onHold');
    const [first, second] = document.querySelectorAll('article');
    first?.removeAttribute('data-front');
    expect(at('18')).toBeNull();
    second?.setAttribute('data-front', '');
    expect(at('18')).toMatchObject({ ref: { ticketId: '18' }, status: { code: 'open' } });
  });
});
