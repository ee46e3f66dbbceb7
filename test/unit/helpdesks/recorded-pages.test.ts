import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';
import type { Actor, Change, ChangedValue, Message, TicketReading } from '../../../lib/model/reading.ts';

/**
 * Compares what the reader says of recorded Request Tracker pages with the truth that was taken from the product's
 * database beside each. The recordings are not part of this repository: DESKPACE_LIVE_DIR names their folder.
 */
interface TruthMessage {
  entryId: number;
  author: string;
  role: 'customer' | 'agent' | 'system';
  at: string;
  kind: 'create' | 'reply' | 'internal';
  mergedFrom?: number;
}
interface TruthEvent {
  entryId: number;
  author: string;
  role: 'customer' | 'agent' | 'system';
  at: string;
  kind: string;
  from: string | null;
  to: string | null;
  mergedFrom?: number;
}
interface Truth {
  ticketId: number;
  status: string;
  owner: string | null;
  queue: string;
  priority: number;
  created: string;
  due: string | null;
  messages: TruthMessage[];
  events: TruthEvent[];
}
interface Recorded {
  file: string;
  url: string;
  page: string;
  lang: string;
  viewer: string;
  state: string;
  truth: Truth | null;
}

const folder = process.env['DESKPACE_LIVE_DIR'] ?? fileURLToPath(new URL('../../../../shared/live', import.meta.url));
const pagesFolder = join(folder, 'rt', 'pages');
const isThere = existsSync(join(pagesFolder, 'index.json'));

const statusCodes: Record<string, string> = {
  new: 'new',
  open: 'open',
  stalled: 'pending',
  resolved: 'solved',
  rejected: 'closed',
};
const priorityCodes: Record<number, string> = { 0: 'low', 50: 'normal', 100: 'high' };
const fields: Record<string, Change['field']> = {
  status: 'status',
  owner: 'assignee',
  queue: 'group',
  priority: 'priority',
};
const notTickets = ['home', 'permission denied', 'not found', 'search results', 'login', 'ticket (mobile view)'];

function roleOf(entry: { author: string; role: Actor }, viewer: string): Actor {
  return entry.author === viewer ? 'me' : entry.role;
}

function read(recorded: Recorded): TicketReading | null {
  const { document } = new JSDOM(readFileSync(join(pagesFolder, recorded.file), 'utf8'), { url: recorded.url }).window;
  return readPage(requestTracker, document, new URL(recorded.url), { basePath: '/rt', zone: 'Europe/Warsaw' });
}

