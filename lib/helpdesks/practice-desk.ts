import type { Adapter, Condition, EntryList, Source, ValueSources } from './adapter.ts';

/** Times stand in `time[datetime]`, in UTC. */
function time(at: string): Source[] {
  return [{ at, attribute: 'datetime' }];
}

function attribute(name: string, map?: string): Source[] {
  return [{ attribute: name, ...(map === undefined ? {} : { map }) }];
}

/** One end of a change: the attribute on the page, the field of the same meaning in JSON. */
function ends(source: Source): Record<'status' | 'assignee' | 'group' | 'priority', ValueSources> {
  return {
    status: { code: [{ ...source, map: 'status' }], name: [source] },
    assignee: { id: [source], nobody: [''] },
    group: { id: [source] },
    priority: { code: [{ ...source, map: 'priority' }], name: [source] },
  };
}

/** What the desk's kinds mean; the same in both lanes but for where the words stand. */
function rules(kind: Source, opening: Condition, from: Source, to: Source): EntryList['rules'] {
  const is = (name: string): Condition => ({ value: kind, is: [name] });
  const before = ends(from);
  const after = ends(to);
  return [
    { when: [is('reply'), opening], gives: { kind: 'message', visibility: 'public', opening: true } },
    { when: [is('reply'), { not: opening }], gives: { kind: 'message', visibility: 'public' } },
    { when: [is('note')], gives: { kind: 'message', visibility: 'internal' } },
    { when: [is('status')], gives: { kind: 'change', field: 'status', from: before.status, to: after.status } },
    { when: [is('assignee')], gives: { kind: 'change', field: 'assignee', from: before.assignee, to: after.assignee } },
    { when: [is('team')], gives: { kind: 'change', field: 'group', from: before.group, to: after.group } },
    { when: [is('priority')], gives: { kind: 'change', field: 'priority', from: before.priority, to: after.priority } },
  ];
}

function roles(source: Source): NonNullable<EntryList['roles']> {
  return (['agent', 'customer', 'system'] as const).map((role) => ({ when: [{ value: source, is: [role] }], role }));
}

/**
 * The practice help desk in `test/practice-desk`, whose README is the contract. A single-page app: all open
 * tickets stay in the document, and everything is said in attributes.
 */
