import type { Adapter } from './adapter.ts';
import { freescoutLanguages } from './freescout-languages.ts';
import { freescoutPage } from './freescout-page.ts';

/**
 * FreeScout, seen on 1.8.235. Server-rendered, self-hosted, sometimes below a path. Facts checked against recorded pages
 * and the product's own templates (`resources/views`), 2026-11. Its core answers nothing in JSON.
 */
export const freescout: Adapter = {
  id: 'freescout',
  title: 'FreeScout',
  revision: 1,
  checked: '2026-11-22',
  evidence: 'recorded',
  takesBack: true,
  nouns: { ticket: 'conversation', solved: 'closed' },
  hosts: [],
  recognise: {
    // Signed in, on any page; guests and customers have no such number.
    all: ['body[data-auth_user_id]', '#app .navbar .nav-user', '#app .navbar .web-notifications'],
    none: ['body.user-is-guest'],
    basePath: [
      { at: '.navbar a[href*="/users/profile/"]', attribute: 'href', before: '/users/profile/' },
      { at: '#logout-form', attribute: 'action', before: '/logout' },
    ],
  },
  address: {
    patterns: ['/conversation/{id}'],
    base: 'any',
    id: 'digits',
    proof: [{ at: 'body.body-conv', attribute: 'data-conversation_id' }],
    decides: 'both',
    // A conversation that was never sent, and the page for the printer, which may hold one message only.
    never: ['#conv-layout.conv-new', 'body.print'],
    lists: ['/mailbox/{id}', '/mailbox/*/{id}', '/mailbox/{id}/chats', '/search', '/customers/{id}'],
    newTickets: ['/mailbox/*/new-ticket'],
  },
  page: freescoutPage,
  watch: {
    root: '#conv-layout',
    attributes: ['data-original-title', 'data-status', 'data-user_id', 'data-conversation_id'],
  },
  maps: {
    // A closed conversation opens again by the customer's next message, and there is no later state.
    status: { '1': 'open', '2': 'pending', '3': 'solved', '4': 'closed' },
  },
  languages: freescoutLanguages,
  // The user's preference decides between 24 hours and halves of a day. In Catalan months follow a preposition.
  dateFormats: ['{month} {day}, {year} {time}', 'De {month} {day}, {year} {time}'],
};
