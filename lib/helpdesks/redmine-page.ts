import type { ChangedField } from '../model/reading.ts';
import type { Condition, EntryList, PageLane, Source, ValueSources } from './adapter.ts';

const attributes = '.issue.details > .attributes';
const journal = '.journal[id^="change-"]';

/** The page writes times in the user's own format and zone; the link that carries one names its day as ISO does. */
function time(at: string): Source[] {
  const link = `${at}[title][href*="?from="]`;
  return [
    {
      at: link,
      attribute: 'title',
      day: { at: link, attribute: 'href', pattern: '*?from={value}' },
      // A format with AM and PM loses them in languages that have no such words: the space before them is left.
      when: [{ not: { value: { at: `${at}[title$=" "]` } } }],
    },
  ];
}

function user(at: string): Source {
  return { at, attribute: 'href', pattern: '*/users/{value}' };
}

/** Groups may have tickets, too; they and users share one row of numbers. */
const assignee: Source[] = [
  user(`${attributes} .assigned-to.attribute .value a`),
  { at: `${attributes} .assigned-to.attribute .value a`, attribute: 'href', pattern: '*/groups/{value}' },
];

/** Where a person's full name stands beside the number; nowhere that a customer's words are shown. */
const people =
  '#issue_assigned_to_id option, #watchers a.user, .issue.details > p.author > a.user, ' +
  `${journal} > div > h4 > a.user, ${attributes} .assigned-to.attribute .value a`;

const closedStatus = '.issue.details.closed > .attributes .status.attribute .value';
const openStatus = '.issue.details:not(.closed) > .attributes .status.attribute .value';

/** A closed ticket's status is closed, whatever the administrator calls it. */
function status(capture: string): ValueSources {
  return {
    code: [
      { capture, map: 'status' },
      { constant: 'closed', when: [{ value: { capture }, equals: { at: closedStatus, from: 'root' } }] },
    ],
    name: [{ capture }],
  };
}

function principal(capture: string): ValueSources {
  return { id: [{ capture, options: people }], name: [{ capture, options: people, unshared: true }] };
}

function project(capture: string): ValueSources {
  return { id: [{ capture, options: '#issue_project_id option' }], name: [{ capture }] };
}

function priority(capture: string): ValueSources {
  return { code: [{ capture, map: 'priority' }], name: [{ capture }] };
}

const nobody: ValueSources = { id: [{ constant: '' }], nobody: [''] };

/**
 * A change names its field in the words of the page's language, which are the page's own labels. Fields that the
 * administrator added may have any name; one that bears the name of another field is told apart by nothing.
 */
function about(code: string, label: Source): Condition[] {
  const name: Source = { capture: 'label' };
  const added: Source = { at: '.attribute[class*="cf_"] .label', from: 'root', pattern: '{value}:' };
  return [
    {
      any: [
        { value: name, equals: { ...label, from: 'root' } },
        { value: { ...name, labels: 'field' }, is: [code] },
      ],
    },
    { not: { value: added, equals: name } },
  ];
}

function changesOf(
  field: ChangedField,
  code: string,
  label: Source,
  value: (capture: string) => ValueSources,
): EntryList['rules'] {
  const it = about(code, label);
  const none = field === 'assignee' ? nobody : undefined;
  return [
    {
      when: [{ sentence: 'changed' }, ...it],
      gives: { kind: 'change', field, from: value('from'), to: value('to') },
    },
    {
      when: [{ sentence: 'set' }, ...it],
      gives: { kind: 'change', field, ...(none && { from: none }), to: value('to') },
    },
    {
      when: [{ sentence: 'deleted' }, ...it],
      gives: { kind: 'change', field, from: value('from'), ...(none && { to: none }) },
    },
  ];
}

function label(of: string): Source {
  return { at: `${attributes} .${of}.attribute .label`, pattern: '{value}:' };
}

