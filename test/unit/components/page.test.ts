import { describe, expect, it } from 'vitest';
import { hrefOf, type Page, pageOf } from '../../../components/dashboard/page.ts';
import { wholeLog } from '../../../lib/metrics/ticket-log.ts';

const pages: Page[] = [
  { kind: 'overview', days: 1 },
  { kind: 'metric', metric: 'first-response-time', days: 28 },
  { kind: 'ticket', ticketKey: 'request-tracker|http://127.0.0.1:8161|/rt#5' },
  { kind: 'log', filter: wholeLog },
  {
    kind: 'log',
    filter: {
      number: '48&2',
      days: 28,
      siteKey: 'request-tracker|http://127.0.0.1:8161|/rt?a',
      channel: 'email',
      status: 'unknown',
      cameBack: true,
      escalated: true,
      leftOut: true,
      sort: 'time',
      isAscending: true,
    },
  },
  { kind: 'review' },
  { kind: 'review', from: '2026-03-01', to: '2026-03-31' },
  { kind: 'quality' },
  { kind: 'quality', ticketKey: 'request-tracker|http://127.0.0.1:8161|/rt#5' },
  { kind: 'welcome' },
  { kind: 'today' },
  { kind: 'check' },
  { kind: 'targets' },
  { kind: 'desks' },
  { kind: 'settings' },
  { kind: 'checkIn' },
  { kind: 'company' },
  { kind: 'data' },
  { kind: 'problems' },
  { kind: 'privacy' },
  { kind: 'about' },
];

describe('addresses of the dashboard', () => {
  it.each(pages)('lead back to the page they came from: %j', (page) => {
    expect(pageOf(hrefOf(page))).toEqual(page);
  });

  it.each(['', '#', '#/', '#/overview', '#/overview/9'])(
    'that name no page of their own open the overview of seven days: %s',
    (hash) => {
      expect(pageOf(hash)).toEqual({ kind: 'overview', days: 7 });
    },
  );

  it.each(['#/nowhere', '#/elsewhere/7', '#/ticket/%E0%A4%A', '#/metric/', '#/ticket'])(
    'that name nothing say so: %s',
    (hash) => {
      expect(pageOf(hash)).toEqual({ kind: 'nowhere' });
    },
  );

  it.each([
    ['#/log?days=8&status=lost&sort=x', '#/log'],
    ['#/review?from=2026-03-31&to=2026-03-01', '#/review'],
    ['#/review?from=2026-02-30&to=2026-03-01', '#/review'],
    ['#/review?from=2026-03-01', '#/review'],
  ])('leave out what they name in no way that is known: %s', (hash, left) => {
    expect(hrefOf(pageOf(hash))).toBe(left);
  });
});
