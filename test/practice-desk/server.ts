import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Assets } from './assets.ts';
import { numberBetween, oneOf, oneOfOrNull, readBody, text, yes } from './body.ts';
import { Desk, type Entry, Refusal, type Ticket } from './desk.ts';
import { historyPage, wireEntry } from './history.ts';
import {
  type Agent,
  type Author,
  channels,
  filters,
  priorities,
  statuses,
  type WireError,
  type WireTicket,
} from './page/wire.ts';
import { seed } from './seed.ts';

export interface PracticeDeskOptions {
  /** 0 takes any free port. */
  port?: number;
  now?: () => number;
  /** Multiplies the delays of the customers who write back; 0 means at once. */
  pace?: number;
  /** Sees every request before it is answered. */
  onRequest?: (request: IncomingMessage) => void;
}

export interface PracticeDesk {
  /** `http://127.0.0.1:41873` */
  origin: string;
  port: number;
  /** The truth, for tests. */
  state: Desk;
  /** Ends connections and timers. */
  close(): Promise<void>;
}

/** Starts a freshly seeded practice desk on 127.0.0.1. Rejects when the port is taken. */
export async function startPracticeDesk(options: PracticeDeskOptions = {}): Promise<PracticeDesk> {
  const desk = new Desk({ now: options.now ?? Date.now, pace: options.pace ?? 1 });
  seed(desk);
  const assets = new Assets();
  const sessions = new Map<string, string>();
  let cookieName = '';

  const server = createServer((request, response) => {
    options.onRequest?.(request);
    answer({ desk, assets, sessions, cookieName, request, response }).catch((cause: unknown) => {
      if (!response.headersSent) sendError(response, cause);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The practice desk has no port.');
  // Cookies do not tell ports apart; the name does, so that two desks on one machine do not sign each other out.
  cookieName = `practice_desk_${address.port}`;

  const customers = setInterval(() => desk.deliverDue(), 100);
  customers.unref();
  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    state: desk,
    close: () =>
      new Promise((resolve, reject) => {
        clearInterval(customers);
        server.close((cause) => (cause ? reject(cause) : resolve()));
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  desk: Desk;
  assets: Assets;
  sessions: Map<string, string>;
  cookieName: string;
  request: IncomingMessage;
  response: ServerResponse;
}

interface Call extends Exchange {
  url: URL;
  /** What the brackets of the route's pattern matched. */
  id: string;
}

interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  run: (call: Call) => Promise<void> | void;
}

const routes: Route[] = [
  { method: 'GET', path: /^\/$/, run: (call) => sendAsset(call, 'start.html') },
  { method: 'GET', path: /^\/desk\/?$/, run: (call) => redirect(call, '/desk/tickets') },
  { method: 'GET', path: /^\/desk\/editor$/, run: (call) => sendAsset(call, 'editor.html') },
  { method: 'GET', path: /^\/desk\/assets\/([a-z-]+\.(?:ts|css))$/, run: (call) => sendAsset(call, call.id) },
  { method: 'GET', path: /^\/desk\/tickets(?:\/[^/]*)?$/, run: (call) => sendAsset(call, 'desk.html') },
  { method: 'GET', path: /^\/desk\/chats(?:\/[^/]*)?$/, run: (call) => sendAsset(call, 'desk.html') },

  { method: 'GET', path: /^\/desk\/api\/me$/, run: (call) => send(call, 200, { agent: viewer(call) }) },
  { method: 'GET', path: /^\/desk\/api\/people$/, run: people },
  { method: 'GET', path: /^\/desk\/api\/changes$/, run: changes },
  { method: 'GET', path: /^\/desk\/api\/tickets$/, run: listTickets },
  { method: 'GET', path: /^\/desk\/api\/tickets\/([^/]+)$/, run: oneTicket },
  { method: 'GET', path: /^\/desk\/api\/tickets\/([^/]+)\/history$/, run: history },

  { method: 'POST', path: /^\/desk\/api\/sign-in$/, run: signIn },
  { method: 'POST', path: /^\/desk\/api\/sign-out$/, run: signOut },
  { method: 'POST', path: /^\/desk\/api\/tickets$/, run: openForCustomer },
  { method: 'POST', path: /^\/desk\/api\/tickets\/([^/]+)\/save$/, run: save },
  { method: 'POST', path: /^\/desk\/api\/tickets\/([^/]+)\/escalate$/, run: escalate },

  { method: 'POST', path: /^\/practice\/customers$/, run: customersPace },
  { method: 'POST', path: /^\/practice\/message$/, run: customerMessage },
  { method: 'POST', path: /^\/practice\/ticket$/, run: customerTicket },
];

async function answer(exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const host = request.headers.host ?? '127.0.0.1';
  const target = request.url ?? '/';
  if (!URL.canParse(target, `http://${host}`)) throw new Refusal(400, 'bad-query', 'The address cannot be read.');
  const url = new URL(target, `http://${host}`);

  const here = routes.filter((route) => route.path.test(url.pathname));
  const route = here.find((one) => one.method === request.method);
  if (!route) {
    if (here.length === 0) throw new Refusal(404, 'no-such-address', `There is nothing at ${url.pathname}.`);
    const allowed = [...new Set(here.map((one) => one.method))].join(', ');
    response.setHeader('allow', allowed);
    throw new Refusal(405, 'wrong-method', `${url.pathname} answers ${allowed} only.`);
  }
  if (route.method === 'POST') refuseForeignOrigin(request, host);
  await route.run({ ...exchange, url, id: route.path.exec(url.pathname)?.[1] ?? '' });
}

function refuseForeignOrigin(request: IncomingMessage, host: string): void {
  const { origin } = request.headers;
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) {
    throw new Refusal(403, 'foreign-origin', `Acts from ${origin} are refused.`);
  }
}

// Reading

function people(call: Call): void {
  viewer(call);
  send(call, 200, { agents: call.desk.agents, teams: call.desk.teams });
}

function changes(call: Call): void {
  viewer(call);
  send(call, 200, call.desk.changesSince(wholeNumber(call.url, 'since', 0, Number.MAX_SAFE_INTEGER, 0)));
}

function listTickets(call: Call): void {
  const agent = viewer(call);
  const asked = call.url.searchParams.get('filter') ?? 'all';
  const filter = filters.find((one) => one === asked);
  if (!filter) throw new Refusal(400, 'bad-query', `filter has to be one of ${filters.join(', ')}.`, 'filter');
  send(call, 200, { tickets: call.desk.tickets(filter, agent.id).map((ticket) => wireTicket(call.desk, ticket)) });
}

function oneTicket(call: Call): void {
  viewer(call);
  send(call, 200, { ticket: wireTicket(call.desk, call.desk.ticket(call.id)) });
}

function history(call: Call): void {
  viewer(call);
  const ticket = call.desk.ticket(call.id);
  const limit = wholeNumber(call.url, 'limit', 1, 100, 50);
  const order = call.url.searchParams.get('order') ?? 'oldest';
  if (order !== 'oldest' && order !== 'newest') {
    throw new Refusal(400, 'bad-query', 'order has to be oldest or newest.', 'order');
  }
  send(call, 200, historyPage(ticket, order, limit, call.url.searchParams.get('after') ?? undefined));
}

function wholeNumber(url: URL, name: string, low: number, high: number, otherwise: number): number {
  const raw = url.searchParams.get(name);
  if (raw === null) return otherwise;
  const value = Number(raw);
  if (!/^\d+$/.test(raw) || value < low || value > high) {
    throw new Refusal(400, 'bad-query', `${name} has to be a whole number from ${low} to ${high}.`, name);
  }
  return value;
}

// Acts

async function signIn(call: Call): Promise<void> {
  const agents = call.desk.signInAgents;
  const { agentId } = await readBody(call.request, { agentId: oneOf(agents.map((agent) => agent.id)) });
  const agent = agents.find((one) => one.id === agentId);
  if (!agent) throw new Refusal(400, 'bad-field', 'agentId is missing.', 'agentId');
  const session = randomUUID();
  call.sessions.set(session, agent.id);
  call.response.setHeader('set-cookie', `${call.cookieName}=${session}; Path=/desk; HttpOnly; SameSite=Lax`);
  send(call, 200, { agent });
}

async function signOut(call: Call): Promise<void> {
  await readBody(call.request, {});
  viewer(call);
  call.sessions.delete(sessionOf(call) ?? '');
  call.response.setHeader('set-cookie', `${call.cookieName}=; Path=/desk; HttpOnly; SameSite=Lax; Max-Age=0`);
  send(call, 200, { agent: null });
}

async function openForCustomer(call: Call): Promise<void> {
  const agent = viewer(call);
  const fields = { subject: text(200), text: text(), requesterName: text(100), channel: oneOf(channels) };
  const body = await readBody(call.request, fields);
  if (!body.subject || !body.text || !body.requesterName) {
    const missing = (['subject', 'text', 'requesterName'] as const).find((name) => !body[name]) ?? 'subject';
    throw new Refusal(400, 'bad-field', `${missing} is missing.`, missing);
  }
  const requester = call.desk.addCustomer({ name: body.requesterName, email: '', steps: [] });
  const { subject, channel = 'phone' } = body;
  const createdBy: Author = { id: agent.id, role: 'agent' };
  const opened = call.desk.open({ subject, text: body.text, channel, requesterId: requester.id, createdBy });
  send(call, 201, saved(call.desk, opened.ticket, opened.entries));
}

async function save(call: Call): Promise<void> {
  const author: Author = { id: viewer(call).id, role: 'agent' };
  const request = await readBody(call.request, {
    reply: text(),
    note: text(),
    status: oneOf(statuses.filter((status) => status !== 'new' && status !== 'closed')),
    assigneeId: oneOfOrNull(call.desk.agents.map((agent) => agent.id)),
    teamId: oneOf(call.desk.teams.map((team) => team.id)),
    priority: oneOf(priorities),
  });
  const entries = call.desk.save(call.id, author, request);
  send(call, 200, saved(call.desk, call.desk.ticket(call.id), entries));
}

async function escalate(call: Call): Promise<void> {
  const author: Author = { id: viewer(call).id, role: 'agent' };
  const { note } = await readBody(call.request, { note: text() });
  const entries = call.desk.escalate(call.id, author, note);
  send(call, 200, saved(call.desk, call.desk.ticket(call.id), entries));
}

// Behind the stage

async function customersPace(call: Call): Promise<void> {
  const { pace, deliver } = await readBody(call.request, { pace: numberBetween(0, 1_000), deliver: yes() });
  if (pace !== undefined) call.desk.setPace(pace);
  send(call, 200, { pace: call.desk.pace, delivered: call.desk.deliverDue(deliver), underWay: call.desk.underWay });
}

async function customerMessage(call: Call): Promise<void> {
  const ids = call.desk.tickets().map((ticket) => ticket.id);
  const body = await readBody(call.request, { ticketId: text(20), text: text() });
  if (body.ticketId === undefined) throw new Refusal(400, 'bad-field', 'ticketId is missing.', 'ticketId');
  if (!ids.includes(body.ticketId)) throw new Refusal(404, 'no-such-ticket', `There is no ticket ${body.ticketId}.`);
  const entries = call.desk.customerWrites(body.ticketId, body.text ?? 'Is there any news?');
  send(call, 200, saved(call.desk, call.desk.ticket(body.ticketId), entries));
}

async function customerTicket(call: Call): Promise<void> {
  const body = await readBody(call.request, { channel: oneOf(channels), subject: text(200), text: text() });
  const requester = call.desk.addCustomer({ name: 'Walter Newcomer', email: 'walter@newcomer.example', steps: [] });
  const { ticket } = call.desk.open({
    subject: body.subject ?? 'A question about kettles',
    text: body.text ?? 'Which kettle is the quietest?',
    channel: body.channel ?? 'email',
    requesterId: requester.id,
    createdBy: { id: requester.id, role: 'customer' },
  });
  send(call, 201, { ticket: wireTicket(call.desk, ticket) });
}

// Sessions and answers

function sessionOf(exchange: Exchange): string | undefined {
  const cookies = (exchange.request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const prefix = `${exchange.cookieName}=`;
  return cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
}

/** The signed-in agent. Throws the refusal `signed-out` when there is none. */
function viewer(exchange: Exchange): Agent {
  const agentId = exchange.sessions.get(sessionOf(exchange) ?? '');
  const agent = exchange.desk.agents.find((one) => one.id === agentId);
  if (!agent) throw new Refusal(401, 'signed-out', 'Nobody is signed in.');
  return agent;
}

function saved(desk: Desk, ticket: Ticket, entries: Entry[]) {
  return { ticket: wireTicket(desk, ticket), entries: entries.map(wireEntry) };
}

function wireTicket(desk: Desk, ticket: Ticket): WireTicket {
  const assignee = desk.agents.find((agent) => agent.id === ticket.assigneeId);
  const requester = desk.customers.get(ticket.requesterId);
  const iso = (at: number) => new Date(at).toISOString();
  return {
    id: ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    channel: ticket.channel,
    team: desk.teams.find((team) => team.id === ticket.teamId) ?? { id: ticket.teamId, name: ticket.teamId },
    assignee: assignee ? { id: assignee.id, name: assignee.name } : null,
    requester: { id: ticket.requesterId, name: requester?.name ?? '', email: requester?.email ?? '' },
    createdAt: iso(ticket.createdAt),
    createdBy: ticket.createdBy,
    updatedAt: iso(ticket.updatedAt),
    tags: ticket.tags,
    sla: ticket.sla.map(({ kind, dueAt }) => ({ kind, dueAt: iso(dueAt) })),
    entryCount: ticket.entries.length,
  };
}

function send({ response }: Exchange, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function sendError(response: ServerResponse, cause: unknown): void {
  const refusal = cause instanceof Refusal ? cause : new Refusal(500, 'broken', describe(cause));
  const body: WireError = { error: { code: refusal.code, message: refusal.message } };
  if (refusal.field !== undefined) body.error.field = refusal.field;
  // The rest of a refused body is not read, so the connection cannot be used again.
  response.writeHead(refusal.status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(JSON.stringify(body));
}

function describe(cause: unknown): string {
  return `The practice desk itself failed: ${cause instanceof Error ? cause.message : String(cause)}`;
}

async function sendAsset({ assets, response }: Call, name: string): Promise<void> {
  const asset = await assets.get(name);
  if (!asset) throw new Refusal(404, 'no-such-address', `There is no file ${name}.`);
  response.writeHead(200, {
    'content-type': asset.type,
    'cache-control': 'no-cache',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  });
  response.end(asset.body);
}

function redirect({ response }: Call, to: string): void {
  response.writeHead(302, { location: to });
  response.end();
}

if (import.meta.main) {
  const port = Number(process.argv[2] ?? 8170);
  const practiceDesk = await startPracticeDesk({ port });
  console.log(`The practice help desk is at ${practiceDesk.origin}/ (Ctrl+C ends it).`);
}
