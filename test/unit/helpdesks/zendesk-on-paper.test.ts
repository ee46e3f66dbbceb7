import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { allowedPaths, apiRequests, isAllowed } from '../../../lib/helpdesks/api-requests.ts';
import { readApi } from '../../../lib/helpdesks/read-api.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import { ticketInFront } from '../../../lib/helpdesks/ticket-in-front.ts';
import { zendeskOnPaper } from './zendesk-on-paper.ts';

const nora = 501;
const tomasz = 502;
const customer = 900;

const me = { user: { id: nora, name: 'Nora', role: 'agent', time_zone: 'Warsaw', locale: 'en-US' } };
const ticket = {
  ticket: {
    id: 47,
    status: 'solved',
    custom_status_id: 12,
    priority: 'high',
    type: 'incident',
    assignee_id: nora,
    group_id: 31,
    requester_id: customer,
    submitter_id: customer,
    tags: ['kettle', 'warranty'],
    created_at: '2026-11-16T08:00:00Z',
    updated_at: '2026-11-16T10:00:00Z',
    via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
    satisfaction_rating: { score: 'unoffered' },
    slas: {
      policy_metrics: [
        { breach_at: '2026-11-16T12:00:00Z', stage: 'achieved', metric: 'first_reply_time', hours: 2 },
        { breach_at: '2026-11-18T08:00:00Z', stage: 'active', metric: 'requester_wait_time', days: 1 },
        { breach_at: '2026-11-19T08:00:00Z', stage: 'active', metric: 'a_metric_of_next_year', days: 1 },
      ],
    },
  },
};
const audit = (id: number, author: number, at: string, channel: string, events: object[]) => ({
  id,
  ticket_id: 47,
  author_id: author,
  created_at: at,
  via: { channel },
  events: events.map((event, index) => ({ id: id * 10 + index, ...event })),
});
const change = (field: string, from: unknown, to: unknown) => ({
  type: 'Change',
  field_name: field,
  previous_value: from,
  value: to,
});

const firstPage = {
  audits: [
    audit(1, customer, '2026-11-16T08:00:00Z', 'email', [
      { type: 'Comment', public: true, author_id: customer, body: 'It whistles.' },
      { type: 'Create', field_name: 'status', value: 'new' },
      { type: 'Create', field_name: 'subject', value: 'Kettle' },
      { type: 'Notification', subject: 'Received', via: { channel: 'rule' } },
    ]),
    audit(2, -1, '2026-11-16T08:00:05Z', 'rule', [
      { type: 'Comment', public: true, author_id: nora, body: 'We got your message.' },
    ]),
    audit(3, nora, '2026-11-16T08:30:00Z', 'web', [
      change('assignee_id', null, String(nora)),
      change('group_id', null, '31'),
    ]),
  ],
  users: [
    { id: nora, role: 'admin' },
    { id: customer, role: 'end-user' },
  ],
  meta: { has_more: true, after_cursor: 'eyJvIjoi', before_cursor: 'x' },
};
const lastPage = {
  audits: [
    audit(4, tomasz, '2026-11-16T09:00:00Z', 'web', [
      { type: 'Comment', public: false, author_id: tomasz, body: 'Try the lid.' },
      { type: 'SomethingNew', value: 1 },
    ]),
    audit(5, nora, '2026-11-16T10:00:00Z', 'web', [
      { type: 'Comment', public: true, author_id: nora, body: 'Lid.' },
      change('status', 'open', 'solved'),
      change('priority', 'normal', 'high'),
      change('custom_field_7', 'a', 'b'),
    ]),
  ],
  users: [
    { id: nora, role: 'admin' },
    { id: tomasz, role: 'agent' },
  ],
  meta: { has_more: false, after_cursor: null, before_cursor: 'y' },
};
const answers = { me: [me], ticket: [ticket], audits: [firstPage, lastPage] };

