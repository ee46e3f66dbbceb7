import type { Condition, EntryList, PageLane, Source, ValueSources } from './adapter.ts';

/** The two boxes above the history, of two small tables each: rows that only their place tells apart. */
const outer = ' > tbody > tr > td';
const title = '#content > .tixTitle';
const basics = `${title} + .ticket_info${outer}:first-child > table > tbody > tr`;
const origin = `${title} + .ticket_info${outer}:nth-child(2) > table > tbody > tr`;
const care = `${title} + .ticket_info + br + .ticket_info${outer}:first-child > table > tbody > tr`;
/** Nothing that a customer wrote is looked at: it stands in the history. */
const toolbar = '#content > div > .sticky.bar';
const statuses = '#note select[name="note_status_id"] option';

/**
 * What the product offers for open tickets only. Its menu of states is no sign: a status of the desk's own may be open too,
 * and the menu offers all but the present one.
 */
const isOpen: Condition = {
  value: {
    at:
      `${care} #field_assign, ${care} #field_duedate, ${toolbar} #ticket-assign, ${statuses}[value="1"][selected], ` +
      `${toolbar} a[href$="/mark/answered"], ${toolbar} a[href$="/mark/unanswered"]`,
  },
};
const isUnassigned: Condition = { value: { at: `${care}:nth-child(1) > td .faded` } };
/** Offered while a ticket has no agent: what stands as the assignee is a team then. */
const isTeamOnly: Condition = { value: { at: `${toolbar} #action-dropdown-assign a[href$="/claim"]` } };
/** Agents may write notes on every ticket but one that was merged into another. */
const isWholePage: Condition = { value: { at: 'form#note' } };

function assignee(more: readonly Condition[]): Source[] {
  return [
    {
      at: `${care}:nth-child(1) > td`,
      // An agent and a team together are written with a slash, the agent first.
      until: '/',
      when: [isOpen, { not: isUnassigned }, { not: isTeamOnly }, ...more],
    },
  ];
}

/** The product warns of a ticket that is another agent's, told apart by number; of a team that is not one's own as well. */
const anothers = assignee([
  isThere('#msg_warning .assignedTicket'),
  { not: { value: { at: `${care}:nth-child(1) > td`, pattern: '*/{value}' } } },
]);

const shownAuthor: Source = { at: ':scope > .thread-entry > .header > b, :scope > .description > b' };
/** The history's sign for a kind of event, the same in every language. */
function event(icon: string): Condition {
  return { value: { at: `:scope > .type-icon > .icon-${icon}` } };
}
function entry(kind: string): Condition {
  return { value: { at: `:scope > .thread-entry.${kind}` } };
}
function isThere(at: string): Condition {
  return { value: { at } };
}

const strong = '.description > strong';
const closedWith: Source = { at: '.description', skip: 'b, time' };
const endOfClosing: Source = { ...closedWith, pattern: 'Closed by with status of {value}' };
/** Statuses are data that the desk may rename: the page's own list tells their numbers, plain words what is left. */
function statusNamed(text: Source, more: Pick<Source, 'ends'> = {}): Source[] {
  return [
    { ...text, ...more, options: `${statuses}:not([selected])`, map: 'status' },
    { ...text, ...more, options: `${statuses}[selected]`, optionText: '{label} ({mark})', map: 'status' },
  ];
}
const closedTo: ValueSources = {
  code: [
    ...statusNamed(endOfClosing),
    { ...endOfClosing, map: 'statusWord' },
    // Other languages may have it in another order; most have the status last as well.
    ...statusNamed({ ...closedWith, when: [{ not: { value: endOfClosing } }] }, { ends: true }),
  ],
  name: [endOfClosing],
};
const editedStatus: Source = { at: `${strong}:only-of-type` };

const nobody: ValueSources = { id: [{ constant: '' }], nobody: [''] };
const oneStrong: Source = { at: `${strong}:first-of-type`, until: '/' };
const priorityRow: Condition = {
  value: { at: `${strong}:nth-of-type(1)` },
  is: ['Priority Level', 'Priority', 'Prioritätsstufe'],
};
function priorityWord(place: number): Source {
  return { at: `${strong}:nth-of-type(${place})`, map: 'priority' };
}