export const practiceDesk: Adapter = {
  id: 'practice-desk',
  title: 'Practice help desk',
  revision: 1,
  checked: '2026-11-22',
  evidence: 'live',
  nouns: { ticket: 'ticket' },
  hosts: [],
  recognise: {
    all: ['html[data-app="practice-desk"]', 'meta[name="application-name"][content="Practice Desk"]'],
  },
  address: {
    patterns: ['/tickets/{id}', '/chats/{id}'],
    base: '/desk',
    id: 'digits',
    container: '#panes > article[data-ticket-id][data-front], #chats > section[data-ticket-id][data-selected]',
    proof: [{ attribute: 'data-ticket-id' }],
    decides: 'both',
    chats: '#chats:not([hidden]) > section[data-chat][data-ticket-id]',
    lists: ['/tickets', '/chats'],
    newTickets: ['/tickets/new'],
  },
  page: {
    ready: [{ not: { matches: '[data-loading]' } }],
    facts: {
      viewerId: [{ at: '#viewer', from: 'root', attribute: 'data-agent-id' }],
      viewerName: [{ at: '#viewer', from: 'root', attribute: 'data-agent-name' }],
      statusCode: attribute('data-status', 'status'),
      statusLabel: attribute('data-status'),
      assigneeId: attribute('data-assignee-id'),
      assigneeName: [{ at: '[data-fact="assignee"]' }],
      groupId: attribute('data-team-id'),
      groupName: [{ at: '[data-fact="team"]' }],
      priorityCode: attribute('data-priority', 'priority'),
      priorityLabel: attribute('data-priority'),
      channel: attribute('data-channel', 'channel'),
      createdAt: time('time[data-fact="created"]'),
      createdById: attribute('data-created-by-id'),
    },
    people: {
      nobody: [''],
      requesters: attribute('data-requester-id'),
    },
    tags: { when: [{ value: { attribute: 'data-status' } }], each: { at: '[data-tag]', attribute: 'data-tag' } },
    sla: [
      {
        metric: 'firstResponse',
        at: time('time[data-sla="firstReply"]'),
        none: [{ not: { value: { at: 'time[data-sla]' } } }],
      },
      { metric: 'resolution', at: time('time[data-sla="solve"]') },
    ],
    entries: {
      items: 'ol[data-history] > li[data-entry-id]',
      present: [{ value: { at: 'ol[data-history]' } }],
      complete: [{ value: { at: 'ol[data-history]', attribute: 'data-complete' } }],
      incomplete: [{ not: { value: { at: 'ol[data-history]', attribute: 'data-complete' } } }],
      id: { attribute: 'data-entry-id' },
      at: time('time'),
      author: attribute('data-author-id'),
      roles: roles({ attribute: 'data-author-role' }),
      order: 'oldestFirst',
      rules: rules(
        { attribute: 'data-kind' },
        { value: { attribute: 'data-opening' } },
        { attribute: 'data-from' },
        { attribute: 'data-to' },
      ),
    },
  },
  api: {
    requests: [
      { key: 'me', path: '/api/me', when: ['open'] },
      { key: 'ticket', path: '/api/tickets/{id}', when: ['open', 'afterOwnAct'] },
      {
        key: 'history',
        path: '/api/tickets/{id}/history?limit=100&order=oldest',
        when: ['open', 'afterOwnAct'],
        paging: { kind: 'cursor', parameter: 'after', cursor: 'next', more: 'next', most: 20 },
      },
    ],
    ticketId: { at: 'ticket.ticket.id' },
    facts: {
      viewerId: [{ at: 'me.agent.id' }],
      viewerName: [{ at: 'me.agent.name' }],
      statusCode: [{ at: 'ticket.ticket.status', map: 'status' }],
      statusLabel: [{ at: 'ticket.ticket.status' }],
      // `null` where nobody has it, an object otherwise.
      assigneeId: [{ at: 'ticket.ticket.assignee.id' }, { at: 'ticket.ticket.assignee' }],
      assigneeName: [{ at: 'ticket.ticket.assignee.name' }],
      groupId: [{ at: 'ticket.ticket.team.id' }],
      groupName: [{ at: 'ticket.ticket.team.name' }],
      priorityCode: [{ at: 'ticket.ticket.priority', map: 'priority' }],
      priorityLabel: [{ at: 'ticket.ticket.priority' }],
      channel: [{ at: 'ticket.ticket.channel', map: 'channel' }],
      createdAt: [{ at: 'ticket.ticket.createdAt' }],
      createdById: [{ at: 'ticket.ticket.createdBy.id' }],
    },
    people: { nobody: [''], requesters: [{ at: 'ticket.ticket.requester.id' }] },
    tags: { when: [{ value: { at: 'ticket.ticket.id' } }], each: { at: 'ticket.ticket.tags' } },
    slaItems: {
      items: 'ticket.ticket.sla',
      present: [{ value: { at: 'ticket.ticket.id' } }],
      metric: { at: 'kind', map: 'sla' },
      at: { at: 'dueAt' },
    },
    entries: {
      items: 'history.entries',
      present: [{ value: { at: 'history.total' } }],
      complete: [],
      id: { at: 'id' },
      at: [{ at: 'at' }],
      author: [{ at: 'author.id' }],
      roles: roles({ at: 'author.role' }),
      order: 'oldestFirst',
      rules: rules({ at: 'kind' }, { value: { at: 'opening' }, is: ['true'] }, { at: 'from' }, { at: 'to' }),
    },
  },
  watch: {
    root: 'body',
    attributes: [
      'data-front',
      'data-selected',
      'data-loading',
      'data-ticket-id',
      'data-status',
      'data-priority',
      'data-channel',
      'data-team-id',
      'data-assignee-id',
      'data-complete',
      'data-agent-id',
      'datetime',
    ],
  },
  maps: {
    status: {
      new: 'new',
      open: 'open',
      pending: 'pending',
      waiting: 'onHold',
      solved: 'solved',
      closed: 'closed',
    },
    priority: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' },
    channel: { email: 'email', chat: 'chat', web: 'web', phone: 'phone' },
    sla: { firstReply: 'firstResponse', solve: 'resolution' },
  },
};
