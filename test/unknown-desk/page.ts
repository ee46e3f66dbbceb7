/** A ticket of a help desk that nobody knows. */
export interface UnknownTicket {
  id: string;
  subject: string;
  status: 'Offen' | 'Wartend' | 'Erledigt';
  assignee: string;
  /** Of whoever is signed in. */
  agent: string;
}

const statuses: readonly UnknownTicket['status'][] = ['Offen', 'Wartend', 'Erledigt'];

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * The pages of a small help desk that Deskpace does not know: made by a server, with class names of which some are words and some
 * are made up by a tool, a table whose rows have no names, and a reply that is sent by a button without one.
 */
export function unknownPage({ id, subject, status, assignee, agent }: UnknownTicket): string {
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>${escaped(subject)}</title>
<style>body { font: 16px sans-serif; margin: 24px 380px 24px 24px } table { border-spacing: 12px } textarea { width: 100% }</style></head>
<body>
<header class="css-1x7k9 topbar"><a href="/">Werkbank</a> <div class="account"><span class="sc-bdVaJa">${escaped(agent)}</span></div></header>
<main class="ticket-view">
<h1><span class="ticket-number">Vorgang ${id}</span></h1>
<p class="subject">${escaped(subject)}</p>
<table><tbody>
<tr><th>Kunde</th><td>Wiktoria Zielinska</td></tr>
<tr><th>Status</th><td><span class="state-${status.toLowerCase()}">${status}</span></td></tr>
<tr><th>Bearbeiter</th><td class="owner">${escaped(assignee)}</td></tr>
</tbody></table>
<article class="message"><p>Der Wasserkocher wackelt, und meine Nummer ist 4711.</p></article>
<form method="post" action="/case/${id}/answer"><textarea name="text"></textarea><button>Antworten</button></form>
<form method="post" action="/case/${id}/state"><select name="state">${statuses
    .map((one) => `<option${one === status ? ' selected' : ''}>${one}</option>`)
    .join('')}</select><button>Speichern</button></form>
</main>
</body></html>`;
}

export function unknownList(ids: readonly string[]): string {
  const links = ids.map((id) => `<li><a href="/case/${id}/show">${id}</a></li>`).join('');
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Werkbank</title></head><body><h1>Werkbank</h1><ul>${links}</ul></body></html>`;
}
