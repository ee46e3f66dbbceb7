import type { Condition, EntryList, PageLane, Source, ValueSources } from './adapter.ts';

/** Below the entry's own header: the mail beneath may bring any markup along. */
const header = ':scope > .thread-message > .thread-header';
const body = ':scope > .thread-message > .thread-body';
const badge = ':scope > .thread-message > .thread-badge';

const statusMenu = '#conv-toolbar .conv-status a[data-status]';
const userMenu = '#conv-toolbar .conv-user a[data-user_id]';
const activeUser = '#conv-toolbar .conv-user li.active a[data-user_id]';
const viewer: Source = { at: 'body', from: 'root', attribute: 'data-auth_user_id' };

/** A deleted conversation has no menus, but still the hidden form of a reply. */
const isDeleted: Condition = { value: { at: '#conv-toolbar .conv-restore-trigger', from: 'root' } };
const statusForm = '#conv-subject select[name="status"] option';
const userForm = '#conv-subject select[name="user_id"] option';

/** Status words are looked up in the menu of the same page: administrators rename them. */
function statuses(word: Source): Source[] {
  return [
    { ...word, options: statusMenu, optionValue: 'data-status' },
    { ...word, options: statusForm, when: [isDeleted] },
  ];
}

/** Names, among those who may have the conversation. The viewer is never there by name. */
function users(name: Source): Source[] {
  return [
    { ...name, options: userMenu, optionValue: 'data-user_id' },
    { ...name, options: userForm, when: [isDeleted] },
  ];
}

const mapped = (source: Source): Source => ({ ...source, map: 'status' });

/** A name that no two of them bear. */
function nameAlone(name: Source): Source[] {
  return [
    { ...name, options: userForm, unshared: true, when: [isDeleted] },
    { ...name, options: userMenu, optionValue: 'data-user_id', unshared: true, when: [{ not: isDeleted }] },
  ];
}

const isLineItem: Condition = { matches: '.thread-type-lineitem' };
const isCustomers: Condition = { matches: '.thread-type-customer' };
const isMessage: Condition = { matches: '.thread-type-customer, .thread-type-message, .thread-type-note' };
const isReply: Condition = { matches: '.thread-type-message' };
const isNote: Condition = { matches: '.thread-type-note' };
/** A forwarded conversation begins with what was sent to the third party, and says where it comes from. */
const isForwarded: Condition = { value: { at: `${body} > .alert-info a[href*="/conversation/"]` } };
const isForward: Condition = { value: { at: `${badge} > .glyphicon-arrow-right` } };
/** Mail servers write under the customer's name when a message cannot be delivered. */
const isBounce: Condition = { value: { at: `${body} > .alert-warning` } };
const isBounceOf: Condition = { value: { at: `${body} > .alert-warning a[href*="#thread-id="]` } };

const says = (sentence: string): Condition[] => [isLineItem, { sentence }];
const isYou = (capture: string): Condition => ({ value: { capture, labels: 'you' } });
const isUser = (capture: string): Condition[] => users({ capture }).map((value) => ({ value }));
const neither = (conditions: readonly Condition[]): Condition[] => conditions.map((not) => ({ not }));

/** Short sentences could be the end of others: without an author who is known they are none of these. */
function byKnownAuthor(sentence: string, gives: EntryList['rules'][number]['gives']): EntryList['rules'][number][] {
  const authors = [isYou('author'), ...isUser('author')];
  return [
    ...authors.map((author) => ({ when: [...says(sentence), author], gives })),
    { when: [...says(sentence), ...neither(authors)], gives: { kind: 'doubt', doubt: 'unreadable' } },
  ];
}

/** "Alice Agent, Pending" beside a message: assignee and status after it, each where it is not as before. */
const after: Source = { at: `${header} > .thread-info > .thread-status` };
const statusAfter = [...statuses({ ...after, pattern: '*, {value}' }), ...statuses(after)];
const assigneeAfter: Source = { ...after, stem: { options: statusMenu, optionValue: 'data-status', joint: ', ' } };
const spam = '4';
const notSpam = ['1', '2', '3'];

