import { vtiger } from '../../../lib/helpdesks/vtiger.ts';
import type { Actor } from '../../../lib/model/reading.ts';
import { isZone } from '../../../lib/time/calendar.ts';
import { type Comparison, describeRecordedPages, type RecordedPage } from './recorded-pages.ts';

interface TruthMessage {
  id: string | null;
  role: 'customer' | 'agent';
  type: 'message' | 'reply' | 'note';
  author: string;
  at: string;
}
interface TruthChange {
  at: string;
  by: string;
  frm: string;
  to: string;
}
interface Truth {
  ticketId: string;
  status: string;
  priority: string;
  assignee: string;
  created: string;
  messages: TruthMessage[];
  transfers: TruthChange[];
  assignments: TruthChange[];
  statusChanges: TruthChange[];
}
interface Recorded extends RecordedPage<Truth> {
  kind: string;
  viewer: string;
  viewerTimezone: string;
}

const statusCodes: Record<string, string> = {
  Open: 'open',
  'In Progress': 'open',
  'Wait For Response': 'pending',
  Closed: 'solved',
};
const priorityCodes: Record<string, string> = { Low: 'low', Normal: 'normal', High: 'high', Urgent: 'urgent' };
const shows = {
  fields: ['ticket-summary', 'ticket-details'],
  comments: ['ticket-summary', 'ticket-comments'],
  opening: ['ticket-summary', 'ticket-details'],
};

function zoneOf({ viewerTimezone }: Recorded) {
  if (!isZone(viewerTimezone)) throw new Error(`${viewerTimezone} is no time zone`);
  return viewerTimezone;
}

/** Only the staff change fields. */
function roleOf(name: string, viewer: string): Actor {
  return name === viewer ? 'me' : 'agent';
}

function compareTruth(check: Comparison, { kind, viewer }: Recorded, truth: Truth): void {
  const { reading, fact, moment, wrong, missing } = check;
  fact('ticket', reading.ref.ticketId, truth.ticketId);
  fact('viewer', reading.viewer?.name, viewer);
  fact('status', reading.status?.code, statusCodes[truth.status]);
  fact('priority', reading.priority?.code, priorityCodes[truth.priority]);
  fact('assignee', reading.assignee?.name, truth.assignee);
  fact('assignee id', reading.assignee?.id === undefined ? undefined : 'stated', 'stated');
  fact('requester', reading.requester === undefined ? undefined : 'stated', 'stated');
  moment('created', reading.createdAt, truth.created);
  fact('complete', reading.complete, false);

  const comments = truth.messages.filter(({ id }) => id !== null);
  for (const { id, role, type, author, at } of shows.comments.includes(kind) ? comments : []) {
    const stated = reading.messages?.find((message) => message.id === id);
    moment(`message ${id} at`, stated, at);
    fact(`message ${id} author`, stated?.author, author === viewer ? 'me' : role);
    fact(`message ${id} visibility`, stated?.visibility, type === 'note' ? 'internal' : 'public');
  }
  const opening = reading.messages?.filter((message) => message.opening === true) ?? [];
  fact('opening', shows.opening.includes(kind) ? opening.length : undefined, 1);
  moment('opening at', opening[0], truth.created);
  fact('opening author', opening[0]?.author, 'unknown');
  for (const { id, opening: isFirst } of reading.messages ?? []) {
    if (isFirst !== true && !comments.some((message) => message.id === id))
      wrong.push(`message ${id} is not in the truth`);
  }

  const handOvers = [...truth.transfers, ...truth.assignments].sort((one, other) => one.at.localeCompare(other.at));
  const changes = [
    ...truth.statusChanges.map((change) => ({ ...change, field: 'status' })),
    ...handOvers.map((change) => ({ ...change, field: 'assignee' })),
  ];
  if (reading.changes === undefined) missing.push('changes');
  for (const field of ['status', 'assignee']) {
    const stated = reading.changes?.filter((change) => change.field === field);
    const told = changes.filter((change) => change.field === field);
    if (stated !== undefined) fact(`${field} changes`, stated.length, told.length);
    for (const [index, { at, by, frm, to }] of told.entries()) {
      const change = stated?.[index];
      moment(`${field} change ${index} at`, change, at);
      fact(`${field} change ${index} by`, change?.by, roleOf(by, viewer));
      const ends = field === 'status' ? [statusCodes[frm], statusCodes[to]] : [frm, to];
      const said = [change?.from, change?.to].map((end) => (field === 'status' ? end?.code : end?.name));
      fact(`${field} change ${index}`, change && said, ends);
    }
  }
}

describeRecordedPages<Truth, Recorded>({
  title: 'Vtiger CRM',
  index: 'vtiger/index.json',
  adapter: vtiger,
  basePath: '',
  zone: zoneOf,
  isTicket: ({ kind }) => kind.startsWith('ticket-'),
  compare: compareTruth,
  mayMiss: ({ kind, truth }) => {
    const fields = ['status', 'priority', 'assignee', 'assignee id', 'requester'];
    const old = (truth?.messages ?? []).filter(({ id }) => id !== null).slice(0, -5);
    const isOld = (fact: string): boolean => old.some(({ id }) => fact.startsWith(`message ${id} `));
    return (fact) => {
      if (fact.includes('change')) return kind !== 'ticket-updates';
      if (fields.includes(fact)) return !shows.fields.includes(kind);
      if (fact === 'created') return !['ticket-details', 'ticket-updates'].includes(kind);
      if (fact === 'opening at') return kind !== 'ticket-details';
      if (fact.startsWith('opening')) return !shows.opening.includes(kind);
      // The summary has the newest five comments.
      return kind === 'ticket-summary' && isOld(fact);
    };
  },
});
