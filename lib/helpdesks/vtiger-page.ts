import type { Condition, PageLane, Source, ValueSources } from './adapter.ts';

const viewerId: Source = {
  at: '#menubar_item_right_LBL_MY_PREFERENCES',
  from: 'root',
  attribute: 'href',
  pattern: '*record={value}',
};
const viewerName: Source = { at: '.userName + .logout-content .profile-container h4', from: 'root' };
/** Whoever may have a ticket, where the page lists them: people and groups, numbered together. */
const owners = 'select[name*="assigned_user_id"] option, select[data-fieldtype="owner"] option';

/** What may be edited carries its stored value, whatever the language. */
function basicData(name: string): string {
  return `.fieldBasicData[data-name="${name}"]`;
}

/** What is shown of a field that may be edited, or of any field on the details tab. */
function shown(name: string): string {
  return `td.fieldValue:has(${basicData(name)}) .value, #HelpDesk_detailView_fieldValue_${name} .value`;
}

/** What is shown of a field that may not be edited on the summary: only its label tells which one it is. */
function summaryRow(name: string): Source {
  return {
    row: { items: '.summaryView tr.summaryViewEntries', label: '.fieldLabel', labels: 'field', is: name },
    at: '.value',
  };
}

function texts(name: string): Source[] {
  return [{ at: shown(name) }, summaryRow(name)];
}

/**
 * The stored value, while it belongs to what is shown: after an edit in place the product writes the new text and
 * leaves these attributes as they were.
 */
function stored(name: string): Source {
  return {
    at: basicData(name),
    attribute: 'data-value',
    when: [{ value: { at: basicData(name), attribute: 'data-displayvalue' }, equals: { at: shown(name) } }],
  };
}

/** The list of an edit in place stays on the page with the stored values of all its texts. */
function options(name: string): string {
  return `select[name="${name}"] option`;
}

function picklist(name: string, table: 'status' | 'priority'): Source[] {
  return [
    { ...stored(name), map: table },
    { at: shown(name), options: options(name), map: table },
    { at: shown(name), labels: table, map: table },
    { ...summaryRow(name), labels: table, map: table },
  ];
}

const description = `.summaryView ${basicData('description')}, #HelpDesk_detailView_fieldValue_description`;
const isDescription: Condition = { matches: description };
const createdTime: Source = { at: '#HelpDesk_detailView_fieldValue_createdtime .value', parse: 'localTime' };

/** The entry on the updates tab with which the ticket begins: one line, no field in it. */
const creation = '#updates .updates_timeline > li:has(> .update_info > h5):not(:has(.updateInfoContainer))';

// Comments
const isOfThisTicket: Condition = {
  value: { at: '[data-relatedto]', attribute: 'data-relatedto' },
  equals: { at: '#recordId', from: 'root', attribute: 'value' },
};
const privacy: Source = { at: 'input[name="is_private"]', attribute: 'value' };
/** Only whoever wrote a comment may edit it, decided by the product by id. */
const mayBeEdited: Condition = { value: { at: '.editComment' } };
const othersMayBeEdited: Condition = { value: { at: '.commentsBody .editComment', from: 'root' } };
const hasPicture: Condition = { value: { at: '.recordImage img' } };
const hasInitials: Condition = { value: { at: '.recordImage .name' } };
/** Contacts without a photo of their own; people of the staff have their initials there. */
const hasCustomersPicture: Condition = { value: { at: '.recordImage img[src*="CustomerPortal"]' } };
/** Mail from somebody whom the product does not know is kept under the name of the mailbox, and shows the address. */
const showsAddress: Condition = { value: { at: '.creatorName', pattern: '*@{value}' } };
const namesViewer: Condition = { value: { at: '.creatorName' }, equals: viewerName };
const isStaffs: readonly Condition[] = [
  { not: mayBeEdited },
  { not: hasPicture },
  hasInitials,
  { not: showsAddress },
  { value: viewerName },
];

// Changes
const changedField: Source = { at: '.updateInfoContainer .update-name .field-name', labels: 'field' };
const changer: Source = { at: '.update_info > div > h5 > .field-name' };
/** Changes have no number of a person, only the name: the same one as in the menu, from the same record, is the viewer's. */
const changerHasViewersName: Condition = { value: changer, equals: viewerName };
/** Unless the page itself lists two of that name. */
const isOnlyOne: Condition = { value: { ...changer, options: owners, unshared: true } };

function end(field: string, which: 'from' | 'to'): Source {
  return {
    row: { items: '.updateInfoContainer', label: '.update-name .field-name', labels: 'field', is: field },
    at: `.update-${which} em`,
  };
}

function picklistEnd(field: string, which: 'from' | 'to', table: 'status' | 'priority'): ValueSources {
  return { code: [{ ...end(field, which), labels: table, map: table }], name: [end(field, which)] };
}

