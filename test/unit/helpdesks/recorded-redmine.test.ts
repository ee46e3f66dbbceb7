import { redmine } from '../../../lib/helpdesks/redmine.ts';
import type { Actor, ChangedField } from '../../../lib/model/reading.ts';
import { type Comparison, describeRecordedPages, type RecordedPage, type TrueEnd } from './recorded-pages.ts';

interface TruthEntry {
  entryId: number | string;
  author: string;
  role: 'customer' | 'agent' | 'system';
  at: string;
}
interface Truth {
  ticketId: number;
  status: string;
  owner: string | null;
  ownerId: number | null;
  queueName: string;
  priority: string;
  requestors: string[];
  created: string;
  due: string | null;
  messages: (TruthEntry & { kind: 'create' | 'reply' | 'internal' })[];
  events: (TruthEntry & { kind: string; from: string | null; to: string | null })[];
}
interface Recorded extends RecordedPage<Truth> {
  page: string;
  viewer: string;
}

const statusCodes: Record<string, string> = {
  New: 'new',
  'In Progress': 'open',
  Feedback: 'pending',
  Resolved: 'solved',
  Closed: 'closed',
  Rejected: 'closed',
};
const priorityCodes: Record<string, string> = { Normal: 'normal', Immediate: 'urgent' };
const fields: Record<string, ChangedField> = {
  status: 'status',
  owner: 'assignee',
  queue: 'group',
  priority: 'priority',
};
/** Ids of the seeded people and names of the seeded projects. */
const ids: Record<string, string> = { alice: '5', bob: '6', anna: '7', ivan: '8', kim: '9' };
const projects: Record<string, string> = { support: 'Support', tier2: 'Tier 2' };

function roleOf(entry: { author: string; role: Actor }, viewer: string): Actor {
  return entry.author === viewer ? 'me' : entry.role;
}

function endOf(kind: string, value: string | null): TrueEnd | undefined {
  if (kind === 'owner') return value === null ? { nobody: true } : { id: ids[value] };
  if (value === null) return undefined;
  if (kind === 'status') return { code: statusCodes[value], name: value };
  if (kind === 'priority') return { code: priorityCodes[value], name: value };
  return { name: projects[value] };
}

function compare(check: Comparison, recorded: Recorded, truth: Truth): void {
  const { reading } = check;
  check.fact('ticket', reading.ref.ticketId, String(truth.ticketId));
  check.fact('viewer', reading.viewer, { id: ids[recorded.viewer], name: recorded.viewer });
  check.fact('status', reading.status, { code: statusCodes[truth.status], label: truth.status });
  const assignee = reading.assignee === null ? null : reading.assignee?.id;
  check.fact('assignee', assignee, truth.ownerId === null ? null : String(truth.ownerId));
  check.fact('group', reading.group?.name, truth.queueName);
  check.fact('priority', reading.priority, { code: priorityCodes[truth.priority], label: truth.priority });
  check.moment('created', reading.createdAt, truth.created);
  const due = truth.due === null ? [] : [{ metric: 'due', at: warsawMidnight(truth.due), precision: 'day' }];
  check.fact('due', reading.sla, due);
  const opening = truth.messages[0];
  check.fact('created by', reading.createdBy, opening && roleOf(opening, recorded.viewer));
  const [requester = ''] = truth.requestors;
  if (opening?.role === 'customer') check.fact('requester', reading.requester, ids[requester]);
  else check.fact('no requester', reading.requester ?? null, null);
  check.fact('complete', reading.complete, true);
  check.messages(
    truth.messages.map((message) => ({
      id: String(message.entryId),
      at: message.at,
      author: roleOf(message, recorded.viewer),
      visibility: message.kind === 'internal' ? 'internal' : 'public',
      opening: message.kind === 'create',
    })),
  );
  check.changes(
    truth.events.flatMap((event) => {
      const field = fields[event.kind];
      if (field === undefined) return [];
      return {
        id: String(event.entryId),
        at: event.at,
        by: roleOf(event, recorded.viewer),
        field,
        from: endOf(event.kind, event.from),
        to: endOf(event.kind, event.to),
      };
    }),
  );
}

/** The recordings are of one week in November. */
function warsawMidnight(day: string): number {
  return Date.parse(`${day}T00:00:00+01:00`);
}

describeRecordedPages<Truth, Recorded>({
  title: 'Redmine',
  index: 'redmine/pages/index.json',
  adapter: redmine,
  basePath: '',
  zone: () => 'Europe/Warsaw',
  isTicket: ({ page }) => ['ticket', 'ticket with edit form open', 'edit form', 'edit conflict'].includes(page),
  compare,
  // A form shows what may not be saved yet: the ticket, who is signed in and the project are all that it proves.
  mayMiss:
    ({ page }) =>
    (fact) =>
      page.startsWith('edit ') && !['ticket', 'viewer', 'group'].includes(fact),
});
