import type { Adapter } from './adapter.ts';
import { redmineLanguages } from './redmine-languages.ts';
import { redminePriorities, redmineStatuses } from './redmine-names.ts';
import { redminePage } from './redmine-page.ts';

function only(codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(redmineStatuses).filter(([, code]) => codes.includes(code)));
}

/**
 * Redmine 5, seen on 5.0.4 (Debian 12). Server-rendered, self-hosted, at the root or below a path. Its JSON answers to
 * keys and passwords only, never to the page's session, so everything is read from the page. Facts checked against
 * the running product and its own templates, 2026-11.
 */
export const redmine: Adapter = {
  id: 'redmine',
  title: 'Redmine',
  revision: 1,
  checked: '2026-11-22',
  evidence: 'live',
  nouns: { ticket: 'issue', solved: 'closed' },
  timeUnit: 'hours',
  hosts: [],
  recognise: {
    all: ['meta[name="description"][content="Redmine"]', 'body[class*="controller-"] #top-menu', '#loggedas a.user'],
    basePath: [
      { at: '#loggedas a.user', from: 'root', attribute: 'href', before: '/users/' },
      { at: '#top-menu a.my-page', from: 'root', attribute: 'href', before: '/my/page' },
    ],
  },
  address: {
    patterns: ['/issues/{id}', '/issues/{id}/edit'],
    base: 'any',
    id: 'digits',
    // Denied and unknown issues show a heading without a number, and no form.
    proof: [
      { at: '#issue-form', attribute: 'action', pattern: '*/issues/{value}' },
      { at: '#content > h2', pattern: '*#{value}' },
    ],
    decides: 'both',
    never: [
      'body:not(.controller-issues)',
      '#content > #errorExplanation:first-child',
      'body:not([class*="project-"])',
    ],
    lists: [
      '/issues',
      '/projects/*/issues',
      '/issues/bulk_edit',
      '/issues/gantt',
      '/projects/*/issues/gantt',
      '/issues/calendar',
      '/projects/*/issues/calendar',
      '/my/page',
      '/search',
      '/projects/*/search',
    ],
    newTickets: ['/projects/*/issues/new', '/issues/new'],
  },
  page: redminePage,
  watch: { root: '#content', attributes: ['class', 'title'] },
  maps: {
    status: redmineStatuses,
    // Resolved may be a closed status or an open one.
    openStatus: only(['new', 'open', 'pending', 'solved']),
    closedStatus: only(['solved', 'closed']),
    priority: redminePriorities,
  },
  languages: redmineLanguages,
  // `date.formats.default` of its languages, and those that an administrator can choose (`Setting::DATE_FORMATS`).
  dayFormats: [
    '{year}-{month}-{day}',
    '{year}/{month}/{day}',
    '{year}.{month}.{day}.',
    '{month}/{day}/{year}',
    '{day}/{month}/{year}',
    '{day}.{month}.{year}',
    '{day}.{month}.{year}.',
    '{day}-{month}-{year}',
    '{day} {month} {year}',
    '{month} {day}, {year}',
    '{day}. {month}ta {year}',
  ],
  // `time.formats.time` of its languages, and `Setting::TIME_FORMATS`.
  timeFormats: ['{time}', '{time} {half}', '{time} h', '{time} hs'],
};
