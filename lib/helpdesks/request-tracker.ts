import type { Adapter } from './adapter.ts';
import { requestTrackerApi } from './request-tracker-api.ts';
import { requestTrackerLanguages } from './request-tracker-languages.ts';
import { requestTrackerPage } from './request-tracker-page.ts';

/**
 * Request Tracker 5 by Best Practical, seen on 5.0.3 (Debian 12). Server-rendered, self-hosted, often below a path such
 * as `/rt`. Facts checked against the running product and its own templates (`share/html`), 2026-11.
 */
export const requestTracker: Adapter = {
  id: 'request-tracker',
  title: 'Request Tracker',
  revision: 1,
  checked: '2026-11-22',
  evidence: 'live',
  nouns: { ticket: 'ticket', solved: 'resolved' },
  hosts: [],
  recognise: {
    // The staff's interface, signed in: every page carries the product's component name and the staff's menu.
    all: ['body[id^="comp-"]', '#rt-header-container', '#preferences .current-user'],
    none: ['body[id^="comp-SelfService"]'],
    basePath: [
      { at: '#preferences', from: 'root', attribute: 'href', before: '/User/Summary.html' },
      { at: '#preferences-settings-options', from: 'root', attribute: 'href', before: '/Prefs/Other.html' },
    ],
  },
  address: {
    patterns: [
      '/Ticket/Display.html?id={id}',
      '/Ticket/Update.html?id={id}',
      '/Ticket/History.html?id={id}',
      '/Ticket/Modify*.html?id={id}',
      '/Ticket/Reminders.html?id={id}',
      '/Ticket/Forward.html?id={id}',
      // A form that comes back after its POST (a merge, a preview, a missing field) has no id in its address.
      '/Ticket/Display.html',
      '/Ticket/Update.html',
      '/Ticket/Modify*.html',
      '/Ticket/Reminders.html',
      '/Ticket/Forward.html',
    ],
    base: 'any',
    id: 'digits',
    proof: [
      { at: '.ticket-info-basics .id .value' },
      { at: '.history.ticket', attribute: 'id', pattern: 'ticket-{value}-history' },
      { at: '#body form[name="TicketUpdate"] input[name="id"]', take: 'value' },
      { at: '#body form[action*="Modify"] input[name="id"]', take: 'value' },
      { at: '#body form[action*="Reminders"] input[name="id"]', take: 'value' },
      { at: '#body form[action*="Forward"] input[name="id"]', take: 'value' },
    ],
    // The number in the address of a merged ticket is the old one; the page always shows the true one.
    decides: 'page',
    never: ['body[id^="comp-SelfService"]'],
    lists: [
      '/',
      '/index.html',
      '/Dashboards/{id}/*',
      '/Search/Results.html',
      '/Search/Simple.html',
      '/Search/Bulk.html',
      '/Tools/MyDay.html',
    ],
    newTickets: ['/Ticket/Create.html'],
  },
  page: requestTrackerPage,
  api: requestTrackerApi,
  watch: { root: '#body', attributes: ['data-user-id'] },
  maps: {
    // A stalled ticket waits, by the product's manual for the requester; their next mail opens it again.
    status: {
      new: 'new',
      open: 'open',
      stalled: 'pending',
      resolved: 'solved',
      rejected: 'closed',
      deleted: 'closed',
    },
    priority: { low: 'low', medium: 'normal', high: 'high' },
    priorityWord: { Low: 'low', Medium: 'normal', High: 'high' },
  },
  languages: requestTrackerLanguages,
  // The default format and LocalizedDateTime are their language's; ISO has the user's zone and no offset; RFC2822 and
  // RFC2616 are English everywhere. W3CDTF and iCal are ISO 8601.
  dateFormats: [
    '{year}-{month}-{day} {time}',
    '{weekday}, {day} {month} {year} {time} {offset}',
    '{day} {month} {year} {time} {offset}',
    // LocalizedDateTime of other countries with the page's language, which the page does not name.
    '{weekday}, {day} {month} {year} {time}',
    '{weekday}, {day} {month} {year} {time} {half}',
    '{weekday}, {month} {day}, {year} {time} {half}',
  ],
};
