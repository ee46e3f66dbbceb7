import { createServer, type IncomingMessage } from 'node:http';
import { type UnknownTicket, unknownList, unknownPage } from './page.ts';

export interface UnknownDesk {
  readonly origin: string;
  readonly tickets: Map<string, UnknownTicket>;
  /** Every request so far, as `GET /case/17/show`. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A small help desk on 127.0.0.1 that Deskpace does not know. Nora is signed in; a status is saved by a form, as in former times. */
export async function startUnknownDesk(): Promise<UnknownDesk> {
  const agent = 'Nora Brandt';
  const tickets = new Map<string, UnknownTicket>(
    [
      { id: '17', subject: 'Der Wasserkocher wackelt', status: 'Offen' as const, assignee: agent, agent },
      { id: '18', subject: 'Die Lampe flackert', status: 'Wartend' as const, assignee: 'Olga Petrenko', agent },
      { id: '19', subject: 'Der Stuhl knarrt', status: 'Offen' as const, assignee: 'niemand', agent },
    ].map((ticket) => [ticket.id, ticket]),
  );
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    const [, id = '', what] = /^\/case\/(\d+)\/(show|answer|state)$/.exec(url) ?? [];
    const ticket = tickets.get(id);
    if (method === 'POST' && ticket && what !== 'show') {
      bodyOf(request).then(
        (body) => {
          const state = new URLSearchParams(body).get('state');
          const status = (['Offen', 'Wartend', 'Erledigt'] as const).find((one) => one === state);
          if (status !== undefined) tickets.set(id, { ...ticket, status });
          response.writeHead(303, { location: `/case/${id}/show` }).end();
        },
        () => response.writeHead(400).end(),
      );
      return;
    }
    const html = ticket ? unknownPage(ticket) : unknownList([...tickets.keys()]);
    response.writeHead(ticket || url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    tickets,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
