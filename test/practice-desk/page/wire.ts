/** The desk's JSON as it travels; documented in README.md. Moments are ISO 8601 in UTC to the millisecond. */

export const statuses = ['new', 'open', 'pending', 'waiting', 'solved', 'closed'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const channels = ['email', 'chat', 'web', 'phone'] as const;
export const filters = ['mine', 'unassigned', 'team', 'waiting', 'solved', 'all'] as const;
/** The order in which the facets of one save stand in a history. */
export const kinds = ['reply', 'note', 'status', 'assignee', 'team', 'priority'] as const;

export type Status = (typeof statuses)[number];
export type Priority = (typeof priorities)[number];
export type Channel = (typeof channels)[number];
export type Filter = (typeof filters)[number];
export type EntryKind = (typeof kinds)[number];
type Role = 'agent' | 'customer' | 'system';

export interface Author {
  id: string;
  role: Role;
}

export interface Agent {
  id: string;
  name: string;
  teamId: string;
}

export interface Team {
  id: string;
  name: string;
}

export interface WireEntry {
  id: string;
  kind: EntryKind;
  at: string;
  author: Author;
  opening?: true;
  text?: string;
  from?: string | null;
  to?: string | null;
}

export interface WireTicket {
  id: string;
  subject: string;
  status: Status;
  priority: Priority;
  channel: Channel;
  team: Team;
  assignee: { id: string; name: string } | null;
  requester: { id: string; name: string; email: string };
  createdAt: string;
  createdBy: Author;
  updatedAt: string;
  tags: string[];
  sla: { kind: SlaKind; dueAt: string }[];
  entryCount: number;
}

export type SlaKind = 'firstReply' | 'solve';

export interface WireHistory {
  entries: WireEntry[];
  next: string | null;
  total: number;
}

/** What one save may ask for. */
export interface SaveRequest {
  reply?: string;
  note?: string;
  status?: Status;
  assigneeId?: string | null;
  teamId?: string;
  priority?: Priority;
}

export interface WireError {
  error: { code: string; message: string; field?: string };
}
