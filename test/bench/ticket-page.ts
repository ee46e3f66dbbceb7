import { createServer } from 'node:http';

/** Where the page stands, with Request Tracker's own paths below a base path. */
export const deskBase = '/rt';
export const ticketPath = `${deskBase}/Ticket/Display.html?id=41`;
export const listPath = `${deskBase}/Search/Results.html`;

const nora = '<span class="user" data-user-id="70"><a href="/rt/User/Summary.html?id=70">nora (Nora Ekdal)</a></span>';
const customer =
  '<span class="user" data-user-id="90"><a href="/rt/User/Summary.html?id=90">Iwo Wilk &lt;iwo@customer.test&gt;</a></span>';
const system = '<span class="user" data-user-id="1">The RT System itself</span>';

/** What a history repeats: four messages, then something else. */
const cycle: [kind: string, who: string, sentence: string][] = [
  ['message', customer, 'Correspondence added'],
  ['message', nora, 'Correspondence added'],
  ['message', nora, 'Comments added'],
  ['message', customer, 'Correspondence added'],
  ['basics', system, "Status changed from 'open' to 'stalled'"],
  ['message', nora, 'Correspondence added'],
  ['message', customer, 'Correspondence added'],
  ['message', nora, 'Comments added'],
  ['message', nora, 'Correspondence added'],
  ['people', nora, 'Taken'],
];
const words = 'The kettle whistles off key since the last delivery, in the morning more than at night. ';

function entry(index: number): string {
  const [kind, who, sentence] =
    index === 0 ? ['message', customer, 'Ticket created'] : (cycle[index % cycle.length] ?? []);
  const at = new Date(Date.UTC(2026, 9, 1, 9, index * 3));
  const date = `${at.toUTCString().slice(0, 3)}&nbsp;${month(at)}&nbsp;${String(at.getUTCDate()).padStart(2, '0')}&nbsp;${at.toISOString().slice(11, 19)}&nbsp;${at.getUTCFullYear()}`;
  const content =
    kind === 'message'
      ? `<div class="content"><div class="messagebody"><p>${words.repeat(3)}</p><p>${words.repeat(2)}</p></div></div>`
      : '';
  return `<div class="transaction Ticket-transaction ${kind} ${index % 2 === 0 ? 'odd' : 'even'}" data-transaction-id="${1000 + index}"><div class="metadata"><span class="type"><a name="txn-${index}" href="#txn-${index}">#</a></span><span class="date">${date}</span><span class="description">${who} - ${sentence}</span><span class="actions"><a href="#">Reply</a><a href="#">Comment</a></span></div>${content}</div>`;
}

function month(at: Date): string {
  return at.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
}

function options(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `<option value="${100 + index}">${name} ${index}</option>`).join(
    '',
  );
}

/** A ticket page by hand, with the landmarks of Request Tracker 5, so many messages among its history entries, and many owners to choose from. */
export function ticketPage(messages: number): string {
  const entries = Math.ceil((messages * 5) / 4);
  return page(
    'comp-Ticket-Display',
    `
  <div class="ticket-info-basics">
    <div class="id form-row"><div class="value"><span>41</span></div></div>
    <div class="status form-row"><div class="value"><span class="current-value">open</span></div></div>
    <div class="priority form-row"><div class="value"><span class="current-value"><span class="Priority ticket-info-priority-high">High</span></span></div></div>
    <div class="queue form-row"><div class="value"><span class="current-value"><a href="#">kettles</a></span></div></div>
    <form class="inline-edit">
      <select name="Status"><option value="" selected>open (Unchanged)</option><option value="new">new</option><option value="open">open</option><option value="stalled">stalled</option><option value="resolved">resolved</option></select>
      <select name="Queue"><option value="8" selected>kettles</option>${options('queue', 30)}</select>
      <select name="Priority"><option value="0">Low</option><option value="50">Medium</option><option value="100" selected>High</option></select>
    </form>
  </div>
  <div class="ticket-info-people">
    <div class="form-row owner"><div class="value"><span class="current-value">${nora}</span></div></div>
    <div class="form-row requestors"><div class="value"><span class="current-value">${customer}</span></div></div>
    <form><select name="Owner"><option value="6">Nobody in particular</option><option selected value="70">nora (Nora Ekdal)</option>${options('agent', 100)}</select></form>
  </div>
  <div class="ticket-info-dates">
    <div class="date form-row created"><div class="value"><span class="current-value">Thu Oct 01 09:00:00 2026</span></div></div>
    <div class="date form-row due unset-field"><div class="value"><span class="current-value">Not set</span></div></div>
  </div>
  <div id="delayed_ticket_history"><div class="history ticket" id="ticket-41-history"><div class="history-container">
  ${Array.from({ length: entries }, (_, index) => entry(index)).join('\n')}
  </div></div></div>`,
  );
}

/** A page of the same help desk that is no ticket: a list of results. */
export function listPage(rows: number): string {
  const list = Array.from(
    { length: rows },
    (_, index) =>
      `<tr><td><a href="/rt/Ticket/Display.html?id=${index + 1}">${index + 1}</a></td><td>${words}</td><td>open</td></tr>`,
  );
  return page('comp-Search-Results', `<table class="ticket-list collection-as-table">${list.join('\n')}</table>`);
}

function page(component: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bench</title></head>
<body id="${component}">
<div id="rt-header-container"><a id="preferences" href="/rt/User/Summary.html?id=70">Logged in as <span class="current-user">nora</span></a></div>
<div id="body">${body}
</div>
<div id="storm" hidden></div>
</body></html>`;
}

export interface BenchServer {
  origin: string;
  close(): Promise<void>;
}

/** Serves the pages, and scripts by their name. Its JSON is for nobody, so that only the page is read. */
export async function startServer(scripts: Readonly<Record<string, string>>, messages: number): Promise<BenchServer> {
  const ticket = ticketPage(messages);
  const list = listPage(50);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench.test');
    const script = scripts[pathname.slice(1)];
    // Isolation makes the page's own clock precise to 5 µs.
    const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
    const answer = (status: number, type: string, text: string) =>
      response.writeHead(status, { ...headers, 'content-type': type }).end(text);
    if (script !== undefined) answer(200, 'text/javascript; charset=utf-8', script);
    else if (pathname === `${deskBase}/Ticket/Display.html`) answer(200, 'text/html; charset=utf-8', ticket);
    else if (pathname === listPath) answer(200, 'text/html; charset=utf-8', list);
    else if (pathname.startsWith(`${deskBase}/REST/`)) answer(401, 'application/json', '{}');
    else answer(404, 'text/plain', 'not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of the bench has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
