import type { LogFilter } from '../../lib/metrics/ticket-log.ts';
import { isDay } from '../../lib/time/calendar.ts';
import type { Day } from '../../lib/time/units.ts';
import { type PeriodDays, periodChoices } from '../PeriodPicker.tsx';
import { logOfQuery, queryOfLog } from './log-address.ts';

/** A page of the dashboard, as its address names it. */
export type Page =
  | { kind: 'overview'; days: PeriodDays }
  | { kind: 'metric'; metric: string; days: PeriodDays }
  | { kind: 'ticket'; ticketKey: string }
  | { kind: 'log'; filter: LogFilter }
  /** Without days: the last four weeks. */
  | { kind: 'review'; from?: Day; to?: Day }
  /** Of which the agent chose a ticket to review, where one is named. */
  | { kind: 'quality'; ticketKey?: string }
  | { kind: 'welcome' }
  | { kind: 'today' }
  | { kind: 'check' }
  | { kind: 'targets' }
  | { kind: 'desks' }
  | { kind: 'settings' }
  | { kind: 'checkIn' }
  | { kind: 'company' }
  | { kind: 'surveys' }
  | { kind: 'data' }
  | { kind: 'problems' }
  | { kind: 'privacy' }
  | { kind: 'about' }
  /** An address that names no page. */
  | { kind: 'nowhere' };

/** The pages whose address is their name alone. */
export const plainPages = [
  'welcome',
  'today',
  'check',
  'targets',
  'desks',
  'settings',
  'checkIn',
  'company',
  'surveys',
  'data',
  'problems',
  'privacy',
  'about',
] as const;

/** The address of a page, `#/metric/first-response-time/28`: it can be bookmarked and opened in a tab of its own. */
export function hrefOf(page: Page): string {
  switch (page.kind) {
    case 'overview':
      return `#/overview/${page.days}`;
    case 'metric':
      return `#/metric/${encodeURIComponent(page.metric)}/${page.days}`;
    case 'ticket':
      return `#/ticket/${encodeURIComponent(page.ticketKey)}`;
    case 'log':
      return withQuery('#/log', queryOfLog(page.filter));
    case 'review':
      return withQuery(
        '#/review',
        new URLSearchParams({ ...(page.from && { from: page.from }), ...(page.to && { to: page.to }) }).toString(),
      );
    case 'quality':
      return page.ticketKey === undefined ? '#/quality' : `#/quality/${encodeURIComponent(page.ticketKey)}`;
    default:
      return `#/${page.kind}`;
  }
}

/** The page of an address; without one, the overview of seven days. */
export function pageOf(hash: string): Page {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [kind = '', name = '', last] = path.split('/');
  const known = plainPages.find((one) => one === kind);
  if (known !== undefined) return { kind: known };
  if (kind === 'log') return { kind, filter: logOfQuery(query) };
  if (kind === 'review') return { kind, ...reviewDays(new URLSearchParams(query)) };
  const text = decoded(name);
  if (kind === 'metric' && text !== '') return { kind: 'metric', metric: text, days: daysOf(last) };
  if (kind === 'quality') return { kind, ...(text !== '' && { ticketKey: text }) };
  if (kind === 'ticket' && text !== '') return { kind: 'ticket', ticketKey: text };
  if (kind === '' || kind === 'overview') return { kind: 'overview', days: daysOf(name) };
  return { kind: 'nowhere' };
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}

/** Both days of a review sheet, or neither. */
function reviewDays(query: URLSearchParams): { from?: Day; to?: Day } {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : {};
}

function daysOf(text: string | undefined): PeriodDays {
  return periodChoices.find((choice) => String(choice) === text) ?? 7;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // An address cut in the middle of a character names nothing.
    return '';
  }
}
