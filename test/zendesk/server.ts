import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { stripTypeScriptTypes } from 'node:module';
import { type Account, AccountError, type Save } from './account.ts';
import { Api } from './api.ts';
import { selfSigned } from './certificate.ts';
import { seededAccount } from './seed.ts';

/** A GET of the API, as it came in. */
export interface ApiRequest {
  at: number;
  /** Path and query. */
  path: string;
  status: number;
  /** How many others were under way when it came. */
  beside: number;
}

export interface ZendeskSimulator {
  port: number;
  account: Account;
  api: Api;
  /** Every request to the API; the page itself makes none. */
  requests: ApiRequest[];
  /** Requests to the API that have no answer yet. */
  readonly underWay: number;
  /** Who the browser is signed in as from now on; undefined: signed out. */
  signIn(userId: number | undefined): void;
  /** The API answers so much later, in ms. */
  delay: number;
  close(): Promise<void>;
}

/** Starts a seeded account on 127.0.0.1, for a browser in which `acme.zendesk.com` leads there. */
export async function startZendesk(): Promise<ZendeskSimulator> {
  const account = seededAccount();
  const api = new Api(account);
  const requests: ApiRequest[] = [];
  let signedIn: number | undefined;
  let underWay = 0;
  const state = { delay: 0 };

  const answerApi = async (url: URL, response: ServerResponse) => {
    const beside = underWay;
    underWay += 1;
    await new Promise((resolve) => setTimeout(resolve, state.delay));
    const { status, headers, body } = api.get(url, signedIn);
    requests.push({ at: Date.now(), path: url.pathname + url.search, status, beside });
    underWay -= 1;
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    });
    response.end(JSON.stringify(body));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'https://acme.zendesk.com');
    if (url.pathname.startsWith('/api/v2/')) return await answerApi(url, response);
    if (url.pathname.startsWith('/simulator/')) return await answerPage(url, request, response);
    if (url.pathname === '/workspace.js') {
      const source = await readFile(new URL('page/workspace.ts', import.meta.url), 'utf8');
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
      response.end(stripTypeScriptTypes(source));
      return;
    }
    if (!url.pathname.startsWith('/agent')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'",
    });
    response.end(await readFile(new URL('page/workspace.html', import.meta.url)));
  };

  /** What the workspace's own script asks for: behind the stage, since nobody outside knows how the real one does it. */
  const answerPage = async (url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = Number(url.pathname.split('/').at(-1));
    if (request.method === 'POST' && signedIn !== undefined) account.save(id, signedIn, await bodyOf(request));
    const isList = url.pathname === '/simulator/tickets';
    const { users, statuses, groups } = account;
    const told = isList
      ? { tickets: [...account.tickets.values()].map((ticket) => ({ id: ticket.id, subject: ticket.subject })) }
      : { ticket: account.ticket(id), users: [...users.values()], statuses, groups, signedIn };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(told));
  };

  const server = createServer(selfSigned('*.zendesk.com'), (request, response) => {
    answer(request, response).catch((cause: unknown) => {
      const status = cause instanceof AccountError ? cause.status : 500;
      if (response.headersSent) response.destroy();
      else
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify({ error: String(cause) }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The simulator has no port.');
  return {
    port: address.port,
    account,
    api,
    requests,
    signIn: (userId) => {
      signedIn = userId;
    },
    get underWay() {
      return underWay;
    },
    get delay() {
      return state.delay;
    },
    set delay(ms: number) {
      state.delay = ms;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((cause) => (cause ? reject(cause) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Save> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  // Only our own page writes here.
  const save: Save = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return save;
}
