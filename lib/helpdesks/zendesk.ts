import type { Adapter } from './adapter.ts';
import { zendeskApi, zendeskMaps } from './zendesk-api.ts';
import { zendeskPage } from './zendesk-page.ts';

/**
 * Zendesk Support with the agent workspace, by its public API reference (read 2026-11) and by landmarks that public
 * programs rely on. Never run against an account. A single-page app: all open tickets stay in the document.
 */
export const zendesk: Adapter = {
  id: 'zendesk',
  title: 'Zendesk',
  revision: 1,
  checked: '2026-11-22',
  evidence: 'documented',
  nouns: { ticket: 'ticket' },
  timeUnit: 'short',
  hosts: ['*.zendesk.com'],
  recognise: { all: ['#main_panes'] },
  address: {
    // `/agent/tickets/new/1` has no number.
    patterns: ['/agent/tickets/{id}/*'],
    base: '',
    id: 'digits',
    container:
      '#main_panes .ticket-panes-grid-layout[data-is-active="true"], ' +
      '#main_panes [data-ticket-id]:has(.ticket-panes-grid-layout[data-is-active="true"])',
    proof: [
      { attribute: 'data-ticket-id' },
      { at: '[data-ticket-id]', attribute: 'data-ticket-id' },
      { attribute: 'data-side-conversations-anchor-id' },
      { at: '[data-side-conversations-anchor-id]', attribute: 'data-side-conversations-anchor-id' },
    ],
    decides: 'both',
    attributes: ['data-is-active'],
    lists: ['/agent/dashboard', '/agent/filters/*', '/agent/search/*'],
    newTickets: ['/agent/tickets/new/*'],
  },
  page: zendeskPage,
  api: zendeskApi,
  watch: {
    root: '#main_panes',
    attributes: ['data-is-active', 'data-ticket-id', 'data-side-conversations-anchor-id', 'data-test-id', 'datetime'],
    sends: [
      '[data-test-id="submit_button-button"]',
      '[data-cy-test-id="submit_button-menu"]',
      '[data-test-id="omnichannel-omnicomposer-send-button"]',
      '[data-test-id="assignee-field-take-it-button"]',
    ],
  },
  maps: zendeskMaps,
};
