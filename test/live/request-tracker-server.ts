import * as z from 'zod/mini';
import { LiveServer, passwordOf } from './live-server.ts';
import { startHelpDesk } from './start-script.ts';

const id = z.union([z.number(), z.string()]);
const named = z.object({ id });
const ticketSchema = z.object({ Created: z.string(), Requestor: z.array(named) });
const transactionSchema = z.object({
  id,
  Type: z.string(),
  Field: z.string(),
  OldValue: z.nullable(z.string()),
  NewValue: z.nullable(z.string()),
  Created: z.string(),
  Creator: named,
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
}

/** What the product itself says of a ticket. */
export interface TicketTruth {
  createdAt: number;
  requesterIds: string[];
  /** In order of their numbers. */
  history: Transaction[];
}

/** A real Request Tracker on 127.0.0.1, freshly seeded, and what its administrator can ask it. */
export class RequestTrackerServer extends LiveServer {
  /** Puts the seeded database back and starts the server. Throws one plain sentence when that is not possible. */
  static async start(port = 8161): Promise<RequestTrackerServer> {
    await startHelpDesk('Request Tracker', 'rt', port);
    return new RequestTrackerServer('Request Tracker', 'request-tracker', port, {
      basePath: '/rt',
      root: '/REST/2.0',
    });
  }

  async userId(name: string): Promise<string> {
    const user = z.parse(named, await this.ask('root', 'GET', `/user/${name}`));
    return String(user.id);
  }

  async queueId(name: string): Promise<string> {
    const queue = z.parse(named, await this.ask('root', 'GET', `/queue/${name}`));
    return String(queue.id);
  }

  async ticket(ticketId: string): Promise<TicketTruth> {
    // The search would give the requesters' numbers, but finds no deleted tickets.
    const ticket = z.parse(ticketSchema, await this.ask('root', 'GET', `/ticket/${ticketId}`));
    return {
      createdAt: Date.parse(ticket.Created),
      requesterIds: await Promise.all(ticket.Requestor.map(({ id }) => this.userId(String(id)))),
      history: await this.#history(ticketId),
    };
  }

  /** The number of the ticket that the product shows for this number, which may have been merged. */
  async shownBehind(ticketId: string): Promise<string> {
    return String(z.parse(named, await this.ask('root', 'GET', `/ticket/${ticketId}`)).id);
  }

  async speak(userId: string, language: string): Promise<void> {
    await this.ask('root', 'PUT', `/user/${userId}`, { Lang: language });
  }

  /** A ticket by a customer's e-mail. Gives its number. */
  async ticketOfCustomer(subject: string): Promise<string> {
    await this.#mailOfCustomer(subject, 'Please help.');
    const query = encodeURIComponent(`Subject = '${subject}'`);
    const found = z.parse(idsSchema, await this.ask('root', 'GET', `/tickets?query=${query}`));
    const ticketId = found.items[0]?.id;
    if (ticketId === undefined) throw new Error(`Request Tracker has no ticket "${subject}".`);
    return ticketId;
  }

  /** An answer of the same customer by e-mail. */
  async answerOfCustomer(ticketId: string, text: string): Promise<void> {
    await this.#mailOfCustomer(`Re: [helpdesk.example #${ticketId}] Your answer`, text);
  }

  /** What another agent changes meanwhile, in words of the product's JSON. */
  async changeAs(login: 'bob' | 'root', ticketId: string, change: Record<string, string>): Promise<void> {
    await this.ask(login, 'PUT', `/ticket/${ticketId}`, change);
  }

  /** Lets an account delete tickets of a queue, which agents may not by default. */
  async letDelete(userId: string, queueId: string): Promise<void> {
    const place = `${userId}-RT::Queue-${queueId}`;
    const body = new URLSearchParams({
      user: 'root',
      pass: passwordOf('root'),
      id: queueId,
      CheckACL: place,
      [`SetRights-${place}`]: 'DeleteTicket',
    });
    const response = await fetch(this.address('/Admin/Queues/UserRights.html'), { method: 'POST', body });
    if (!(await response.text()).includes('DeleteTicket&#39; to')) throw new Error('The right was not granted.');
  }

  /** Through the gateway that the mail server calls. */
  async #mailOfCustomer(subject: string, text: string): Promise<void> {
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
  }

  async #history(ticketId: string): Promise<Transaction[]> {
    const transactions: Transaction[] = [];
    for (let page = 1; ; page += 1) {
      const fields = 'Type,Field,OldValue,NewValue,Creator,Created&fields[Creator]=id';
      const answer = await this.ask(
        'root',
        'GET',
        `/ticket/${ticketId}/history?fields=${fields}&per_page=100&page=${page}`,
      );
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
        });
      }
      if (items.length < 100) return transactions.sort((left, right) => Number(left.id) - Number(right.id));
    }
  }
}
