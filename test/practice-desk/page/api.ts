import type { Agent, Filter, SaveRequest, Team, WireEntry, WireError, WireHistory, WireTicket } from './wire.ts';

/** A refusal of the desk; `code` as in README.md. */
export class DeskError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'DeskError';
    this.code = code;
  }
}

interface Saved {
  ticket: WireTicket;
  entries: WireEntry[];
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(
    `/desk/api/${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (!response.ok) {
    const { error }: WireError = await response.json();
    throw new DeskError(error.code, error.message);
  }
  const answer: T = await response.json();
  return answer;
}

export const api = {
  me: () => ask<{ agent: Agent }>('me'),
  people: () => ask<{ agents: Agent[]; teams: Team[] }>('people'),
  signIn: (agentId: string) => ask<{ agent: Agent }>('sign-in', { agentId }),
  signOut: () => ask<{ agent: null }>('sign-out', {}),
  tickets: (filter: Filter) => ask<{ tickets: WireTicket[] }>(`tickets?filter=${filter}`),
  ticket: (id: string) => ask<{ ticket: WireTicket }>(`tickets/${encodeURIComponent(id)}`),
  newest: (id: string, after?: string) =>
    ask<WireHistory>(`tickets/${id}/history?order=newest&limit=30${after === undefined ? '' : `&after=${after}`}`),
  changes: (since: number) => ask<{ revision: number; ticketIds: string[] }>(`changes?since=${since}`),
  open: (request: { subject: string; text: string; requesterName: string }) => ask<Saved>('tickets', request),
  save: (id: string, request: SaveRequest) => ask<Saved>(`tickets/${id}/save`, request),
  escalate: (id: string, note?: string) => ask<Saved>(`tickets/${id}/escalate`, note === undefined ? {} : { note }),
};
