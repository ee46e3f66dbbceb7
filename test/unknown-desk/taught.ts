import { taughtDesk } from '../../lib/helpdesks/taught.ts';
import type { TaughtDesk } from '../../lib/model/taught-desk.ts';

/** What an agent would have taught of the unknown help desk. */
export function aTaughtDesk(host = 'werkbank.example'): TaughtDesk {
  return taughtDesk(
    {
      pattern: '/case/{id}/*',
      id: 'digits',
      number: { at: 'span.ticket-number', pattern: '* {value}', only: true },
      status: {
        source: { at: 'main.ticket-view > table > tbody > tr:nth-of-type(2) > td > span', only: true },
        words: { Offen: 'open', Wartend: 'pending', Erledigt: 'solved' },
      },
      ownName: { at: 'div.account', only: true },
      assignee: { source: { at: 'td.owner', only: true }, nobody: 'niemand' },
      reply: 'form:nth-of-type(1) > button',
    },
    { host, title: 'Werkbank', day: '2026-11-22', revision: 1 },
  );
}