/** Everything that one recorded page should say, and what of it is missing or wrong. */
function compare(recorded: Recorded, reading: TicketReading, truth: Truth): { wrong: string[]; missing: string[] } {
  const wrong: string[] = [];
  const missing: string[] = [];
  const check = (fact: string, stated: unknown, true_: unknown): void => {
    if (stated === undefined) missing.push(fact);
    else if (JSON.stringify(stated) !== JSON.stringify(true_)) {
      wrong.push(`${fact}: says ${JSON.stringify(stated)}, is ${JSON.stringify(true_)}`);
    }
  };
  const ownerOf = (name: string | undefined): string | undefined => name?.split(' (')[0];
  const moment = (text: string): number => Date.parse(text);

  check('ticket', reading.ref.ticketId, String(truth.ticketId));
  check('viewer', reading.viewer?.name, recorded.viewer);
  check('status', reading.status?.code, statusCodes[truth.status]);
  const assignee = reading.assignee === null ? null : ownerOf(reading.assignee?.name);
  check('assignee', assignee, truth.owner);
  check('group', reading.group?.name, truth.queue);
  check('priority', reading.priority?.value, truth.priority);
  check('priority code', reading.priority?.code, priorityCodes[truth.priority]);
  check('created', reading.createdAt?.at, moment(truth.created));
  check(
    'due',
    reading.sla?.map(({ at }) => at),
    truth.due === null ? [] : [moment(truth.due)],
  );
  check('created by', reading.createdBy, truth.messages[0] && roleOf(truth.messages[0], recorded.viewer));
  check('complete', reading.complete, true);

  const endOf = (event: TruthEvent, value: string | null, stated: ChangedValue | undefined): void => {
    const fact = `${event.kind} ${event.entryId} ${value}`;
    if (value === null || stated === undefined) missing.push(fact);
    else if (event.kind === 'owner') {
      check(fact, stated.nobody === true ? 'Nobody' : ownerOf(stated.name), value);
    } else if (event.kind === 'status') check(fact, stated.code, statusCodes[value]);
    else if (event.kind === 'priority') check(fact, stated.code, priorityCodes[Number(value)]);
    else check(fact, stated.name, value);
  };

  for (const truthMessage of truth.messages) {
    const fact = `message ${truthMessage.entryId}`;
    const stated: Message | undefined = reading.messages?.find(({ id }) => id === String(truthMessage.entryId));
    check(`${fact} at`, stated?.at, moment(truthMessage.at));
    check(
      `${fact} author`,
      stated?.author === 'unknown' ? undefined : stated?.author,
      roleOf(truthMessage, recorded.viewer),
    );
    check(`${fact} visibility`, stated?.visibility, truthMessage.kind === 'internal' ? 'internal' : 'public');
    const isOpening = truthMessage.kind === 'create' && truthMessage.mergedFrom === undefined;
    if (stated !== undefined) check(`${fact} opening`, stated.opening === true, isOpening);
  }
  const told = truth.events.filter(({ kind, mergedFrom }) => fields[kind] !== undefined && mergedFrom === undefined);
  for (const event of told) {
    const fact = `${event.kind} ${event.entryId}`;
    const stated = reading.changes?.find(
      ({ id, field }) => id === String(event.entryId) && field === fields[event.kind],
    );
    check(`${fact} at`, stated?.at, moment(event.at));
    check(`${fact} by`, stated?.by === 'unknown' ? undefined : stated?.by, roleOf(event, recorded.viewer));
    endOf(event, event.from, stated?.from);
    endOf(event, event.to, stated?.to);
  }
  const ids = (entries: readonly { id?: string }[] | undefined): string[] => (entries ?? []).map(({ id }) => id ?? '?');
  const extra = [
    ...ids(reading.messages).filter((id) => !truth.messages.some(({ entryId }) => String(entryId) === id)),
    ...ids(reading.changes).filter((id) => !told.some(({ entryId }) => String(entryId) === id)),
  ];
  wrong.push(...extra.map((id) => `entry ${id} is not in the truth`));
  return { wrong, missing };
}

/** What a page of this kind does not show, so that its absence is right. */
function mayMiss(recorded: Recorded): (fact: string) => boolean {
  const history = (fact: string): boolean =>
    /^(message|status|owner|queue|priority) \d/.test(fact) || ['complete', 'created by'].includes(fact);
  switch (recorded.page) {
    case 'ticket':
      return recorded.state.includes('history request still pending') ? history : () => false;
    case 'history':
      // Facts of the ticket stand elsewhere, and without its requesters no role but the own one is proven.
      return (fact) =>
        !/ (at|visibility|opening)$|^(ticket|viewer|complete)/.test(fact) && !/^(status|queue) \d+ \w+$/.test(fact);
    case 'edit all':
      return (fact) => history(fact) || fact === 'created';
    default:
      return (fact) => history(fact) || ['created', 'due', 'priority', 'priority code'].includes(fact);
  }
}

function describeRecordedPages(): void {
  const index: { pages: Recorded[] } = JSON.parse(readFileSync(join(pagesFolder, 'index.json'), 'utf8'));
  const isTicket = (recorded: Recorded): boolean =>
    !notTickets.includes(recorded.page) &&
    !recorded.page.includes('cross-site') &&
    !recorded.page.includes('self service');
  const tickets = index.pages.filter(isTicket);
  const others = index.pages.filter((recorded) => !isTicket(recorded));

  it.each(others.map((recorded) => [recorded.file, recorded] as const))('%s is no ticket', (_, recorded) => {
    expect(read(recorded)).toBeNull();
  });

  it.each(tickets.map((recorded) => [recorded.file, recorded] as const))(
    '%s: what is said is true, and what is shown is said',
    (_, recorded) => {
      const reading = read(recorded);
      if (reading === null || recorded.truth === null) throw new Error(`${recorded.file} is not read as a ticket`);
      const { wrong, missing } = compare(recorded, reading, recorded.truth);
      const isAllowed = mayMiss(recorded);
      expect({ wrong, missing: missing.filter((fact) => !isAllowed(fact)) }).toEqual({ wrong: [], missing: [] });
    },
  );
}

describe('recorded Request Tracker pages', () => {
  if (isThere) describeRecordedPages();
  else it(`are not on this machine: ${pagesFolder} has no index.json`, () => expect(isThere).toBe(false));
});