function owner(which: 'from' | 'to'): ValueSources {
  const place = { ...end('assigned_user_id', which), options: owners };
  return { id: [place], name: [{ ...place, unshared: true }] };
}

/** Landmarks of the ticket's tabs: class names, ids and attributes of the product's templates. */
export const vtigerPage: PageLane = {
  tabs: { summary: '.summaryView', details: '#HelpDesk_detailView_fieldValue_createdtime', updates: '#updates' },
  facts: {
    viewerId: [viewerId],
    viewerName: [viewerName],
    statusCode: picklist('ticketstatus', 'status'),
    statusLabel: texts('ticketstatus'),
    // People and groups are numbered together, and nothing on the page tells them apart.
    assigneeId: [stored('assigned_user_id'), { at: shown('assigned_user_id'), options: options('assigned_user_id') }],
    assigneeName: texts('assigned_user_id').map((name) => ({ ...name, options: owners, unshared: true })),
    priorityCode: picklist('ticketpriorities', 'priority'),
    priorityLabel: texts('ticketpriorities'),
    createdAt: [createdTime, { at: `${creation} .update_time small`, attribute: 'title', parse: 'localTime' }],
  },
  people: {
    requesters: [
      {
        at: shown('contact_id')
          .split(', ')
          .map((selector) => `${selector} a[href*="module=Contacts"]`)
          .join(', '),
        attribute: 'href',
        pattern: '*record={value}',
      },
      {
        ...summaryRow('contact_id'),
        at: '.value a[href*="module=Contacts"]',
        attribute: 'href',
        pattern: '*record={value}',
      },
    ],
  },
  entries: {
    items: `.commentsBody .singleComment, #updates .updates_timeline > li, ${description}`,
    present: [{ value: { at: `.commentsBody, #updates .updates_timeline, ${description}` } }],
    // Comments and changes stand on tabs of their own, so there is always more.
    incomplete: [{ value: { constant: 'the other tabs' } }],
    tells: {
      messages: [{ value: { at: `.commentsBody, ${description}` } }],
      changes: [
        { value: { at: '#updates .updates_timeline' } },
        { value: { at: 'body', from: 'root', attribute: 'data-language', map: 'knownLanguage' } },
      ],
    },
    id: { at: '[data-commentid]', attribute: 'data-commentid' },
    at: [
      { at: '.commentTime small', attribute: 'title', parse: 'localTime' },
      { at: '.update_time small', attribute: 'title', parse: 'localTime' },
      { ...createdTime, from: 'root', when: [isDescription] },
    ],
    author: [
      { ...viewerId, when: [mayBeEdited, hasInitials, { not: hasPicture }, { not: showsAddress }] },
      { ...viewerId, when: [mayBeEdited, hasPicture, { not: hasCustomersPicture }, namesViewer] },
      { ...viewerId, when: [changerHasViewersName, isOnlyOne] },
    ],
    roles: [
      { when: [hasCustomersPicture], role: 'customer' },
      // A namesake of the viewer is somebody else only where the viewer's own comments are known by their link.
      { when: [...isStaffs, { not: namesViewer }], role: 'agent' },
      { when: [...isStaffs, namesViewer, othersMayBeEdited], role: 'agent' },
      { when: [{ value: changer }, { value: viewerName }, { not: changerHasViewersName }], role: 'agent' },
    ],
    // Comments are numbered together with all other records, in order of time; the description comes before them all.
    order: 'byIdElseNewestFirst',
    rules: [
      {
        // Whoever typed the ticket may have done so for the contact, so its author stays unknown.
        when: [isDescription, { matches: ':not([data-value=""])' }, { not: { value: { at: '.value' }, is: [''] } }],
        gives: { kind: 'message', visibility: 'public', opening: true },
      },
      { when: [isOfThisTicket, { value: privacy, is: ['1'] }], gives: { kind: 'message', visibility: 'internal' } },
      { when: [isOfThisTicket, { value: privacy, is: ['0'] }], gives: { kind: 'message', visibility: 'public' } },
      { when: [isOfThisTicket, { not: { value: privacy, is: ['0', '1'] } }], gives: { kind: 'message' } },
      {
        when: [{ value: changedField, is: ['ticketstatus'] }],
        gives: {
          kind: 'change',
          field: 'status',
          from: picklistEnd('ticketstatus', 'from', 'status'),
          to: picklistEnd('ticketstatus', 'to', 'status'),
        },
      },
      {
        when: [{ value: changedField, is: ['assigned_user_id'] }],
        gives: {
          kind: 'change',
          field: 'assignee',
          from: owner('from'),
          to: owner('to'),
        },
      },
      {
        when: [{ value: changedField, is: ['ticketpriorities'] }],
        gives: {
          kind: 'change',
          field: 'priority',
          from: picklistEnd('ticketpriorities', 'from', 'priority'),
          to: picklistEnd('ticketpriorities', 'to', 'priority'),
        },
      },
    ],
  },
};
