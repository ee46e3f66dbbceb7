import type { ApiLane, Condition, ValueSources } from './adapter.ts';

/** The product makes its own two accounts first, on every installation: itself, and "Nobody", who owns what nobody has. */
export const systemUser = '1';
export const nobodyUser = '6';

const owner = { kind: 'change', field: 'assignee' } as const;

function statusCode(at: string): ValueSources {
  return { code: [{ at, map: 'status' }], name: [{ at }] };
}

function type(name: string): Condition {
  return { value: { at: 'Type' }, is: [name] };
}

function field(name: string): Condition {
  return { value: { at: 'Field' }, is: [name] };
}

/** Request Tracker's REST 2.0, which answers to the page's own session. */
export const requestTrackerApi: ApiLane = {
  requests: [
    {
      // The search, unlike the ticket's own address, gives the requesters' numbers, which the page has as well.
      key: 'ticket',
      path:
        '/REST/2.0/tickets?query=id%3D{id}&fields=EffectiveId,Status,Priority,Created,Due,Owner,Queue,Creator,Requestor' +
        '&fields%5BOwner%5D=id,Name&fields%5BQueue%5D=id,Name&fields%5BCreator%5D=id&fields%5BRequestor%5D=id',
      when: ['open', 'afterOwnAct'],
    },
    {
      key: 'history',
      path:
        '/REST/2.0/ticket/{id}/history?fields=Type,Field,OldValue,NewValue,Creator,Created,ObjectId' +
        '&fields%5BCreator%5D=id,Privileged&per_page=100',
      when: ['open', 'afterOwnAct'],
      paging: { kind: 'numbered', parameter: 'page', items: 'items', perPage: 100, most: 20 },
    },
  ],
  ticketId: { at: 'ticket.items.EffectiveId' },
  facts: {
    statusCode: [{ at: 'ticket.items.Status', map: 'status' }],
    statusLabel: [{ at: 'ticket.items.Status' }],
    assigneeId: [{ at: 'ticket.items.Owner.id' }],
    assigneeName: [{ at: 'ticket.items.Owner.Name' }],
    groupId: [{ at: 'ticket.items.Queue.id' }],
    groupName: [{ at: 'ticket.items.Queue.Name' }],
    priorityValue: [{ at: 'ticket.items.Priority' }],
    createdAt: [{ at: 'ticket.items.Created' }],
    createdById: [{ at: 'ticket.items.Creator.id' }],
  },
  people: {
    system: [systemUser],
    nobody: [nobodyUser, 'Nobody'],
    requesters: [{ at: 'ticket.items.Requestor.id' }],
    staff: [{ at: 'ticket.items.Owner.id' }],
  },
  sla: [
    {
      metric: 'due',
      at: [{ at: 'ticket.items.Due' }],
      none: [{ value: { at: 'ticket.items.Due' }, is: ['', '1970-01-01T00:00:00Z'] }],
    },
  ],
  entries: {
    items: 'history.items',
    present: [{ value: { at: 'history.page' } }],
    complete: [],
    id: { at: 'id' },
    at: [{ at: 'Created' }],
    author: [{ at: 'Creator.id' }],
    ticket: { at: 'ObjectId' },
    // `1` is said of agents; empty is said of customers and, by 5.0.3, of everybody, so it says nothing.
    roles: [
      { when: [{ value: { at: 'Creator.id' }, is: [systemUser] }], role: 'system' },
      { when: [{ value: { at: 'Creator.Privileged' }, is: ['1'] }], role: 'agent' },
    ],
    order: 'byId',
    rules: [
      { when: [type('Create')], gives: { kind: 'message', visibility: 'public', opening: true } },
      { when: [type('Correspond')], gives: { kind: 'message', visibility: 'public' } },
      { when: [type('Comment')], gives: { kind: 'message', visibility: 'internal' } },
      {
        when: [type('Status')],
        gives: { kind: 'change', field: 'status', from: statusCode('OldValue'), to: statusCode('NewValue') },
      },
      {
        when: [type('Status'), { value: { at: 'NewValue' }, is: ['deleted'] }],
        gives: { kind: 'change', field: 'deleted' },
      },
      // An owner change writes a second entry of type SetWatcher, which the page does not show.
      {
        when: [type('Set'), field('Owner')],
        gives: { ...owner, from: { id: [{ at: 'OldValue' }] }, to: { id: [{ at: 'NewValue' }] } },
      },
      {
        when: [type('Set'), field('Queue')],
        gives: {
          kind: 'change',
          field: 'group',
          from: { id: [{ at: 'OldValue' }] },
          to: { id: [{ at: 'NewValue' }] },
        },
      },
      {
        when: [type('Set'), field('Priority')],
        gives: {
          kind: 'change',
          field: 'priority',
          from: { name: [{ at: 'OldValue' }] },
          to: { name: [{ at: 'NewValue' }] },
        },
      },
    ],
  },
};
