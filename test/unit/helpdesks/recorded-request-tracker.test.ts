import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';
import type { Actor, ChangedField } from '../../../lib/model/reading.ts';
import { type Comparison, describeRecordedPages, type RecordedPage, type TrueEnd } from './recorded-pages.ts';

interface TruthEntry {
  entryId: number;
  author: string;
  role: 'customer' | 'agent' | 'system';
  at: string;
  mergedFrom?: number;
}
interface TruthMessage extends TruthEntry {
  kind: 'create' | 'reply' | 'internal';
}
interface TruthEvent extends TruthEntry {
  kind: string;
  from: string | null;
  to: string | null;
}
interface Truth {
  ticketId: number;
  status: string;
  owner: string | null;
  queue: string;
  priority: number;
  created: string;
  due: string | null;
  messages: TruthMessage[];
  events: TruthEvent[];
}
interface Recorded extends RecordedPage<Truth> {
  page: string;
  lang: string;
  viewer: string;
  state: string;
}

const statusCodes: Record<string, string> = {
  new: 'new',
  open: 'open',
  stalled: 'pending',
  resolved: 'solved',
  rejected: 'closed',
};
const priorityCodes: Record<number, string> = { 0: 'low', 50: 'normal', 100: 'high' };
const fields: Record<string, ChangedField> = {
  status: 'status',
  owner: 'assignee',
  queue: 'group',
  priority: 'priority',
};
const notTickets = ['home', 'permission denied', 'not found', 'search results', 'login', 'ticket (mobile view)'];

function roleOf(entry: { author: string; role: Actor }, viewer: string): Actor {
  return entry.author === viewer ? 'me' : entry.role;
}

/** A page may add the person's name to the login: `alice (Alice Example)`. */
function loginOf(name: string): string {
  return name.split(' (')[0] ?? name;
}

function endOf(kind: string, value: string | null): TrueEnd | undefined {
  if (value === null) return undefined;
  switch (kind) {
    case 'owner':
      return value === 'Nobody' ? { nobody: true } : { name: value };
    case 'status':
      return { code: statusCodes[value] };
    case 'priority':
      return { code: priorityCodes[Number(value)] };
    default:
      return { name: value };
  }
}

function compare(check: Comparison, recorded: Recorded, truth: Truth): void {
  const { reading } = check;
  check.fact('ticket', reading.ref.ticketId, String(truth.ticketId));
  check.fact('viewer', reading.viewer?.name, recorded.viewer);
  check.fact('status', reading.status?.code, statusCodes[truth.status]);
  check.fact(
    'assignee',
    reading.assignee === null ? null : reading.assignee?.name && loginOf(reading.assignee.name),
    truth.owner,
  );
  check.fact('group', reading.group?.name, truth.queue);
  check.fact('priority', reading.priority?.value, truth.priority);
  check.fact('priority code', reading.priority?.code, priorityCodes[truth.priority]);
  check.fact('created', reading.createdAt?.at, Date.parse(truth.created));
  check.fact(
    'due',
    reading.sla?.map(({ at }) => at),
    truth.due === null ? [] : [Date.parse(truth.due)],
  );
  check.fact('created by', reading.createdBy, truth.messages[0] && roleOf(truth.messages[0], recorded.viewer));
  check.fact('complete', reading.complete, !recorded.state.includes('history request still pending'));
  check.messages(
    truth.messages.map((message) => ({
      id: String(message.entryId),
      at: message.at,
      author: roleOf(message, recorded.viewer),
      visibility: message.kind === 'internal' ? 'internal' : 'public',
      opening: message.kind === 'create' && message.mergedFrom === undefined,
    })),
  );
  check.changes(
    truth.events
      .filter(({ mergedFrom }) => mergedFrom === undefined)
      .flatMap((event) => {
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

function mayMiss(recorded: Recorded): (fact: string) => boolean {
  const history = (fact: string): boolean =>
    /^(message|status|assignee|group|priority) \d/.test(fact) || ['complete', 'created by'].includes(fact);
  switch (recorded.page) {
    case 'ticket':
      return recorded.state.includes('history request still pending') ? history : () => false;
    case 'history':
      // Facts of the ticket stand elsewhere, and without its requesters no role but the own one is proven.
      return (fact) =>
        !/ (at|visibility|opening)$|^(ticket|viewer|complete)/.test(fact) &&
        !/^(status|group) \d+ (from|to)$/.test(fact);
    case 'edit all':
      return (fact) => history(fact) || fact === 'created';
    default:
      return (fact) => history(fact) || ['created', 'due', 'priority', 'priority code'].includes(fact);
  }
}

describeRecordedPages<Truth, Recorded>({
  title: 'Request Tracker',
  index: 'rt/pages/index.json',
  adapter: requestTracker,
  basePath: '/rt',
  zone: () => 'Europe/Warsaw',
  isTicket: ({ page }) => !notTickets.includes(page) && !page.includes('cross-site') && !page.includes('self service'),
  loginOf,
  compare,
  mayMiss,
});
