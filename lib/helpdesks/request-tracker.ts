import type { Adapter, Condition, Source, ValueSources } from './adapter.ts';
import { requestTrackerLanguages } from './request-tracker-languages.ts';

/** The product makes its own two accounts first, on every installation: itself, and "Nobody", who owns what nobody has. */
const systemUser = '1';
const nobodyUser = '6';

/** Times follow the user's preference; one format has an offset and is ISO 8601, the others are in `dateFormats`. */
function times(at: string, attribute?: string): Source[] {
  const place: Source = { at, ...(attribute === undefined ? {} : { attribute }) };
  return [
    { ...place, parse: 'iso' },
    { ...place, parse: 'localTime' },
  ];
}

/** Forms show the present value as the first option, "open (Unchanged)". */
const unchangedStatus: Source = {
  at:
    '#body form[name="TicketUpdate"] select[name="Status"] option[value=""], ' +
    '#body form[action*="Modify"] select[name="Status"] option[value=""]',
  unwrap: 'unchanged',
};
const unchangedOwner: Source = {
  at: '#body form[name="TicketUpdate"] select[name="Owner"] option[value=""]',
  unwrap: 'unchanged',
};

const message: Condition = { matches: '.message' };
const people: Condition = { matches: '.people' };
const owner = { kind: 'change', field: 'assignee' } as const;
const nobody: ValueSources = { id: [{ constant: nobodyUser }], nobody: [nobodyUser] };
const deletedStatus: ValueSources = { code: [{ constant: 'deleted', map: 'status' }], name: [{ constant: 'deleted' }] };

function someone(capture: string): ValueSources {
  return { id: [{ capture, attribute: 'id' }], name: [{ capture }], nobody: [nobodyUser] };
}

/** A status in the page's language: the option with that word tells its code; else the product's own translation. */
function statusWord(capture: string): ValueSources {
  const options = '#body select[name="Status"] option';
  return {
    code: [
      { capture, options, map: 'status' },
      { capture, labels: 'status', map: 'status' },
    ],
    name: [{ capture, options }, { capture, labels: 'status' }, { capture }],
  };
}

function queueName(capture: string): ValueSources {
  return { id: [{ capture, options: '#body select[name="Queue"] option' }], name: [{ capture }] };
}

function priorityWord(capture: string): ValueSources {
  return { code: [{ capture, map: 'priorityWord' }], name: [{ capture }] };
}

function statusCode(at: string): ValueSources {
  return { code: [{ at, map: 'status' }], name: [{ at }] };
}

function type(name: string): Condition {
  return { value: { at: 'Type' }, is: [name] };
}

function field(name: string): Condition {
  return { value: { at: 'Field' }, is: [name] };
}

/**
 * Request Tracker 5 by Best Practical, seen on 5.0.3 (Debian 12). Server-rendered, self-hosted, often below a path such
 * as `/rt`. Facts checked against the running product and its own templates (`share/html`), 2026-11.
 */
