interface HelpDeskName {
  id: string;
  title: string;
  /** The day on which it is written, `2026-11-22`. */
  today: string;
}

/** The files of a new help desk. Together they work: the adapter reads the fixture, and its test says what. */
export function skeletonOf(name: HelpDeskName): { path: string; text: string }[] {
  return [
    { path: `lib/helpdesks/${name.id}.ts`, text: adapter(name) },
    { path: `test/fixtures/${name.id}/ticket.html`, text: fixture(name) },
    { path: `test/unit/helpdesks/${name.id}.test.ts`, text: test(name) },
    { path: `test/unit/helpdesks/recorded-${name.id}.test.ts`, text: recordedTest(name) },
  ];
}

/** `acme-desk` exports `acmeDesk`. */
export function exportOf(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function adapter({ id, title, today }: HelpDeskName): string {
  return `import type { Adapter, Condition } from './adapter.ts';

const kind = (name: string): Condition => ({ value: { attribute: 'data-kind' }, is: [name] });
const role = (name: string): Condition => ({ value: { attribute: 'data-author-role' }, is: [name] });

/**
 * ${title}, as written by the skeleton: each landmark below is made up and is what the fixture has. Say here which version of the
 * product they were compared with, and where its own words and codes come from.
 */
export const ${exportOf(id)}: Adapter = {
  id: '${id}',
  title: '${title.replaceAll("'", '’')}',
  revision: 1,
  checked: '${today}',
  // Raise it to recorded or live once that is what it was compared with.
  evidence: 'documented',
  nouns: { ticket: 'ticket' },
  // Fixed hosts such as *.example.com; empty for a product that lives anywhere.
  hosts: [],
  // Signed in, on any of its pages, and on no other product's.
  recognise: { all: ['body[data-product="${id}"]', '#viewer[data-user-id]'] },
  address: {
    patterns: ['/tickets/{id}'],
    base: 'any',
    id: 'digits',
    // What on the page itself proves the ticket in front: the address alone is also that of an error page.
    proof: [{ at: '#ticket', attribute: 'data-ticket-id' }],
    decides: 'both',
    lists: ['/tickets'],
  },
  page: {
    facts: {
      viewerId: [{ at: '#viewer', from: 'root', attribute: 'data-user-id' }],
      viewerName: [{ at: '#viewer', from: 'root' }],
      // Codes of the product before its words; a code that the table does not have stays unknown.
      statusCode: [{ at: '#ticket', attribute: 'data-status', map: 'status' }],
      statusLabel: [{ at: '#ticket .status' }],
      assigneeId: [{ at: '#ticket', attribute: 'data-assignee-id' }],
      assigneeName: [{ at: '#ticket .assignee' }],
      createdAt: [{ at: '#ticket .created time', attribute: 'datetime' }],
    },
    people: {
      // An id that means nobody.
      nobody: [''],
      requesters: [{ at: '#ticket', attribute: 'data-requester-id' }],
    },
    entries: {
      items: '#history > li[data-entry-id]',
      present: [{ value: { at: '#history' } }],
      complete: [],
      // Part of the history is still to be fetched while this stands there.
      incomplete: [{ value: { at: '#history .more' } }],
      id: { attribute: 'data-entry-id' },
      at: [{ at: 'time', attribute: 'datetime' }],
      author: [{ attribute: 'data-author-id' }],
      roles: [
        { when: [role('agent')], role: 'agent' },
        { when: [role('customer')], role: 'customer' },
        { when: [role('system')], role: 'system' },
      ],
      order: 'oldestFirst',
      rules: [
        { when: [kind('opening')], gives: { kind: 'message', visibility: 'public', opening: true } },
        { when: [kind('reply')], gives: { kind: 'message', visibility: 'public' } },
        { when: [kind('note')], gives: { kind: 'message', visibility: 'internal' } },
        {
          when: [kind('status')],
          gives: {
            kind: 'change',
            field: 'status',
            from: { code: [{ attribute: 'data-from', map: 'status' }], name: [{ attribute: 'data-from' }] },
            to: { code: [{ attribute: 'data-to', map: 'status' }], name: [{ attribute: 'data-to' }] },
          },
        },
      ],
    },
  },
  watch: { root: 'body', attributes: ['data-status', 'data-assignee-id'] },
  maps: { status: { new: 'new', open: 'open', pending: 'pending', solved: 'solved', closed: 'closed' } },
};
`;
}

function fixture({ id, title }: HelpDeskName): string {
  return `<!doctype html>
<!-- Written by hand for these tests: the landmarks of ${title}, and people who do not exist. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Ticket 31</title>
  </head>
  <body data-product="${id}">
    <a id="viewer" data-user-id="70">Nora Ekdal</a>
    <main id="ticket" data-ticket-id="31" data-status="solved" data-assignee-id="70" data-requester-id="90">
      <p class="status">Solved</p>
      <p class="assignee">Nora Ekdal</p>
      <p class="created"><time datetime="2026-11-16T08:00:00Z">16 Nov, 09:00</time></p>
      <ol id="history">
        <li data-entry-id="401" data-kind="opening" data-author-id="90" data-author-role="customer">
          <time datetime="2026-11-16T08:00:00Z">16 Nov, 09:00</time>
          <p>The kettle whistles in the wrong key.</p>
        </li>
        <li data-entry-id="402" data-kind="note" data-author-id="71" data-author-role="agent">
          <time datetime="2026-11-16T08:12:00Z">16 Nov, 09:12</time>
          <p>G minor.</p>
        </li>
        <li data-entry-id="403" data-kind="reply" data-author-id="70" data-author-role="agent">
          <time datetime="2026-11-16T08:30:00Z">16 Nov, 09:30</time>
          <p>Please turn the lid.</p>
        </li>
        <li data-entry-id="404" data-kind="status" data-author-id="70" data-author-role="agent" data-from="open" data-to="solved">
          <time datetime="2026-11-16T08:31:00Z">16 Nov, 09:31</time>
        </li>
      </ol>
    </main>
  </body>
</html>
`;
}

function test({ id, title }: HelpDeskName): string {
  const name = exportOf(id);
  return `import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ${name} } from '../../../lib/helpdesks/${id}.ts';
import { isListAddress } from '../../../lib/helpdesks/list-in-front.ts';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';

const html = readFileSync(new URL('../../fixtures/${id}/ticket.html', import.meta.url), 'utf8');
const home = 'https://desk.example/help/';

function read(path = 'tickets/31', change: (document: Document) => void = () => undefined): TicketReading | null {
  const url = new URL(path, home);
  const { document } = new JSDOM(html, { url: url.href }).window;
  change(document);
  return readPage(${name}, document, url, { basePath: '/help' });
}

describe('a ticket of ${title.replaceAll("'", '’')}', () => {
  it('says what its page shows', () => {
    expect(read()).toEqual({
      ref: { helpDesk: '${id}', ticketId: '31' },
      lane: 'page',
      revision: ${name}.revision,
      viewer: { id: '70', name: 'Nora Ekdal' },
      status: { code: 'solved', label: 'Solved' },
      assignee: { id: '70', name: 'Nora Ekdal' },
      createdAt: { at: Date.parse('2026-11-16T08:00:00Z'), precision: 'exact' },
      createdBy: 'customer',
      requester: '90',
      messages: [
        expect.objectContaining({ id: '401', author: 'customer', visibility: 'public', opening: true }),
        expect.objectContaining({ id: '402', author: 'agent', authorId: '71', visibility: 'internal' }),
        expect.objectContaining({ id: '403', author: 'me', authorId: '70', visibility: 'public' }),
      ],
      changes: [
        expect.objectContaining({
          id: '404',
          by: 'me',
          field: 'status',
          from: { code: 'open', name: 'open' },
          to: { code: 'solved', name: 'solved' },
        }),
      ],
      complete: true,
    });
  });

  it('keeps a status that the product does not ship as a word only', () => {
    const reading = read('tickets/31', (document) => document.querySelector('#ticket')?.setAttribute('data-status', 'resting'));
    expect(reading?.status).toEqual({ label: 'Solved' });
  });

  it('says that the history is not whole while the page offers more', () => {
    const reading = read('tickets/31', (document) =>
      document.querySelector('#history')?.insertAdjacentHTML('beforeend', '<li class="more">More</li>'),
    );
    expect(reading?.complete).toBe(false);
  });

  it.each([
    ['another ticket’s address', 'tickets/32'],
    ['a list', 'tickets'],
    ['a new ticket', 'tickets/new'],
  ])('is not in front under %s', (_, path) => {
    expect(read(path)).toBeNull();
  });

  it('knows its lists', () => {
    expect(isListAddress(new URL('tickets?mine=1', home), ${name}.address, '/help')).toBe(true);
    expect(isListAddress(new URL('profile', home), ${name}.address, '/help')).toBe(false);
  });

  it('is recognised on an unknown host, once signed in', () => {
    const url = new URL('tickets/31', home);
    const { document } = new JSDOM(html, { url: url.href }).window;
    expect(recognise(document, url)).toEqual([{ helpDesk: '${id}', basePath: '/help' }]);
    document.querySelector('#viewer')?.remove();
    expect(recognise(document, url)).toEqual([]);
  });
});
`;
}

function recordedTest({ id, title }: HelpDeskName): string {
  const name = exportOf(id);
  return `import { ${name} } from '../../../lib/helpdesks/${id}.ts';
import { type Comparison, describeRecordedPages, type RecordedPage } from './recorded-pages.ts';

/** What the product's database said when the page was recorded; add what else it knows, and compare it below. */
interface Truth {
  ticketId: string;
  status: string;
  created: string;
  messages: { id: string; at: string; author: string; role: 'customer' | 'agent'; type: 'message' | 'reply' | 'note' }[];
}
interface Recorded extends RecordedPage<Truth> {
  kind: string;
  viewer: string;
  viewerTimezone: string;
}

function compare(check: Comparison, { viewer }: Recorded, truth: Truth): void {
  check.fact('ticket', check.reading.ref.ticketId, truth.ticketId);
  check.fact('status', check.reading.status?.code, ${name}.maps['status']?.[truth.status]);
  check.moment('created', check.reading.createdAt, truth.created);
  check.messages(
    truth.messages.map(({ id, at, author, role, type }, index) => ({
      id,
      at,
      author: author === viewer ? 'me' : role,
      visibility: type === 'note' ? 'internal' : 'public',
      opening: index === 0,
    })),
  );
}

describeRecordedPages<Truth, Recorded>({
  title: '${title.replaceAll("'", '’')}',
  index: '${id}/index.json',
  adapter: ${name},
  basePath: '',
  zone: ({ viewerTimezone }) => viewerTimezone,
  isTicket: ({ kind }) => kind === 'ticket',
  compare,
  // Names of facts that a page of one kind does not show.
  mayMiss: () => () => false,
});
`;
}
