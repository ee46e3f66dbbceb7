import type { Adapter, Condition, Source, ValueSources } from '../../../lib/helpdesks/adapter.ts';

/**
 * Zendesk as its API reference documents it (Tickets, Ticket Audits, Audit events, Users, SLA side-load). Never run
 * against an account, so it is not shipped: it proves that the adapter shape fits a product whose JSON says everything.
 */
const type = (name: string): Condition => ({ value: { at: 'type' }, is: [name] });
const changed = (name: string): Condition[] => [type('Change'), { value: { at: 'field_name' }, is: [name] }];
const code = (at: string, map: string): ValueSources => ({ code: [{ at, map }], name: [{ at }] });
const id = (at: string): ValueSources => ({ id: [{ at }], nobody: [''] });
const isPublic: Condition = { value: { at: 'public' }, is: ['true'] };
const isFirst: Condition = { value: { at: '^events.type' }, is: ['Create'] };
const byRule: Condition = { value: { at: '^via.channel' }, is: ['rule'] };
const ticket = (field: string): Source => ({ at: `ticket.ticket.${field}` });

export const zendeskOnPaper: Adapter = {
  id: 'zendesk-on-paper',
  title: 'Zendesk, from its documentation',
  revision: 1,
  checked: '2026-11-22',
  evidence: 'documented',
  nouns: { ticket: 'ticket' },
  hosts: ['*.zendesk.com'],
  recognise: { all: ['#main_panes'] },
  address: {
    patterns: ['/agent/tickets/{id}/*'],
    base: '',
    id: 'digits',
    container: '#main_panes .ticket-panes-grid-layout[data-is-active="true"]',
    proof: [{ at: '[data-ticket-id]', attribute: 'data-ticket-id' }],
    decides: 'both',
  },
  api: {
    requests: [
      { key: 'me', path: '/api/v2/users/me.json', when: ['open'] },
      { key: 'ticket', path: '/api/v2/tickets/{id}.json?include=users,groups,slas', when: ['open', 'afterOwnAct'] },
      {
        key: 'audits',
        path: '/api/v2/tickets/{id}/audits.json?include=users&page%5Bsize%5D=100',
        when: ['open', 'afterOwnAct'],
        paging: {
          kind: 'cursor',
          parameter: 'page[after]',
          cursor: 'meta.after_cursor',
          more: 'meta.has_more',
          most: 5,
        },
      },
    ],
    ticketId: ticket('id'),
    facts: {
      viewerId: [{ at: 'me.user.id' }],
      viewerName: [{ at: 'me.user.name' }],
      statusCode: [{ ...ticket('status'), map: 'status' }],
      statusLabel: [ticket('status')],
      assigneeId: [ticket('assignee_id')],
      groupId: [ticket('group_id')],
      priorityCode: [{ ...ticket('priority'), map: 'priority' }],
      priorityLabel: [ticket('priority')],
      channel: [{ ...ticket('via.channel'), map: 'channel' }],
      createdAt: [ticket('created_at')],
    },
    people: {
      nobody: [''],
      requesters: [ticket('requester_id')],
      directory: {
        items: 'audits.users',
        id: { at: 'id' },
        agent: [{ value: { at: 'role' }, is: ['agent', 'admin'] }],
        customer: [{ value: { at: 'role' }, is: ['end-user'] }],
      },
    },
    tags: { when: [{ value: ticket('id') }], each: ticket('tags') },
    slaItems: {
      items: 'ticket.ticket.slas.policy_metrics',
      present: [{ value: { at: 'ticket.ticket.slas.policy_metrics.metric' } }],
      metric: { at: 'metric', map: 'sla' },
      at: { at: 'breach_at' },
    },
    entries: {
      items: 'audits.audits.events',
      present: [{ value: { at: 'audits.meta.has_more' } }],
      complete: [],
      id: { at: '^id' },
      at: [{ at: '^created_at' }],
      // A comment may be written in somebody's name; the audit's author is who saved it.
      author: [{ at: 'author_id' }, { at: '^author_id' }],
      roles: [{ when: [byRule], role: 'system' }],
      order: 'oldestFirst',
      rules: [
        { when: [type('Comment'), isPublic, isFirst], gives: { kind: 'message', visibility: 'public', opening: true } },
        { when: [type('Comment'), isPublic, { not: isFirst }], gives: { kind: 'message', visibility: 'public' } },
        { when: [type('Comment'), { not: isPublic }], gives: { kind: 'message', visibility: 'internal' } },
        {
          when: changed('status'),
          gives: {
            kind: 'change',
            field: 'status',
            from: code('previous_value', 'status'),
            to: code('value', 'status'),
          },
        },
        {
          when: changed('priority'),
          gives: {
            kind: 'change',
            field: 'priority',
            from: code('previous_value', 'priority'),
            to: code('value', 'priority'),
          },
        },
        {
          when: changed('assignee_id'),
          gives: { kind: 'change', field: 'assignee', from: id('previous_value'), to: id('value') },
        },
        {
          when: changed('group_id'),
          gives: { kind: 'change', field: 'group', from: id('previous_value'), to: id('value') },
        },
      ],
    },
  },
  watch: { root: '#main_panes', attributes: ['data-is-active'] },
  maps: {
    status: { new: 'new', open: 'open', pending: 'pending', hold: 'onHold', solved: 'solved', closed: 'closed' },
    priority: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' },
    channel: { email: 'email', web: 'web', chat: 'chat', native_messaging: 'chat', voice: 'phone', api: 'other' },
    sla: { first_reply_time: 'firstResponse', next_reply_time: 'nextResponse', requester_wait_time: 'resolution' },
  },
};