/** An entry of this ticket that offers to be edited, and one that does not. */
function editable(kind: string): string {
  return `#ticket_thread #thread-items > * > .thread-entry.${kind}:has(> .header .icon-pencil):not(:has(.icon-code-fork))`;
}
function fixed(kind: string): string {
  return `#ticket_thread #thread-items > * > .thread-entry.${kind}:not(:has(.icon-pencil, .icon-code-fork, .icon-link))`;
}

const rules: EntryList['rules'] = [
  { when: [entry('message')], gives: { kind: 'message', visibility: 'public', opening: 'ifFirst' } },
  { when: [entry('response')], gives: { kind: 'message', visibility: 'public' } },
  { when: [entry('note')], gives: { kind: 'message', visibility: 'internal' } },
  { when: [entry('system')], gives: { kind: 'message', visibility: 'internal' } },
  {
    when: [event('hand-right'), isThere(strong)],
    gives: { kind: 'change', field: 'assignee', to: { name: [oneStrong] } },
  },
  {
    when: [event('hand-right'), { not: isThere(strong) }],
    gives: { kind: 'change', field: 'assignee', to: { name: [shownAuthor] } },
  },
  // A team, an agent, or both may have been released; of one alone nothing tells which, and the other may still have it.
  {
    when: [event('unlock'), isThere(`${strong}:nth-of-type(2)`)],
    gives: { kind: 'change', field: 'assignee', from: { name: [{ at: `${strong}:nth-of-type(2)` }] }, to: nobody },
  },
  {
    when: [event('unlock'), isThere(`${strong}:only-of-type`)],
    gives: { kind: 'change', field: 'assignee', from: { name: [{ at: strong }] } },
  },
  {
    when: [event('unlock'), { not: isThere(strong) }],
    gives: { kind: 'change', field: 'assignee', to: nobody },
  },
  { when: [event('share-alt')], gives: { kind: 'change', field: 'group', to: { name: [{ at: strong }] } } },
  { when: [event('thumbs-up-alt')], gives: { kind: 'change', field: 'status', to: closedTo } },
  {
    when: [event('rotate-right')],
    gives: { kind: 'change', field: 'status', to: { code: [{ constant: 'open' }] } },
  },
  {
    when: [event('pencil'), { value: { ...editedStatus, options: `${statuses}:not([selected])` } }],
    gives: { kind: 'change', field: 'status', to: { code: statusNamed(editedStatus), name: [editedStatus] } },
  },
  {
    when: [
      event('pencil'),
      { value: { ...editedStatus, options: `${statuses}[selected]`, optionText: '{label} ({mark})' } },
    ],
    gives: { kind: 'change', field: 'status', to: { code: statusNamed(editedStatus), name: [editedStatus] } },
  },
  {
    when: [event('pencil'), priorityRow, { value: priorityWord(2) }, { value: priorityWord(3) }],
    gives: {
      kind: 'change',
      field: 'priority',
      from: { code: [priorityWord(2)], name: [{ at: `${strong}:nth-of-type(2)` }] },
      to: { code: [priorityWord(3)], name: [{ at: `${strong}:nth-of-type(3)` }] },
    },
  },
];

/** The other ticket of a merge, as both of them tell it. */
const mergedWith: Source = {
  at: '#ticket_thread #thread-items > .thread-event:has(> .type-icon > .icon-code-fork) > .description > a[href*="tickets.php?id="]',
  attribute: 'href',
  pattern: '*tickets.php?id={value}',
};

