import type { Condition, PageLane, Source, ValueSources } from './adapter.ts';
import { nobodyUser, systemUser } from './request-tracker-api.ts';

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

/** The place is there and holds no history; `:has` would look through all of a long one. */
function isWithoutHistory(place: string): Condition {
  return { not: { any: [{ not: { value: { at: place } } }, { value: { at: `${place} .history.ticket` } }] } };
}

/** Landmarks of Request Tracker's pages, all of them class names, ids and attributes of its own templates. */
export const requestTrackerPage: PageLane = {
  // Its error page and its warning of forged requests, which have the ticket's address and the component's name all the same.
  refused: ['#body > .error', '#body a[href*="CSRF_Token="]'],
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
      // The whole history is fetched later, or when the agent asks for it.
      isWithoutHistory('#delayed_ticket_history'),
      isWithoutHistory('#deferred_ticket_history'),
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
};
