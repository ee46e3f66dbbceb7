import { osTicket } from '../../../lib/helpdesks/os-ticket.ts';
import type { Actor, Change, ChangedField, TicketLink } from '../../../lib/model/reading.ts';
import { type Comparison, describeRecordedPages, type RecordedPage } from './recorded-pages.ts';

interface TruthMessage {
  id: string;
  role: 'customer' | 'agent';
  type: 'message' | 'reply' | 'note';
  author: string;
  at: string;
}
interface TruthEvent {
  at: string;
  by: string;
}
interface Truth {
  ticketId: string;
  status: string;
  statusState: 'open' | 'closed';
  department: string;
  departmentId: string;
  assignee: string | null;
  source: string;
  created: string;
  due: string | null;
  mergedInto: string | null;
  priorityCode: string;
  messages: TruthMessage[];
  transfers: (TruthEvent & { to: string })[];
  assignments: (TruthEvent & { data: { staff: [number, string] } })[];
  closes: TruthEvent[];
  reopens: TruthEvent[];
}
interface Recorded extends RecordedPage<Truth> {
  kind: string;
  viewer: string;
  viewerTimezone: string;
}

const statusCodes: Record<string, string> = { Open: 'open', Resolved: 'solved', Closed: 'closed' };
const channels: Record<string, string> = { Email: 'email', Web: 'web', Phone: 'phone', API: 'other', Other: 'other' };

interface TrueEvent extends TruthEvent {
  field: ChangedField;
  name?: string;
  code?: string;
}

/** Events have no number on the page: they are told apart by what changed and when. */
function eventsOf({ transfers, assignments, closes, reopens, statusState, status }: Truth): TrueEvent[] {
  return [
    ...transfers.map((event) => ({ ...event, field: 'group' as const, name: event.to })),
    ...assignments.map((event) => ({ ...event, field: 'assignee' as const, name: event.data.staff[1] })),
    ...closes.map((event, index) => ({
      ...event,
      field: 'status' as const,
      // The truth says only of the last one with which status.
      ...(statusState === 'closed' && index === closes.length - 1 ? { code: statusCodes[status] ?? '' } : {}),
    })),
    ...reopens.map((event) => ({ ...event, field: 'status' as const, code: 'open' })),
  ];
}

function compare(check: Comparison, { viewer }: Recorded, truth: Truth): void {
  const { reading } = check;
  const roleOf = (author: string, role: Actor): Actor => (author === viewer ? 'me' : role);
  check.fact('ticket', reading.ref.ticketId, truth.ticketId);
  check.fact('viewer', reading.viewer?.name, viewer);
  check.fact('status', reading.status?.code, statusCodes[truth.status]);
  check.fact('status label', reading.status?.label !== undefined, true);
  check.fact('assignee', reading.assignee === null ? null : reading.assignee?.name, truth.assignee);
  check.fact('group', reading.group?.name, truth.department);
  check.fact('group id', reading.group?.id, truth.departmentId);
  check.fact('priority', reading.priority?.code, truth.priorityCode);
  check.fact('channel', reading.channel, channels[truth.source]);
  check.moment('created', reading.createdAt, truth.created);
  check.fact('created by', reading.createdBy, 'customer');
  if (truth.due === null) check.fact('due', reading.sla?.length, 0);
  else check.moment('due', reading.sla?.[0], truth.due);
  check.fact('complete', reading.complete, true);
  const linked = (kind: TicketLink['kind']) =>
    (reading.links ?? []).filter((link) => link.kind === kind).map(({ ticketId }) => ticketId);
  check.fact('merged into', linked('mergedInto'), truth.mergedInto ? [truth.mergedInto] : []);
  // The truth of a ticket that lives on does not name the others; ticket 14 was merged into 13.
  check.fact('merged from', linked('mergedFrom'), truth.ticketId === '13' ? ['14'] : []);
  check.messages(
    truth.messages.map(({ id, at, author, role, type }, index) => ({
      id,
      at,
      author: roleOf(author, role),
      visibility: type === 'note' ? 'internal' : 'public',
      opening: index === 0,
    })),
  );
  const told = [...(reading.changes ?? [])].filter(({ field }) => field !== 'priority');
  for (const event of eventsOf(truth)) {
    const fact = `${event.field} at ${event.at}`;
    const index = told.findIndex(({ field, at }) => field === event.field && at === Date.parse(event.at));
    const [stated]: (Change | undefined)[] = index < 0 ? [] : told.splice(index, 1);
    check.fact(fact, stated && true, true);
    const by = stated?.by === 'unknown' ? undefined : stated?.by;
    check.fact(`${fact} by`, by, event.by === 'SYSTEM' ? 'system' : roleOf(event.by, 'agent'));
    if (event.name !== undefined) check.fact(`${fact} to`, stated?.to?.name, event.name);
    if (event.code !== undefined) check.fact(`${fact} to`, stated?.to?.code, event.code);
  }
  check.wrong.push(...told.map(({ field, at }) => `${field} at ${at} is not in the truth`));
}

/** What a page of this kind does not show, so that its absence is right. */
function mayMiss({ truth, viewer }: Recorded): (fact: string) => boolean {
  if (truth === null) return () => false;
  // Of the signed-in agent the page shows a first name; only an open ticket of one's own tells the whole one.
  const isOwnProven = truth.statusState === 'open' && truth.assignee === viewer;
  const own = [
    'viewer',
    ...truth.messages.filter(({ author }) => author === viewer).map(({ id }) => `message ${id} author`),
    ...eventsOf(truth)
      .filter(({ by }) => by === viewer)
      .map(({ field, at }) => `${field} at ${at} by`),
  ];
  return (fact) =>
    (!isOwnProven && own.includes(fact)) ||
    (truth.statusState === 'closed' && ['assignee', 'due'].includes(fact)) ||
    // A ticket that was merged into another has no form, which is where the department's number stands.
    (truth.mergedInto !== null && fact === 'group id');
}

describeRecordedPages<Truth, Recorded>({
  title: 'osTicket',
  index: 'osticket/index.json',
  adapter: osTicket,
  basePath: '',
  zone: ({ viewerTimezone }) => viewerTimezone,
  isTicket: ({ kind }) => kind === 'ticket',
  compare,
  mayMiss,
});