export const requestTracker: Adapter = {
  id: 'request-tracker',
  title: 'Request Tracker',
  revision: 1,
  checked: '2026-11-22',
  evidence: 'live',
  nouns: { ticket: 'ticket' },
  hosts: [],
  recognise: {
    // The staff's interface, signed in: every page carries the product's component name and the staff's menu.
    all: ['body[id^="comp-"]', '#rt-header-container', '#preferences .current-user'],
    none: ['body[id^="comp-SelfService"]'],
    basePath: [
      { at: '#preferences', from: 'root', attribute: 'href', before: '/User/Summary.html' },
      { at: '#preferences-settings-options', from: 'root', attribute: 'href', before: '/Prefs/Other.html' },
    ],
  },
  address: {
    patterns: [
      '/Ticket/Display.html?id={id}',
      '/Ticket/Update.html?id={id}',
      '/Ticket/History.html?id={id}',
      '/Ticket/Modify*.html?id={id}',
      '/Ticket/Reminders.html?id={id}',
      '/Ticket/Forward.html?id={id}',
      // A form that comes back after its POST (a merge, a preview, a missing field) has no id in its address.
      '/Ticket/Display.html',
      '/Ticket/Update.html',
      '/Ticket/Modify*.html',
      '/Ticket/Reminders.html',
      '/Ticket/Forward.html',
    ],
    base: 'any',
    id: 'digits',
    proof: [
      { at: '.ticket-info-basics .id .value' },
      { at: '.history.ticket', attribute: 'id', pattern: 'ticket-{value}-history' },
      { at: '#body form[name="TicketUpdate"] input[name="id"]', take: 'value' },
      { at: '#body form[action*="Modify"] input[name="id"]', take: 'value' },
      { at: '#body form[action*="Reminders"] input[name="id"]', take: 'value' },
      { at: '#body form[action*="Forward"] input[name="id"]', take: 'value' },
    ],
    // The number in the address of a merged ticket is the old one; the page always shows the true one.
    decides: 'page',
    never: ['body[id^="comp-SelfService"]'],
  },
  page: {
    facts: {
      viewerId: [{ at: '#preferences', from: 'root', attribute: 'href', pattern: '*/User/Summary.html?id={value}' }],
      viewerName: [{ at: '#preferences .current-user', from: 'root' }],
      statusCode: [
        {
          at: '.ticket-info-basics .status .current-value',
          options: '#body select[name="Status"] option',
          map: 'status',
        },
        { at: '.ticket-info-basics .status .current-value', labels: 'status', map: 'status' },
        { ...unchangedStatus, options: '#body select[name="Status"] option', map: 'status' },
      ],
      statusLabel: [{ at: '.ticket-info-basics .status .current-value' }, unchangedStatus],
      assigneeId: [
        { at: '.ticket-info-people .owner .user', attribute: 'data-user-id' },
        { at: '#body form[action*="Modify"] select[name="Owner"] option[selected]', attribute: 'value' },
        { ...unchangedOwner, options: '#body select[name="Owner"] option' },
      ],
      assigneeName: [
        { at: '.ticket-info-people .owner .user' },
        { at: '#body form[action*="Modify"] select[name="Owner"] option[selected]' },
        unchangedOwner,
      ],
      groupId: [
        { at: '.ticket-info-basics .queue .current-value', options: '#body select[name="Queue"] option' },
        { at: '#body form[action*="Modify"] select[name="Queue"] option[selected]', attribute: 'value' },
      ],
      groupName: [
        { at: '.ticket-info-basics .queue .current-value' },
        { at: '#body form[action*="Modify"] select[name="Queue"] option[selected]' },
        // The reply form's template prints the queue, and nothing else, as a current value.
        { at: '#body form[name="TicketUpdate"] .ticket-info-basics .current-value' },
      ],
      priorityCode: [
        {
          at: '.ticket-info-basics .priority .Priority',
          attribute: 'class',
          pattern: 'Priority ticket-info-priority-{value}',
          map: 'priority',
        },
        {
          at: '#body form[action*="Modify"] select[name="Priority"] option[selected]',
          attribute: 'class',
          pattern: 'priority-{value}',
          map: 'priority',
        },
      ],
      priorityValue: [
        { at: '.ticket-info-basics .priority .Priority', options: '#body select[name="Priority"] option' },
        { at: '#body form[action*="Modify"] select[name="Priority"] option[selected]', attribute: 'value' },
        { at: '.ticket-info-basics .priority .Priority' },
      ],
      priorityLabel: [
        { at: '.ticket-info-basics .priority .Priority' },
        { at: '#body form[action*="Modify"] select[name="Priority"] option[selected]' },
      ],
      createdAt: times('.ticket-info-dates .date.created .current-value'),
    },
    people: {
      system: [systemUser],
      nobody: [nobodyUser],
      // The product links every person but its own two accounts, whatever their numbers are.
      nobodyWhen: [
        { value: { at: '.ticket-info-people .owner .user' } },
        { not: { value: { at: '.ticket-info-people .owner .user a' } } },
      ],
      requesters: [
        { at: '.ticket-info-people .requestors .user', attribute: 'data-user-id' },
        {
          at: '#body input[name^="Ticket-DeleteWatcher-Type-Requestor-"]',
          attribute: 'name',
          pattern: 'Ticket-DeleteWatcher-Type-Requestor-Principal-{value}',
        },
      ],
      // Only people with the right to own tickets of this queue are offered as owners.
      staff: [{ at: '#body select[name="Owner"] option', attribute: 'value' }],
    },
    sla: [
      {
        metric: 'due',
        at: [...times('.ticket-info-dates .date.due .current-value'), ...times('#Due_Date', 'value')],
        none: [{ value: { at: '.ticket-info-dates .date.due.unset-field' } }],
      },
    ],
    entries: {
      items: '.history.ticket .history-container > .transaction.Ticket-transaction',
      present: [{ value: { at: '.history.ticket .history-container' } }],
      complete: [],
      // With the "scroll" preference parts are fetched one by one, and these stand there until all have come.
      incomplete: [
        { value: { at: '#LoadAllHistoryContainer:not([style*="none"])' } },
        { value: { at: '.history-container .loading-message' } },
        { value: { at: '.history-container .error-load-history' } },
      ],
      id: { attribute: 'data-transaction-id' },
      at: times('.metadata > .date'),
      author: [{ at: '.description > .user', attribute: 'data-user-id' }],
      roles: [
        {
          when: [
            { value: { at: '.description > .user' } },
            { not: { value: { at: '.description > .user:first-child > a' } } },
          ],
          role: 'system',
        },
      ],
      sentence: {
        at: '.description',
        people: '.user[data-user-id]',
        personId: 'data-user-id',
        after: ' - ',
        merged: 'ofMergedTicket',
      },
      order: 'byId',
      rules: [
        { when: [{ sentence: 'created' }, message], gives: { kind: 'message', visibility: 'public', opening: true } },
        { when: [{ sentence: 'corresponded' }, message], gives: { kind: 'message', visibility: 'public' } },
        { when: [{ sentence: 'commented' }, message], gives: { kind: 'message', visibility: 'internal' } },
        { when: [{ sentence: null }, message], gives: { kind: 'message' } },
        {
          when: [{ sentence: 'statusChanged' }, { matches: '.basics' }],
          gives: { kind: 'change', field: 'status', from: statusWord('from'), to: statusWord('to') },
        },
        {
          when: [{ sentence: 'deleted' }, { matches: '.basics' }],
          gives: { kind: 'change', field: 'status', to: deletedStatus },
        },
        { when: [{ sentence: 'deleted' }, { matches: '.basics' }], gives: { kind: 'change', field: 'deleted' } },
        { when: [{ sentence: 'taken' }, people], gives: { ...owner, from: nobody, to: someone('author') } },
        { when: [{ sentence: 'untaken' }, people], gives: { ...owner, from: someone('author'), to: nobody } },
        // The sentence does not say whether the ticket was the giver's or nobody's before.
        { when: [{ sentence: 'given' }, people], gives: { ...owner, to: someone('to') } },
        { when: [{ sentence: 'stolen' }, people], gives: { ...owner, from: someone('from'), to: someone('author') } },
        { when: [{ sentence: 'forced' }, people], gives: { ...owner, from: someone('from'), to: someone('to') } },
        {
          when: [{ sentence: 'queueChanged' }, { matches: '.basics' }],
          gives: { kind: 'change', field: 'group', from: queueName('from'), to: queueName('to') },
        },
        {
          when: [{ sentence: 'priorityChanged' }, { matches: '.basics' }],
          gives: { kind: 'change', field: 'priority', from: priorityWord('from'), to: priorityWord('to') },
        },
      ],
    },
  },
  api: {
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
  },
  watch: { root: '#body', attributes: ['data-user-id'] },
  maps: {
    // A stalled ticket waits, by the product's manual for the requester; their next mail opens it again.
    status: {
      new: 'new',
      open: 'open',
      stalled: 'pending',
      resolved: 'solved',
      rejected: 'closed',
      deleted: 'closed',
    },
    priority: { low: 'low', medium: 'normal', high: 'high' },
    priorityWord: { Low: 'low', Medium: 'normal', High: 'high' },
  },
  languages: requestTrackerLanguages,
  dateFormats: [
    '{weekday} {month} {day} {time} {year}',
    '{weekday} {day} {month} {year}, {time}',
    '{weekday} {day} {month} {year} {time}',
    '{year}-{month}-{day} {time} {weekday}',
    '{year}-{month}-{day} {time}',
    '{weekday}, {day} {month} {year} {time}',
    '{weekday}, {day} {month} {year} {time} {offset}',
    '{weekday}, {month} {day}, {year} {time} {half}',
  ],
};
