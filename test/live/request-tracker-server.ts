import * as z from 'zod/mini';
import { startHelpDesk, stopHelpDesk } from './start-script.ts';

const person = z.object({ id: z.union([z.number(), z.string()]), Name: z.string() });
const ticketSchema = z.object({
  EffectiveId: z.string(),
  Status: z.string(),
  Created: z.string(),
  Owner: person,
  Queue: z.object({ id: z.union([z.number(), z.string()]), Name: z.string() }),
  Requestor: z.array(z.object({ id: z.union([z.number(), z.string()]) })),
});
const transactionSchema = z.object({
  id: z.union([z.number(), z.string()]),
  Type: z.string(),
  Field: z.string(),
  OldValue: z.nullable(z.string()),
  NewValue: z.nullable(z.string()),
  Created: z.string(),
  Creator: person,
});
const idsSchema = z.object({ items: z.array(z.object({ id: z.string() })) });
const pageSchema = z.object({ items: z.array(transactionSchema), page: z.number(), pages: z.nullable(z.number()) });

/** One entry of the product's own history. */
export interface Transaction {
  id: string;
  type: string;
  field: string;
  from: string;
  to: string;
  /** Epoch ms. */
  at: number;
  byId: string;
  byName: string;
}

/** What the product itself says of a ticket. */
export interface TicketTruth {
  id: string;
  status: string;
  createdAt: number;
  ownerId: string;
  queueId: string;
  requesterIds: string[];
  /** In order of their numbers. */
  history: Transaction[];
}

/** A real Request Tracker on 127.0.0.1, freshly seeded, and what its administrator can ask it. */
export class RequestTrackerServer {
  readonly origin: string;
  readonly basePath = '/rt';
  readonly siteKey: string;
  readonly #authorization = `Basic ${Buffer.from('root:rt-root-pass').toString('base64')}`;

  private constructor(port: number) {
    this.origin = `http://127.0.0.1:${port}`;
    this.siteKey = `request-tracker|${this.origin}|${this.basePath}`;
  }

  /** Puts the seeded database back and starts the server. Throws one plain sentence when that is not possible. */
  static async start(port = 8161): Promise<RequestTrackerServer> {
    await startHelpDesk('Request Tracker', 'rt', port);
    return new RequestTrackerServer(port);
  }

  address(path: string): string {
    return `${this.origin}${this.basePath}${path}`;
  }

  /** Ends the server that the start script started. */
  async stop(): Promise<void> {
    await stopHelpDesk('rt', Number(new URL(this.origin).port));
  }

  ticketKey(ticketId: string): string {
    return `${this.siteKey}#${ticketId}`;
  }

  async userId(name: string): Promise<string> {
    const user = z.parse(z.object({ id: z.union([z.number(), z.string()]) }), await this.#ask(`/user/${name}`));
    return String(user.id);
  }

  async queueId(name: string): Promise<string> {
    const queue = z.parse(z.object({ id: z.union([z.number(), z.string()]) }), await this.#ask(`/queue/${name}`));
    return String(queue.id);
  }

  async ticket(ticketId: string): Promise<TicketTruth> {
    const fields = 'EffectiveId,Status,Created,Owner,Queue,Requestor';
    const named = 'fields[Owner]=id,Name&fields[Queue]=id,Name&fields[Requestor]=id';
    const found = z.parse(
      z.object({ items: z.array(ticketSchema) }),
      await this.#ask(`/tickets?query=id=${ticketId}&fields=${fields}&${named}`),
    );
    const ticket = found.items[0];
    if (!ticket) throw new Error(`Request Tracker has no ticket ${ticketId}.`);
    return {
      id: ticket.EffectiveId,
      status: ticket.Status,
      createdAt: Date.parse(ticket.Created),
      ownerId: String(ticket.Owner.id),
      queueId: String(ticket.Queue.id),
      requesterIds: ticket.Requestor.map(({ id }) => String(id)),
      history: await this.#history(ticketId),
    };
  }

  /** A customer's e-mail, through the gateway that the mail server calls. Gives the new ticket's number. */
  async mailFromCustomer(subject: string, text: string): Promise<string> {
    const message = [
      'From: Anna Kowalska <anna.kowalska@customer.example>',
      'To: support@helpdesk.example',
      `Subject: ${subject}`,
      `Message-ID: <${crypto.randomUUID()}@customer.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
    ].join('\n');
    const body = new FormData();
    for (const [name, value] of Object.entries({ action: 'correspond', queue: 'support', message }))
      body.set(name, value);
    const response = await fetch(this.address('/REST/1.0/NoAuth/mail-gateway'), { method: 'POST', body });
    const answer = await response.text();
    if (!answer.startsWith('ok')) throw new Error(`Request Tracker refused a customer's mail: ${answer}`);
    const query = encodeURIComponent(`Subject = '${subject}'`);
    const found = z.parse(idsSchema, await this.#ask(`/tickets?query=${query}`));
    const ticketId = found.items[0]?.id;
    if (ticketId === undefined) throw new Error(`Request Tracker has no ticket "${subject}".`);
    return ticketId;
  }

  async #history(ticketId: string): Promise<Transaction[]> {
    const transactions: Transaction[] = [];
    for (let page = 1; ; page += 1) {
      const fields = 'Type,Field,OldValue,NewValue,Creator,Created&fields[Creator]=id,Name';
      const answer = await this.#ask(`/ticket/${ticketId}/history?fields=${fields}&per_page=100&page=${page}`);
      const { items } = z.parse(pageSchema, answer);
      for (const item of items) {
        transactions.push({
          id: String(item.id),
          type: item.Type,
          field: item.Field,
          from: item.OldValue ?? '',
          to: item.NewValue ?? '',
          at: Date.parse(item.Created),
          byId: String(item.Creator.id),
          byName: item.Creator.Name,
        });
      }
      if (items.length < 100) return transactions.sort((left, right) => Number(left.id) - Number(right.id));
    }
  }

  async #ask(path: string): Promise<unknown> {
    const response = await fetch(`${this.origin}${this.basePath}/REST/2.0${path}`, {
      headers: { authorization: this.#authorization, accept: 'application/json' },
    });
    if (!response.ok) throw new Error(`Request Tracker answers ${response.status} to ${path}.`);
    return response.json();
  }
}
