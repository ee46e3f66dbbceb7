import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ApiAnswers } from '../../../../lib/helpdesks/read-api.ts';

/** A page as it came, and where it stood. */
export interface PageSubject {
  name: string;
  helpDesk: string;
  html: string;
  url: string;
  zone: string;
}

/** Answers to the requests of an API lane. */
export interface JsonSubject {
  name: string;
  helpDesk: string;
  ticketId: string;
  answers: ApiAnswers;
}

const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url));

function fixture(helpDesk: string, file: string, url: string): PageSubject {
  const name = `${helpDesk}/${file}`;
  return { name, helpDesk, html: readFileSync(join(fixtures, name), 'utf8'), url, zone: 'Europe/Warsaw' };
}

/** The pages written by hand. */
export const pageSubjects: readonly PageSubject[] = [
  fixture('request-tracker', 'ticket.html', 'https://desk.example/rt/Ticket/Display.html?id=41'),
  fixture('redmine', 'issue.html', 'https://desk.example/tracker/issues/57'),
  fixture('os-ticket', 'ticket.html', 'https://desk.example/help/scp/tickets.php?id=31'),
  fixture('vtiger', 'summary.html', 'https://crm.example/index.php?module=HelpDesk&view=Detail&record=310'),
  fixture('vtiger', 'updates.html', 'https://crm.example/index.php?module=HelpDesk&view=Detail&record=310'),
  fixture('zendesk', 'workspace.html', 'https://acme.zendesk.com/agent/tickets/47'),
  fixture('freescout', 'conversation.html', 'https://desk.example/help/conversation/41?folder_id=17'),
  fixture('practice-desk', 'ticket.html', 'http://127.0.0.1:8170/desk/tickets/17'),
];

const json = (path: string): unknown => JSON.parse(readFileSync(join(fixtures, path), 'utf8'));
const person = (id: number): object => ({ id, type: 'user', Name: `person ${id}` });

/** A history in the shape of Request Tracker's JSON. */
const transactions = [
  ['Create', 90, '', '', ''],
  ['Comment', 71, '', '', ''],
  ['Set', 70, 'Owner', '6', '70'],
  ['Correspond', 70, '', '', ''],
  ['Status', 1, 'Status', 'new', 'open'],
  ['Set', 70, 'Queue', '8', '9'],
].map(([Type, creator, Field, OldValue, NewValue], index) => ({
  id: String(401 + index),
  Type,
  Field,
  OldValue,
  NewValue,
  ObjectId: '12',
  Created: `2026-11-16T08:0${index}:00Z`,
  Creator: { ...person(Number(creator)), Privileged: '' },
}));

export const jsonSubjects: readonly JsonSubject[] = [
  {
    name: 'zendesk',
    helpDesk: 'zendesk',
    ticketId: '47',
    answers: {
      me: [json('zendesk/me.json')],
      ticket: [json('zendesk/ticket.json')],
      audits: [json('zendesk/audits-1.json'), json('zendesk/audits-2.json')],
    },
  },
  {
    name: 'request-tracker',
    helpDesk: 'request-tracker',
    ticketId: '12',
    answers: {
      ticket: [
        {
          page: 1,
          items: [
            {
              id: '12',
              EffectiveId: '12',
              Status: 'stalled',
              Priority: '50',
              Created: '2026-11-16T08:00:00Z',
              Due: '1970-01-01T00:00:00Z',
              Owner: person(70),
              Queue: { id: 8, Name: 'kettles', type: 'queue' },
              Creator: person(90),
              Requestor: [person(90)],
            },
          ],
        },
      ],
      history: [{ count: transactions.length, page: 1, items: transactions }],
    },
  },
  {
    name: 'vtiger',
    helpDesk: 'vtiger',
    ticketId: '310',
    answers: {
      ticket: [
        {
          success: true,
          result: {
            data: {
              id: 310,
              ticketstatus: 'In Progress',
              ticketpriorities: 'High',
              assigned_user_id: '21',
              contact_id: '290',
              createdtime: '2026-11-18 07:15:00',
            },
          },
        },
      ],
    },
  },
  { name: 'os-ticket', helpDesk: 'os-ticket', ticketId: '31', answers: { me: [{ id: '7', name: 'Nora Ekdal' }] } },
  {
    name: 'practice-desk',
    helpDesk: 'practice-desk',
    ticketId: '17',
    answers: {
      me: [{ agent: { id: 'a1', name: 'Nora Ekdal' } }],
      ticket: [
        {
          ticket: {
            id: '17',
            status: 'waiting',
            priority: 'high',
            channel: 'email',
            team: { id: 't3', name: 'Kettles' },
            assignee: { id: 'a1', name: 'Nora Ekdal' },
            requester: { id: 'c8' },
            createdBy: { id: 'c8' },
            createdAt: '2026-11-16T08:00:00.000Z',
            tags: ['lid'],
            sla: [{ kind: 'solve', dueAt: '2026-11-17T08:00:00.000Z' }],
          },
        },
      ],
      history: [
        {
          total: 3,
          next: null,
          entries: [
            {
              id: '901',
              kind: 'reply',
              opening: true,
              at: '2026-11-16T08:00:00.000Z',
              author: { id: 'c8', role: 'customer' },
            },
            {
              id: '902',
              kind: 'status',
              from: 'new',
              to: 'open',
              at: '2026-11-16T08:05:00.000Z',
              author: { id: 'a1', role: 'agent' },
            },
            { id: '903', kind: 'note', at: '2026-11-16T08:10:00.000Z', author: { id: 'r1', role: 'system' } },
          ],
        },
      ],
    },
  },
];

const recordings =
  process.env['DESKPACE_LIVE_DIR'] ?? fileURLToPath(new URL('../../../../../shared/live', import.meta.url));
const indexes: readonly (readonly [string, string])[] = [
  ['request-tracker', 'rt/pages/index.json'],
  ['redmine', 'redmine/pages/index.json'],
  ['os-ticket', 'osticket/index.json'],
  ['vtiger', 'vtiger/index.json'],
  ['freescout', 'freescout/index.json'],
];

/** Recorded pages, where they are on this machine; the recordings are not part of the repository. */
export function recordedSubjects(): PageSubject[] {
  return indexes.flatMap(([helpDesk, path]) => {
    const index = join(recordings, path);
    if (!existsSync(index)) return [];
    const { pages }: { pages: { file: string; url: string; viewerTimezone?: string }[] } = JSON.parse(
      readFileSync(index, 'utf8'),
    );
    return pages.map(({ file, url, viewerTimezone }) => ({
      name: `${helpDesk} ${file}`,
      helpDesk,
      html: readFileSync(join(dirname(index), file), 'utf8'),
      url,
      zone: viewerTimezone ?? 'Europe/Warsaw',
    }));
  });
}
