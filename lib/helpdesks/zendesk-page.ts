import type { Condition, PageLane } from './adapter.ts';

const internalTag: Condition = { value: { at: '[data-test-id="omni-log-internal-note-tag"]' } };
const author = (...types: string[]): Condition => ({
  value: { at: '[data-test-id="omni-log-item-message"]', attribute: 'type' },
  is: types,
});

/**
 * Landmarks of the agent workspace on which several independent programs agree, the newest of them of 2026. Nothing of
 * it has been seen live. The page does not say who is signed in, so what an agent wrote is nobody's there.
 */
export const zendeskPage: PageLane = {
  historyWithoutApi: true,
  facts: {
    statusCode: [
      {
        // The menu of the submit button shows every status.
        at: '[data-cy-test-id="status-badge-state"]:not([data-cy-test-id="submit_button-menu"] *)',
        attribute: 'data-test-id',
        pattern: 'status-badge-{value}',
        map: 'status',
        only: true,
      },
    ],
  },
  people: {},
  entries: {
    items: 'article[data-test-id="omni-log-comment-item"]',
    present: [{ value: { at: '[data-test-id="omni-log-container"]' } }],
    at: [{ at: 'time[data-test-id^="timestamp-"]', attribute: 'datetime' }],
    author: [],
    roles: [
      { when: [author('end-user')], role: 'customer' },
      { when: [author('agent', 'internal')], role: 'agentOrSystem' },
    ],
    order: 'byTime',
    rules: [
      { when: [internalTag], gives: { kind: 'message', visibility: 'internal' } },
      { when: [{ not: internalTag }, author('internal')], gives: { kind: 'message', visibility: 'internal' } },
      { when: [{ not: internalTag }, author('agent', 'end-user')], gives: { kind: 'message', visibility: 'public' } },
    ],
  },
};