/** Landmarks of osTicket's agent panel: class names, ids and icons of its own templates, and places in its tables. */
export const osTicketPage: PageLane = {
  // An unknown or forbidden ticket's address shows a list, and this above it.
  refused: ['#content > #msg_error'],
  // The viewer's whole name stands on own tickets only.
  sometimes: ['viewer'],
  facts: {
    // The page shows a first name. The whole one stands there as the assignee of an own ticket, which the product itself
    // compares by number: it warns of every ticket that is somebody else's.
    viewerName: [
      ...assignee([
        isWholePage,
        { not: isThere('.assignedTicket') },
        { not: isThere('#content > #msg_error') },
        { not: isThere('#ticket_thread > #msg_notice') },
      ]),
      // Whoever may not edit everything written here may edit what is one's own, which the product decides by number, too.
      { at: `${editable('note')} > .header > b`, only: true, when: [isThere(fixed('message'))] },
    ],
    viewerFirstName: [{ at: '#header #info > strong', from: 'root' }],
    statusCode: [
      { at: `${basics}:nth-child(1) > td`, map: 'statusWord' },
      { at: `${statuses}[selected]`, attribute: 'value', map: 'status' },
    ],
    statusLabel: [{ at: `${basics}:nth-child(1) > td` }],
    assigneeName: assignee([]),
    groupId: [{ at: '#response[data-dept-id]', attribute: 'data-dept-id' }],
    groupName: [{ at: `${basics}:nth-child(3) > td` }],
    priorityCode: [{ at: `${basics}:nth-child(2) > td`, map: 'priority' }],
    priorityLabel: [{ at: `${basics}:nth-child(2) > td` }],
    channel: [
      { at: `${origin} #field_source`, map: 'channel' },
      { at: `${origin}:last-child > td`, skip: '.faded', map: 'channel' },
      { at: 'form.save select[name="source"]', take: 'value', map: 'channel' },
    ],
    createdAt: [
      { at: '#ticket_thread .thread-event:has(> .type-icon > .icon-magic) time', attribute: 'datetime', only: true },
      { at: `${basics}:nth-child(4) > td`, parse: 'localTime' },
    ],
    createdByName: [
      { at: '#ticket_thread .thread-event:has(> .type-icon > .icon-magic) .description > b', only: true },
    ],
  },
  people: {
    nobodyWhen: [isOpen, isUnassigned],
    requesters: [{ at: '[id^="user-"][id$="-name"]', attribute: 'id', pattern: 'user-{value}-name' }],
    requesterNames: [{ at: '[id^="user-"][id$="-name"]' }],
    systemNames: ['SYSTEM', 'SYSTEM (Canned Reply)'],
    othersNames: anothers,
  },
  sla: [
    {
      metric: 'due',
      at: [{ at: `${care}:nth-child(3) > td`, parse: 'localTime', when: [isOpen] }],
      none: [isOpen, { value: { at: `${care} #field_duedate.faded` } }],
    },
  ],
  links: [
    {
      kind: 'mergedInto',
      when: [isThere('#ticket_thread #thread-items'), isThere('#response_options'), { not: isWholePage }],
      id: {
        ...mergedWith,
        only: true,
      },
    },
    // The same words stand on both pages; what lives on has its forms. Two tickets that were taken apart again are two.
    {
      kind: 'mergedFrom',
      when: [isWholePage, { not: isThere('#ticket_thread #thread-items > .thread-event > .type-icon > .icon-unlink') }],
      id: mergedWith,
    },
  ],
  entries: {
    // A task of the ticket, opened beside it, has a history of its own with the same names.
    items: '#ticket_thread #thread-items > [id^="thread-entry-"], #ticket_thread #thread-items > .thread-event',
    present: [isThere('#ticket_thread #thread-items')],
    complete: [],
    id: { attribute: 'id', pattern: 'thread-entry-{value}' },
    at: [{ at: ':scope > .thread-entry > .header time, :scope > .description > time', attribute: 'datetime' }],
    author: [],
    authorName: [shownAuthor],
    authorMark: { at: ':scope > .thread-entry > .avatar img', attribute: 'src' },
    merged: [isThere(':scope > .thread-entry > .header .textra :is(.icon-code-fork, .icon-link)')],
    roles: [
      { when: [entry('message')], role: 'customer' },
      { when: [entry('system')], role: 'system' },
      // Filters and plugins write too; they have no name of an agent, no menu to send a reply again, and no picture.
      { when: [isThere(':scope > .thread-entry.response > .header .icon-reply-all')], role: 'agent' },
      { when: [entry('note.avatar')], role: 'agent' },
      {
        when: [entry('note'), { not: { value: { at: '#ticket_thread .thread-entry.avatar', from: 'root' } } }],
        role: 'agent',
      },
      // Nobody's name: the product itself.
      { when: [{ matches: '.thread-event' }, { not: { value: shownAuthor } }], role: 'system' },
      // Customers set these off by opening a ticket only, and are known by name then.
      {
        when: [
          { matches: '.thread-event.action' },
          isThere(
            ':scope > .type-icon > :is(.icon-hand-right, .icon-unlock, .icon-share-alt, .icon-thumbs-up-alt, .icon-code-fork)',
          ),
        ],
        role: 'agent',
      },
    ],
    order: 'byTime',
    rules,
  },
};
