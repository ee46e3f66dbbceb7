import { freescout } from '../../../lib/helpdesks/freescout.ts';
import type { Actor } from '../../../lib/model/reading.ts';
import {
  describeRecordedPages,
  type RecordedPage,
  type TrueChange,
  type TrueEnd,
  type TrueMessage,
} from './recorded-pages.ts';

interface TruthMessage {
  id: string;
  role: 'customer' | 'agent';
  type: 'message' | 'reply' | 'note';
  author: string;
  at: string;
  statusAfter: string;
  assigneeAfter: string | null;
  fromMerged?: true;
}
interface TruthAct {
  id: string;
  at: string;
  by: string;
}
interface Truth {
  ticketId: string;
  status: string;
  statusCode: string;
  state: 'published' | 'deleted';
  mailbox: string;
  mailboxId: string;
  assigneeId: string | null;
  type: string;
  created: string;
  createdBy: 'customer' | 'agent';
  messages: TruthMessage[];
  transfers: TruthAct[];
  assignments: (TruthAct & { to: string | null })[];
  statusChanges: (TruthAct & { to: string })[];
  merges: (TruthAct & { action: 'merged' | 'deleted'; meta: string | null })[];
}
interface Page extends RecordedPage<Truth> {
  kind: string;
  viewer: string;
  viewerTimezone: string;
}

const statusCodes: Record<string, string> = { Active: 'open', Pending: 'pending', Closed: 'solved', Spam: 'closed' };
const ids: Record<string, string> = { 'Ada Admin': '1', 'Alice Agent': '2', 'Bob Agent': '3' };

interface State {
  status?: string;
  assignee?: { name: string | null; end: TrueEnd };
}

/** The truth has what a ticket was after each message, and line items; a change is where it was not so before. */
function trueChanges(truth: Truth, viewer: string): TrueChange[] {
  const actor = (name: string): Actor => (name === viewer ? 'me' : 'agent');
  const assignee = (name: string | null, end: TrueEnd = { id: ids[name ?? ''] }): State => ({
    assignee: { name, end: name === null ? { nobody: true } : end },
  });
  // Beside messages stands the viewer's name, and only a ticket that is still theirs tells whose it is.
  const beside = (name: string | null): State =>
    name === viewer && truth.assigneeId !== ids[viewer] ? assignee(name, { name }) : assignee(name);
  const told: { id: string; at: string; by: Actor; state: State }[] = [
    ...truth.messages.map(({ id, at, role, author, statusAfter, assigneeAfter }) => ({
      id,
      at,
      by: role === 'customer' ? 'customer' : actor(author),
      state: { status: statusAfter, ...beside(assigneeAfter) },
    })),
    ...truth.assignments.map(({ id, at, by, to }) => ({ id, at, by: actor(by), state: assignee(to) })),
    ...truth.statusChanges.map(({ id, at, by, to }) => ({ id, at, by: actor(by), state: { status: to } })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));

  const changes: TrueChange[] = [];
  let before: State = {};
  for (const { state, ...base } of told) {
    if (state.status !== undefined && before.status !== undefined && state.status !== before.status) {
      const [from, to] = [before.status, state.status].map((name) => ({ code: statusCodes[name] }));
      changes.push({ ...base, field: 'status', from, to });
    }
    if (state.assignee && before.assignee && state.assignee.name !== before.assignee.name) {
      changes.push({ ...base, field: 'assignee', from: before.assignee.end, to: state.assignee.end });
    }
    // The same person again does not make it better known who it is.
    const isSame = state.assignee?.name === before.assignee?.name;
    before = { ...before, ...state, ...(isSame && before.assignee ? { assignee: before.assignee } : {}) };
  }
  for (const { id, at, by } of truth.transfers) {
    changes.push({
      id,
      at,
      by: actor(by),
      field: 'group',
      from: undefined,
      to: { id: truth.mailboxId, name: truth.mailbox },
    });
  }
  for (const { id, at, by, action, meta } of truth.merges) {
    const into: unknown = meta === null ? undefined : JSON.parse(meta).mic;
    if (action === 'merged' && into === undefined) continue;
    const to = action === 'merged' ? { id: String(into) } : undefined;
    changes.push({ id, at, by: actor(by), field: action, from: undefined, to });
  }
  return changes;
}

describeRecordedPages<Truth, Page>({
  title: 'FreeScout',
  index: 'freescout/index.json',
  adapter: freescout,
  basePath: '',
  zone: ({ viewerTimezone }) => viewerTimezone,
  isTicket: ({ kind }) => kind === 'ticket',
  compare: (check, page, truth) => {
    const { reading } = check;
    const isJoint = truth.merges.some(({ meta }) => meta?.includes('mwc') === true);
    check.fact('ticket', reading.ref.ticketId, truth.ticketId);
    check.fact('viewer', reading.viewer?.id, ids[page.viewer]);
    check.fact('status', reading.status?.code, statusCodes[truth.status]);
    check.fact('assignee', reading.assignee === null ? null : reading.assignee?.id, truth.assigneeId);
    check.fact('group', reading.group?.id, truth.mailboxId);
    check.fact('group name', reading.group?.name, truth.mailbox);
    check.fact('channel', reading.channel, truth.type);
    check.moment('created', reading.createdAt, truth.created);
    check.fact('created by', reading.createdBy, truth.createdBy);
    check.fact('complete', reading.complete, true);
    check.messages(
      truth.messages.map(
        (message, index): TrueMessage => ({
          id: message.id,
          at: message.at,
          author: message.role === 'customer' ? 'customer' : message.author === page.viewer ? 'me' : 'agent',
          visibility: message.type === 'note' ? 'internal' : 'public',
          opening: index === 0 && !isJoint,
        }),
      ),
    );
    check.changes(trueChanges(truth, page.viewer));
  },
  mayMiss: ({ truth }) => {
    const merges = truth?.merges ?? [];
    // Two histories in one do not tell which of the messages opened the ticket, nor whose changes these were.
    if (merges.some(({ meta }) => meta?.includes('mwc') === true)) {
      return (fact) => /^(created|created by|complete)$|^(status|assignee) \d/.test(fact);
    }
    // A merged conversation has lost its messages, and a deleted one has no menu of assignees.
    if (truth?.state === 'deleted') {
      return (fact) => /^(created|created by|assignee)$|^(deleted|merged) \d+ from$|^deleted \d+ to$/.test(fact);
    }
    // A move does not say from where, and may have taken the assignee away.
    const isMoved = (truth?.transfers.length ?? 0) > 0;
    return (fact) => /^group \d+ from$/.test(fact) || (isMoved && /^assignee \d+ from$/.test(fact));
  },
});
