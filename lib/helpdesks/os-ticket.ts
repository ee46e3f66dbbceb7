import type { Adapter } from './adapter.ts';
import { osTicketPage } from './os-ticket-page.ts';
import { priorityWords, statusWords } from './os-ticket-words.ts';

const days = ['{month}/{day}/{yy}', '{month}/{day}/{year}', '{day}/{month}/{year}', '{day}/{month}/{yy}'];
const moreDays = [
  '{day}.{month}.{year}',
  '{day}.{month}.{yy}',
  '{day}. {month}. {year}',
  '{day}. {month}. {yy}',
  '{day}-{month}-{year}',
  '{day}-{month}-{yy}',
  '{month}-{day}-{year}',
  '{year}/{month}/{day}',
  '{year}-{month}-{day}',
  '{year}. {month}. {day}.',
  '{yy}. {month}. {day}.',
  '{year}.{month}.{day}',
  '{yy}/{month}/{day}',
  '{yy}-{month}-{day}',
];

/** Short dates of Unicode's locale data with the time after them, and the few ways in which a half of the day is added. */
const dateFormats = [...days, ...moreDays].flatMap((day) => [
  `${day} {time}`,
  `${day}, {time}`,
  `${day} {time} {half}`,
  `${day}, {time} {half}`,
  `${day} {half} {time}`,
]);

/**
 * osTicket 1.10 to 1.18 by Enhancesoft, its agent panel. Server-rendered below `/scp`, parts replaced in place, self-hosted. Facts
 * checked against recorded pages of 1.18 and the product's own templates (`include/staff`), 2026-11.
 */
export const osTicket: Adapter = {
  id: 'os-ticket',
  title: 'osTicket',
  revision: 1,
  checked: '2026-11-22',
  evidence: 'recorded',
  nouns: { ticket: 'ticket', solved: 'closed' },
  hosts: [],
  recognise: {
    // Signed in to the agent panel: customers' pages have neither the container nor the line with the agent's name.
    all: ['body > #container > #header > #info', '#pjax-container > #content', '#info a[href*="/scp/"]'],
    basePath: [{ at: '#info a[href$="/scp/profile.php"]', attribute: 'href', before: '/scp/profile.php' }],
  },
  address: {
    patterns: ['/scp/tickets.php?id={id}', '/scp/tickets.php'],
    base: 'any',
    id: 'digits',
    proof: [
      { at: '#note input[name="id"]', take: 'value' },
      { at: '#reply input[name="id"]', take: 'value' },
      {
        at: '.sticky.bar .flush-left h2 > a[href^="tickets.php?id="]',
        attribute: 'href',
        pattern: 'tickets.php?id={value}',
      },
      { at: 'form.save[action*="a=edit"] input[name="id"]', take: 'value' },
    ],
    // The number that people quote finds a ticket too, and a form that comes back may have no id in its address.
    decides: 'agree',
    never: ['#loginBody'],
    lists: ['/scp', '/scp/index.php', '/scp/tickets.php'],
    notLists: ['/scp/tickets.php?a=open'],
    newTickets: ['/scp/tickets.php?a=open'],
  },
  page: osTicketPage,
  api: {
    requests: [
      {
        // No JSON says who is signed in; the agent's own profile does.
        key: 'me',
        path: '/scp/profile.php',
        when: ['pageLoad'],
        controls: {
          id: ['form[action="profile.php"] input[name="id"]'],
          name: [
            'form[action="profile.php"] input[name="firstname"]',
            'form[action="profile.php"] input[name="lastname"]',
          ],
        },
      },
    ],
    facts: { viewerId: [{ at: 'me.id' }], viewerName: [{ at: 'me.name' }] },
    people: {},
  },
  watch: { root: '#pjax-container', attributes: ['datetime', 'data-thread-id'] },
  maps: {
    // The numbers with which every installation begins. A desk's own statuses have others, and their meaning is its own.
    status: { 1: 'open', 2: 'solved', 3: 'closed' },
    statusWord: statusWords,
    priority: priorityWords,
    channel: {
      Email: 'email',
      email: 'email',
      Web: 'web',
      web: 'web',
      Phone: 'phone',
      phone: 'phone',
      API: 'other',
      api: 'other',
      Other: 'other',
      other: 'other',
    },
  },
  dateFormats,
  knownTimes: { at: '#ticket_thread #thread-items time[datetime]', attribute: 'datetime' },
};
