import { describe, expect, it } from 'vitest';
import { apiRequests, isAllowed } from '../../../lib/helpdesks/api-requests.ts';
import { readApi } from '../../../lib/helpdesks/read-api.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';

const unset = '1970-01-01T00:00:00Z';
const ticket = {
  id: '12',
  EffectiveId: '12',
  Status: 'stalled',
  Priority: '50',
  Created: '2026-11-16T08:00:00Z',
  Due: unset,
  Owner: { id: 70, Name: 'nora', type: 'user' },
  Queue: { id: 8, Name: 'kettles', type: 'queue' },
  Creator: { id: 90, type: 'user' },
  Requestor: [{ id: 90, type: 'user' }],
};
let lastId = 400;
const entry = (Type: string, creator: number, more: object = {}) => {
  lastId += 1;
  return {
    id: String(lastId),
    Type,
    Field: '',
    OldValue: '',
    NewValue: '',
    ObjectId: '12',
    Created: `2026-11-16T08:${String(lastId - 400).padStart(2, '0')}:00Z`,
    Creator: { id: creator, Privileged: '' },
    ...more,
  };
};
const set = (Field: string, OldValue: string, NewValue: string) => ({ Field, OldValue, NewValue });
const items = [
  entry('Create', 90),
  entry('EmailRecord', 1),
  entry('Create', 91, { ObjectId: '13' }),
  entry('Status', 1, { ...set('Status', 'new', 'open'), ObjectId: '13' }),
  entry('Set', 70, set('Owner', '6', '70')),
  entry('SetWatcher', 70, set('Owner', '6', '70')),
  entry('Comment', 71),
  entry('Correspond', 70),
  entry('Status', 1, set('Status', 'new', 'open')),
  entry('Set', 70, set('Queue', '8', '9')),
  entry('Set', 70, set('Priority', '0', '50')),
  entry('Set', 70, set('Due', '1970-01-01 00:00:00', '2026-11-22 02:36:01')),
  entry('Set', 72, set('Owner', '70', '6')),
  entry('Correspond', 73, { Creator: { id: 73, Privileged: 1 } }),
  entry('Status', 70, set('Status', 'open', 'baking')),
];
const page = (all: object[]) => ({ count: all.length, page: 1, pages: null, per_page: 100, total: null, items: all });
const answers = { ticket: [page([ticket])], history: [page(items)] };
const viewer = { id: '70', name: 'nora' };

describe('Request Tracker’s own JSON', () => {
  const reading = readApi(requestTracker, answers, { ticketId: '12', viewer });

  it('states the ticket; a deadline in 1970 is none', () => {
    expect(reading).toMatchObject({
      viewer,
      status: { code: 'pending', label: 'stalled' },
      assignee: { id: '70', name: 'nora' },
      group: { id: '8', name: 'kettles' },
      priority: { value: 50 },
      createdAt: { at: Date.parse('2026-11-16T08:00:00Z'), precision: 'exact' },
      createdBy: 'customer',
      requester: '90',
      sla: [],
      complete: true,
    });
    expect(reading?.priority).not.toHaveProperty('code');
  });

  it('counts an owner change once, and leaves out what happened to the merged ticket', () => {
    expect(reading?.links?.map(({ kind }) => kind)).toEqual(['mergedFrom']);
    expect(reading?.changes?.map(({ id, by, field, from, to }) => [id, by, field, from, to])).toEqual([
      ['405', 'me', 'assignee', { nobody: true }, { id: '70' }],
      ['409', 'system', 'status', { code: 'new', name: 'new' }, { code: 'open', name: 'open' }],
      ['410', 'me', 'group', { id: '8' }, { id: '9' }],
      ['411', 'me', 'priority', { name: '0' }, { name: '50' }],
      ['413', 'unknown', 'assignee', { id: '70' }, { nobody: true }],
      ['415', 'me', 'status', { code: 'open', name: 'open' }, { name: 'baking' }],
    ]);
  });

  it('takes an empty privilege for nothing: only what is proven is said of an author', () => {
    const authors = (staff: string[]) =>
      readApi(requestTracker, answers, { ticketId: '12', viewer, staff })?.messages?.map(
        ({ id, author, visibility, opening }) => [id, author, visibility, opening],
      );
    expect(authors([])).toEqual([
      ['401', 'customer', 'public', true],
      ['403', 'unknown', 'public', undefined],
      ['407', 'unknown', 'internal', undefined],
      ['408', 'me', 'public', undefined],
      ['414', 'agent', 'public', undefined],
    ]);
    expect(authors(['71'])?.[2]).toEqual(['407', 'agent', 'internal', undefined]);
  });

  it('without a known viewer says agent where it would say me', () => {
    const nobody = readApi(requestTracker, answers, { ticketId: '12' });
    expect(nobody).not.toHaveProperty('viewer');
    expect(nobody?.messages?.find(({ id }) => id === '408')?.author).toBe('agent');
  });

  it('is complete only with a last page that is not full', () => {
    const many = Array.from({ length: 100 }, () => entry('EmailRecord', 1));
    const read = (history: object[]) => readApi(requestTracker, { ...answers, history }, { ticketId: '12' })?.complete;
    expect(read([page(many)])).toBe(false);
    expect(read([page(many), page([])])).toBe(true);
    expect(read([page(many), page(items)])).toBe(true);
    expect(read([{ message: 'Forbidden' }])).not.toBe(true);
  });

  it('says that nobody has a ticket', () => {
    const free = { ...ticket, Owner: { id: 6, Name: 'Nobody' } };
    expect(readApi(requestTracker, { ...answers, ticket: [page([free])] }, { ticketId: '12' })?.assignee).toBeNull();
  });

  it.each([
    ['no such ticket, or no right to see it', { ticket: [page([])], history: [page([])] }],
    ['another ticket', { ticket: [page([{ ...ticket, EffectiveId: '13' }])], history: [page(items)] }],
  ])('gives null for %s', (_, given) => {
    expect(readApi(requestTracker, given, { ticketId: '12', viewer })).toBeNull();
  });

  it('asks two addresses below the base path, and only reads', () => {
    const requests = apiRequests(requestTracker, '12', '/rt').map(({ path }) => new URL(path, 'https://desk.example'));
    expect(requests.map(({ pathname }) => pathname)).toEqual([
      '/rt/REST/2.0/tickets',
      '/rt/REST/2.0/ticket/12/history',
    ]);
    expect(requests[0]?.searchParams.get('query')).toBe('id=12');
    for (const request of requests)
      expect(isAllowed(requestTracker, 'https://desk.example', '/rt', request)).toBe(true);
    const take = new URL('https://desk.example/rt/Ticket/Display.html?Action=Take;id=12');
    expect(isAllowed(requestTracker, 'https://desk.example', '/rt', take)).toBe(false);
  });
});