const assignee: ValueSources = { id: users(assigneeAfter), name: nameAlone(assigneeAfter) };
const given: ValueSources = {
  viewer: [isYou('to')],
  id: [{ capture: 'to', labels: 'nobody' }, ...users({ capture: 'to' })],
  name: nameAlone({ capture: 'to' }),
};
const survivor: Source = {
  attribute: 'href',
  pattern: '*/conversation/{value}',
  until: '?',
};

function tooltip(at: string, more: Partial<Source> = {}): Source[] {
  // Bootstrap moves the title away when the page has loaded.
  return ['data-original-title', 'title'].map((attribute) => ({ at, attribute, ...more }));
}

/** Landmarks of FreeScout's pages, all of them class names, ids and attributes of its own templates. */
export const freescoutPage: PageLane = {
  facts: {
    viewerId: [viewer],
    statusCode: [
      { at: '#conv-toolbar .conv-status li.active a[data-status]', attribute: 'data-status', map: 'status' },
      ...tooltip('#conv-status', { pattern: '*: {value}', options: statusForm, map: 'status', when: [isDeleted] }),
    ],
    statusLabel: [
      { at: '#conv-toolbar .conv-status li.active a[data-status]' },
      ...tooltip('#conv-status', { pattern: '*: {value}', when: [isDeleted] }),
    ],
    assigneeId: [{ at: activeUser, attribute: 'data-user_id' }],
    assigneeName: [
      // The viewer is "Me" there, in the page's language.
      { at: activeUser, when: [{ not: { value: { at: activeUser, attribute: 'data-user_id' }, equals: viewer } }] },
      { at: '#conv-assignee .conv-info-val > span:first-child', when: [{ not: { value: { at: activeUser } } }] },
    ],
    groupId: [{ at: 'body', from: 'root', attribute: 'data-mailbox_id' }],
    groupName: [{ at: '.sidebar-2col .mailbox-name', from: 'root' }],
    channel: [
      {
        constant: 'phone',
        when: [{ value: { at: '#conv-layout-main > .thread .thread-badge > .glyphicon-earphone' } }],
      },
      { at: '#conv-layout', attribute: 'class', pattern: 'conv-type-{value}', until: ' conv-', labels: 'channel' },
    ],
  },
  people: {
    nobody: ['-1'],
    viewerNameStart: [{ at: '.navbar .nav-user', from: 'root' }],
    requesters: [
      {
        at: '#conv-layout-customer .conv-customer-block a.customer-name',
        attribute: 'href',
        pattern: '*/customers/{value}/edit',
      },
    ],
  },
  links: [
    {
      kind: 'mergedInto',
      when: [isDeleted],
      id: {
        at: '#conv-layout-main > .thread-type-lineitem > .thread-message > .thread-header a[href*="/conversation/"]',
        ...survivor,
      },
    },
  ],
  entries: {
    items: '#conv-layout-main > .thread',
    // No conversation is without a thread.
    present: [{ value: { at: '#conv-layout-main > .thread' } }],
    complete: [],
    id: { attribute: 'id', pattern: 'thread-{value}' },
    at: tooltip(`${header} > .thread-info > .thread-date`, { parse: 'localTime' }),
    // Customers and agents are numbered apart, and a customer's id is of no use here.
    author: [
      {
        at: `${header} > .thread-title > .thread-person a[href*="/users/profile/"]`,
        attribute: 'href',
        pattern: '*/users/profile/{value}',
        when: [{ not: isCustomers }],
      },
      ...users({ capture: 'author' }).map((source) => ({ ...source, when: [isLineItem, ...(source.when ?? [])] })),
    ],
    own: [isLineItem, isYou('author')],
    roles: [
      { when: [isCustomers, isBounceOf], role: 'system' },
      { when: [isCustomers, { not: isBounce }], role: 'customer' },
      {
        when: [
          { not: isCustomers },
          { value: { at: `${header} > .thread-title > .thread-person a[href*="/users/profile/"]` } },
        ],
        role: 'agent',
      },
      ...isUser('author').map((author) => ({ when: [isLineItem, author], role: 'agent' as const })),
    ],
    createdWithMessageOf: ['customer'],
    sentence: { at: ':scope.thread-type-lineitem > .thread-message > .thread-header > .thread-title' },
    order: 'newestFirst',
    rules: [
      { when: [isCustomers], gives: { kind: 'message', visibility: 'public', opening: 'ifFirst' } },
      {
        when: [isReply, { not: isForwarded }],
        gives: { kind: 'message', visibility: 'public', opening: 'ifFirst' },
      },
      { when: [isReply, isForwarded], gives: { kind: 'message', visibility: 'thirdParty', opening: 'ifFirst' } },
      { when: [isNote, { not: isForward }], gives: { kind: 'message', visibility: 'internal', opening: 'ifFirst' } },
      { when: [isNote, isForward], gives: { kind: 'message', visibility: 'thirdParty', opening: 'ifFirst' } },
      // A reply that was taken back is a draft again, but the status and assignee that it set remain.
      { when: [{ matches: '.thread-type-draft' }], gives: { kind: 'unclear', fields: ['status', 'assignee', 'spam'] } },
      ...statusAfter.flatMap((word): EntryList['rules'] => [
        {
          when: [isMessage, { value: word }],
          gives: { kind: 'state', field: 'status', to: { code: [mapped(word)] } },
        },
        { when: [isMessage, { value: word, is: [spam] }], gives: { kind: 'state', field: 'spam', to: 'set' } },
        { when: [isMessage, { value: word, is: notSpam }], gives: { kind: 'state', field: 'spam', to: 'unset' } },
      ]),
      {
        when: [isMessage, { not: { value: assigneeAfter, is: [''] } }, { value: assigneeAfter }],
        gives: { kind: 'state', field: 'assignee', to: assignee },
      },
      ...statuses({ capture: 'to' }).flatMap((word): EntryList['rules'] => [
        {
          when: [...says('statusChanged'), { value: word }],
          gives: { kind: 'change', field: 'status', to: { code: [mapped(word)], name: [{ capture: 'to' }] } },
        },
        {
          when: [...says('statusChanged'), { value: word, is: [spam] }],
          gives: { kind: 'state', field: 'spam', to: 'set' },
        },
        {
          when: [...says('statusChanged'), { value: word, is: notSpam }],
          gives: { kind: 'state', field: 'spam', to: 'unset' },
        },
      ]),
      {
        when: [...says('statusChanged'), ...neither(statuses({ capture: 'to' }).map((value) => ({ value })))],
        gives: { kind: 'doubt', doubt: 'unreadable' },
      },
      { when: says('assigned'), gives: { kind: 'change', field: 'assignee', to: given } },
      ...byKnownAuthor('moved', { kind: 'change', field: 'group', to: 'current' }),
      // Whoever has no right to the other mailbox loses the conversation to the one who moves it.
      { when: says('moved'), gives: { kind: 'unclear', fields: ['assignee'] } },
      { when: says('joined'), gives: { kind: 'doubt', doubt: 'joint' } },
      ...byKnownAuthor('merged', {
        kind: 'change',
        field: 'merged',
        to: { id: [{ at: `${header} > .thread-title a[href*="/conversation/"]`, ...survivor }] },
      }),
      ...byKnownAuthor('deleted', { kind: 'change', field: 'deleted' }),
      ...byKnownAuthor('restored', { kind: 'change', field: 'deleted', to: 'unset' }),
      { when: [isLineItem, { sentence: null }], gives: { kind: 'doubt', doubt: 'unreadable' } },
    ],
  },
};
