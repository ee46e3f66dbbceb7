import type { ApiLane, Condition, EntryList, Source, ValueSources } from './adapter.ts';

/** The product's own author of what it does by itself. */
const systemUser = '-1';

const ticket = (field: string): Source => ({ at: `ticket.ticket.${field}` });
const type = (...names: string[]): Condition => ({ value: { at: 'type' }, is: names });
const field = (name: string): Condition => ({ value: { at: 'field_name' }, is: [name] });
const isPublic: Condition = { value: { at: 'public' }, is: ['true'] };
const isPrivate: Condition = { value: { at: 'public' }, is: ['false'] };
/** The first audit sets the ticket's fields by events of this type. */
const isOpening: Condition = { value: { at: '^events.type' }, is: ['Create'] };

/** Words and, as older answers have them, numbers of the "Via types reference". */
const programs = [
  ...['rule', '8', 'linked_problem', '9', 'group_deletion', '10', 'user_change', '11', 'user_deletion', '12'],
  ...['group_change', '13', 'merge', '19', 'automatic_solution_suggestions', '22', 'system'],
];
const integrations = ['api', 'web_service', '5'];

/** An event has its own `via` where it is another one than the audit's: a trigger acts within the agent's save. */
const hasOwnVia: Condition = { value: { at: 'via.channel' } };
const roles: NonNullable<EntryList['roles']> = [
  { when: [{ value: { at: 'via.channel' }, is: programs }], role: 'system' },
  { when: [{ value: { at: 'via.source.rel' }, is: ['trigger', 'automation', 'merge'] }], role: 'system' },
  { when: [{ value: { at: 'via.channel' }, is: integrations }], role: 'agentOrSystem' },
  { when: [{ not: hasOwnVia }, { value: { at: '^via.channel' }, is: programs }], role: 'system' },
  {
    when: [{ not: hasOwnVia }, { value: { at: '^via.source.rel' }, is: ['trigger', 'automation', 'merge'] }],
    role: 'system',
  },
  // Whoever answers through an integration may be a person or a bot with a person's key.
  { when: [{ not: hasOwnVia }, { value: { at: '^via.channel' }, is: integrations }], role: 'agentOrSystem' },
];

const code = (at: string, map: string): ValueSources => ({ code: [{ at, map }], name: [{ at }] });
const id = (at: string): ValueSources => ({ id: [{ at }], nobody: [''] });

/** With custom statuses `status` stays the category behind them, which is what counts. */
const changes: EntryList['rules'] = [
  {
    when: [type('Change'), field('status')],
    gives: { kind: 'change', field: 'status', from: code('previous_value', 'status'), to: code('value', 'status') },
  },
  // A ticket that was solved in the save that opened it.
  {
    when: [type('Create'), field('status'), { value: { at: 'value' }, is: ['solved', 'closed'] }],
    gives: { kind: 'change', field: 'status', to: code('value', 'status') },
  },
  {
    when: [type('Change'), field('priority')],
    gives: {
      kind: 'change',
      field: 'priority',
      from: code('previous_value', 'priority'),
      to: code('value', 'priority'),
    },
  },
  {
    when: [type('Change'), field('assignee_id')],
    gives: { kind: 'change', field: 'assignee', from: id('previous_value'), to: id('value') },
  },
  {
    when: [type('Change'), field('group_id')],
    gives: { kind: 'change', field: 'group', from: id('previous_value'), to: id('value') },
  },
  // The merged ticket is closed by the merge; the one that stays is not.
  {
    when: [
      type('Change'),
      field('status'),
      { value: { at: 'value' }, is: ['closed'] },
      { value: { at: '^via.source.rel' }, is: ['merge'] },
    ],
    gives: { kind: 'change', field: 'merged' },
  },
  {
    when: [
      type('Change'),
      field('status'),
      { value: { at: 'value' }, is: ['closed'] },
      { not: { value: { at: '^via.source.rel' }, is: ['merge'] } },
      { value: { at: '^via.channel' }, is: ['merge', '19'] },
    ],
    gives: { kind: 'change', field: 'merged' },
  },
];