/** Landmarks of Redmine's pages: ids, class names and addresses of its own templates (`app/views` and `app/helpers`). */
export const redminePage: PageLane = {
  refused: ['#content > #errorExplanation'],
  daySamples: {
    at: `.issue.details > p.author > a[title][href*="?from="], ${journal} > div > h4 > a[title][href*="?from="]`,
    text: { attribute: 'title' },
    day: { attribute: 'href', pattern: '*?from={value}' },
  },
  // What the edit form shows may not be saved yet: choosing a status draws it anew. So it states no facts.
  facts: {
    viewerId: [{ ...user('#loggedas a.user'), from: 'root' }],
    viewerName: [{ at: '#loggedas a.user', from: 'root' }],
    statusCode: [
      { at: openStatus, map: 'openStatus' },
      { at: closedStatus, map: 'closedStatus' },
      { constant: 'closed', when: [{ value: { at: closedStatus } }] },
    ],
    statusLabel: [{ at: `${attributes} .status.attribute .value` }],
    assigneeId: assignee,
    assigneeName: [
      { at: `${attributes} .assigned-to.attribute .value a` },
      // People who were locked have no link any more.
      { at: `${attributes} .assigned-to.attribute .value` },
    ],
    groupId: [{ at: '#header h1 .current-project', options: '#issue_project_id option' }],
    groupName: [{ at: '#header h1 .current-project' }],
    priorityCode: [
      { at: `${attributes} .priority.attribute .value`, map: 'priority' },
      // The place in the administrator's own scale; what its top means, nothing says.
      { constant: 'low', when: [{ value: { at: '.issue.details[class*=" priority-low"]' } }] },
      { constant: 'normal', when: [{ value: { at: '.issue.details.priority-default' } }] },
      { constant: 'high', when: [{ value: { at: '.issue.details[class*=" priority-high"]:not(.priority-highest)' } }] },
    ],
    priorityLabel: [{ at: `${attributes} .priority.attribute .value` }],
    createdAt: time('.issue.details > p.author > a'),
    createdById: [user('.issue.details > p.author > a.user')],
  },
  people: {
    nobodyWhen: [
      { value: { at: `${attributes} .assigned-to.attribute .value` }, is: ['-'] },
      { not: { value: { at: `${attributes} .assigned-to.attribute .value a` } } },
    ],
    openers: [user('.issue.details > p.author > a.user')],
    // Whoever has or had the ticket. Customers can be given tickets, so one who has opened it stays unknown.
    staff: assignee,
    onlyStaff: [user(`${journal}.private-notes > div > h4 > a.user`)],
    staffChange: ['status', 'assignee', 'group', 'priority'],
  },
  sla: [
    {
      metric: 'due',
      at: [
        { at: `${attributes} .due-date.attribute .value`, pattern: '{value} (*', parse: 'localDay' },
        { at: `${attributes} .due-date.attribute .value`, parse: 'localDay' },
      ],
      none: [{ value: { at: `${attributes} .due-date.attribute .value` }, is: [''] }],
    },
  ],
  entries: {
    // The tabs beside the history hold commits and spent time, which look alike.
    items: `.issue.details, #tab-content-history > ${journal}, #history > ${journal}`,
    present: [{ value: { at: '.issue.details' } }],
    complete: [],
    id: { attribute: 'id', pattern: 'change-{value}' },
    openingId: 'issue',
    at: [...time(':scope > div > h4 > a'), ...time(':scope > p.author > a')],
    author: [user(':scope > div > h4 > a.user'), user(':scope > p.author > a.user')],
    // Also where the author has no link: accounts that were locked or deleted.
    roles: [{ when: [{ matches: '.private-notes' }], role: 'agent' }],
    number: { at: ':scope > .note', attribute: 'id', pattern: 'note-{value}' },
    newest: { at: '#last_journal_id', attribute: 'value' },
    order: 'byId',
    rules: [
      { when: [{ matches: '.issue' }], gives: { kind: 'message', visibility: 'public', opening: true } },
      {
        when: [{ matches: '.has-notes:not(.private-notes)' }],
        gives: { kind: 'message', visibility: 'public' },
      },
      { when: [{ matches: '.has-notes.private-notes' }], gives: { kind: 'message', visibility: 'internal' } },
    ],
    parts: {
      items: ':scope > div > ul.details > li',
      values: 'strong, i, del, a',
      rules: [
        ...changesOf('status', 'status', label('status'), status),
        ...changesOf('assignee', 'assignee', label('assigned-to'), principal),
        ...changesOf('priority', 'priority', label('priority'), priority),
        ...changesOf('group', 'project', { at: 'label[for="issue_project_id"]', pattern: '{value}*' }, project),
      ],
    },
  },
};