describe('an API-first product', () => {
  const reading = readApi(zendeskOnPaper, answers, { ticketId: '47' });

  it('states the ticket', () => {
    expect(reading).toMatchObject({
      ref: { helpDesk: 'zendesk-on-paper', ticketId: '47' },
      lane: 'api',
      viewer: { id: '501', name: 'Nora' },
      status: { code: 'solved' },
      assignee: { id: '501' },
      group: { id: '31' },
      priority: { code: 'high' },
      channel: 'email',
      tags: ['kettle', 'warranty'],
      createdAt: { at: Date.parse('2026-11-16T08:00:00Z'), precision: 'exact' },
      createdBy: 'customer',
      requester: '900',
      complete: true,
    });
  });

  it('tells a rule’s message from the agent’s in whose name it was sent', () => {
    expect(reading?.messages?.map(({ id, author, visibility, opening }) => [id, author, visibility, opening])).toEqual([
      ['1', 'customer', 'public', true],
      ['2', 'system', 'public', undefined],
      ['4', 'agent', 'internal', undefined],
      ['5', 'me', 'public', undefined],
    ]);
  });

  it('tells several changes of one save by the audit’s id', () => {
    expect(reading?.changes?.map(({ id, by, field, from, to }) => [id, by, field, from, to])).toEqual([
      ['3', 'me', 'assignee', { nobody: true }, { id: '501' }],
      ['3', 'me', 'group', { nobody: true }, { id: '31' }],
      ['5', 'me', 'status', { code: 'open', name: 'open' }, { code: 'solved', name: 'solved' }],
      ['5', 'me', 'priority', { code: 'normal', name: 'normal' }, { code: 'high', name: 'high' }],
    ]);
  });

  it('keeps known kinds of deadline and drops new ones', () => {
    expect(reading?.sla?.map(({ metric }) => metric)).toEqual(['firstResponse', 'resolution']);
  });

  it('is not complete while pages are missing', () => {
    const part = readApi(zendeskOnPaper, { ...answers, audits: [firstPage] }, { ticketId: '47' });
    expect(part?.complete).toBe(false);
    expect(part?.messages?.length).toBe(2);
  });

  it('says of an unassigned ticket that nobody has it', () => {
    const nobody = { ticket: { ...ticket.ticket, assignee_id: null } };
    expect(readApi(zendeskOnPaper, { ...answers, ticket: [nobody] }, { ticketId: '47' })?.assignee).toBeNull();
  });

  it.each([
    ['another ticket', { ...answers, ticket: [{ ticket: { ...ticket.ticket, id: 48 } }] }],
    ['an error', { ...answers, ticket: [{ error: 'RecordNotFound' }] }],
    ['nothing', {}],
    ['no objects', { ticket: ['<html>'], audits: [7], me: [null] }],
  ])('gives null for %s', (_, given) => {
    expect(readApi(zendeskOnPaper, given, { ticketId: '47' })).toBeNull();
  });

  it('leaves out facts whose field is missing or of another type', () => {
    const odd = { ticket: { id: 47, status: ['open'], priority: 3, created_at: 'soon', assignee_id: { id: 5 } } };
    const { ref, status, priority, createdAt, assignee } =
      readApi(zendeskOnPaper, { ticket: [odd] }, { ticketId: '47' }) ?? {};
    expect({ ref, status, priority, createdAt, assignee }).toEqual({
      ref: { helpDesk: 'zendesk-on-paper', ticketId: '47' },
      status: { code: 'open', label: 'open' },
      priority: { label: '3' },
      createdAt: undefined,
      assignee: undefined,
    });
  });

  it('stores no word of a customer', () => {
    expect(JSON.stringify(reading)).not.toMatch(/whistles|Lid|Received/);
  });
});

describe('what may be asked for', () => {
  it('is the listed templates with the ticket’s id, and nothing else', () => {
    expect(allowedPaths(zendeskOnPaper)).toEqual([
      '/api/v2/users/me.json',
      '/api/v2/tickets/{id}.json',
      '/api/v2/tickets/{id}/audits.json',
    ]);
    expect(apiRequests(zendeskOnPaper, '47', '').map(({ path }) => path)).toContain(
      '/api/v2/tickets/47.json?include=users,groups,slas',
    );
  });

  it.each([
    ['https://acme.zendesk.com/api/v2/tickets/47.json?include=users', true],
    ['https://acme.zendesk.com/api/v2/tickets/47/audits.json', true],
    ['https://acme.zendesk.com/api/v2/tickets/47/comments.json', false],
    ['https://acme.zendesk.com/api/v2/tickets/47%2F..%2Fusers.json', false],
    ['https://acme.zendesk.com/api/v2/tickets/47/48/audits.json', false],
    ['https://acme.zendesk.com/api/v2/tickets/.json', false],
    ['https://other.zendesk.com/api/v2/tickets/47.json', false],
    ['https://acme.zendesk.com/x/api/v2/tickets/47.json', false],
  ])('%s: %s', (address, expected) => {
    expect(isAllowed(zendeskOnPaper, 'https://acme.zendesk.com', '', new URL(address))).toBe(expected);
  });
});

describe('several tickets alive in one document', () => {
  const pane = (id: number, active: boolean) =>
    `<div class="ticket-panes-grid-layout" data-is-active="${active}"><div data-ticket-id="${id}"></div></div>`;
  const open = (path: string, host = 'acme.zendesk.com') => {
    const url = new URL(path, `https://${host}`);
    const html = `<body><main id="main_panes">${pane(47, true)}${pane(48, false)}</main></body>`;
    return { document: new JSDOM(html, { url: url.href }).window.document, url };
  };

  it.each([
    ['/agent/tickets/47', '47'],
    ['/agent/tickets/47/events', '47'],
    ['/agent/tickets/48', undefined],
    ['/agent/tickets/new/1', undefined],
    ['/agent/filters/47', undefined],
  ])('%s has %s in front', (path, expected) => {
    const { document, url } = open(path);
    expect(ticketInFront(document, url, zendeskOnPaper.address, '')?.ticketId).toBe(expected);
  });

  it('is recognised on its own hosts only', () => {
    const on = (host: string) => {
      const { document, url } = open('/agent/dashboard', host);
      return recognise(document, url, [zendeskOnPaper]);
    };
    expect(on('acme.zendesk.com')).toEqual([{ helpDesk: 'zendesk-on-paper', basePath: '' }]);
    expect(on('zendesk.com')).toEqual([]);
    expect(on('acme-zendesk.com')).toEqual([]);
  });

  it('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(zendeskOnPaper))).toEqual(zendeskOnPaper);
  });
});