const comment = type('Comment', 'FacebookComment');
const messages: EntryList['rules'] = [
  { when: [comment, isPublic, isOpening], gives: { kind: 'message', visibility: 'public', opening: true } },
  { when: [comment, isPublic, { not: isOpening }], gives: { kind: 'message', visibility: 'public' } },
  { when: [comment, isPrivate, isOpening], gives: { kind: 'message', visibility: 'internal', opening: true } },
  { when: [comment, isPrivate, { not: isOpening }], gives: { kind: 'message', visibility: 'internal' } },
  { when: [comment, { not: isPublic }, { not: isPrivate }], gives: { kind: 'message' } },
];

/**
 * Zendesk's Support API, asked with the page's own session: "Tickets", "Ticket Audits" with the "Ticket Audit events
 * reference", "Users", "Via object reference". Side conversations are no part of it: they are no replies.
 */
export const zendeskApi: ApiLane = {
  requests: [
    { key: 'me', path: '/api/v2/users/me.json', when: ['open'] },
    { key: 'ticket', path: '/api/v2/tickets/{id}.json?include=slas', when: ['open', 'afterOwnAct'] },
    {
      key: 'audits',
      path: '/api/v2/tickets/{id}/audits.json?include=users&page%5Bsize%5D=100',
      when: ['open', 'afterOwnAct'],
      // Two pages are as many as one reading may ask for; the next reading goes on behind them.
      paging: {
        kind: 'cursor',
        parameter: 'page[after]',
        cursor: 'meta.after_cursor',
        more: 'meta.has_more',
        most: 2,
        growsAtEnd: true,
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
    channel: [
      { ...ticket('from_messaging_channel'), map: 'messaging' },
      { ...ticket('via.channel'), map: 'channel' },
    ],
    createdAt: [ticket('created_at')],
    createdById: [ticket('submitter_id')],
  },
  people: {
    system: [systemUser],
    nobody: [''],
    requesters: [ticket('requester_id')],
    staff: [ticket('assignee_id')],
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
  ratings: {
    items: 'audits.audits.events',
    present: [{ value: { at: 'audits.audits.id' } }],
    when: [type('SatisfactionRating')],
    kind: 'csat',
    id: { at: 'id' },
    at: [{ at: '^created_at' }],
    score: { at: 'score', map: 'rating' },
    worst: 0,
    best: 1,
  },
  calls: {
    items: 'audits.audits.events',
    present: [{ value: { at: 'audits.audits.id' } }],
    when: [type('VoiceComment'), { value: { at: 'data.answered_by_id' } }],
    id: { at: 'id' },
    at: [{ at: 'data.started_at' }, { at: '^created_at' }],
    by: [{ at: 'data.answered_by_id' }],
  },
  links: [
    {
      kind: 'followUpOf',
      when: [{ value: ticket('via.source.rel'), is: ['follow_up'] }],
      id: ticket('via.source.from.ticket_id'),
    },
  ],
  entries: {
    items: 'audits.audits.events',
    present: [{ value: { at: 'audits.audits.id' } }],
    complete: [],
    // What is said in a chat stands elsewhere until it ends, and then in one event.
    incomplete: [
      { value: ticket('from_messaging_channel'), is: ['true'] },
      { value: { at: 'audits.audits.events.type' }, is: ['ChatStartedEvent', 'ChatEndedEvent'] },
    ],
    // The event's, not the audit's: a save may change a field twice, by the agent and by a trigger.
    id: { at: 'id' },
    at: [{ at: '^created_at' }],
    // A comment may be written in somebody else's name.
    author: [{ at: 'author_id' }, { at: '^author_id' }],
    roles,
    order: 'oldestFirst',
    rules: [...messages, ...changes],
  },
};

export const zendeskMaps = {
  status: { new: 'new', open: 'open', pending: 'pending', hold: 'onHold', solved: 'solved', closed: 'closed' },
  priority: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' },
  messaging: { true: 'chat' },
  channel: {
    email: 'email',
    mail: 'email',
    '4': 'email',
    web: 'web',
    web_form: 'web',
    '0': 'web',
    chat: 'chat',
    native_messaging: 'chat',
    voice: 'phone',
    phone: 'phone',
    twitter: 'social',
    facebook: 'social',
    whatsapp: 'social',
    line: 'social',
    instagram_dm: 'social',
    api: 'other',
    web_service: 'other',
    '5': 'other',
    rule: 'other',
    '8': 'other',
    side_conversation: 'other',
  },
  sla: {
    first_reply_time: 'firstResponse',
    next_reply_time: 'nextResponse',
    requester_wait_time: 'resolution',
    total_resolution_time: 'resolution',
  },
  rating: { good: '1', bad: '0' },
};
