import { type PeriodDays, periodChoices } from '../PeriodPicker.tsx';

/** A page of the dashboard, as its address names it. */
export type Page =
  | { kind: 'overview'; days: PeriodDays }
  | { kind: 'metric'; metric: string; days: PeriodDays }
  | { kind: 'ticket'; ticketKey: string }
  | { kind: 'today' }
  | { kind: 'check' }
  | { kind: 'targets' }
  | { kind: 'desks' }
  | { kind: 'settings' }
  | { kind: 'checkIn' }
  | { kind: 'company' }
  | { kind: 'data' }
  | { kind: 'problems' }
  | { kind: 'about' };

/** The pages whose address is their name alone. */
export const plainPages = [
  'today',
  'check',
  'targets',
  'desks',
  'settings',
  'checkIn',
  'company',
  'data',
  'problems',
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
    default:
      return `#/${page.kind}`;
  }
}

/** The page of an address; the overview of seven days for an address that names none. */
export function pageOf(hash: string): Page {
  const [kind = '', name = '', last] = hash.replace(/^#?\/?/, '').split('/');
  const known = plainPages.find((one) => one === kind);
  if (known !== undefined) return { kind: known };
  const text = decoded(name);
  if (kind === 'metric' && text !== '') return { kind: 'metric', metric: text, days: daysOf(last) };
  if (kind === 'ticket' && text !== '') return { kind: 'ticket', ticketKey: text };
  return { kind: 'overview', days: kind === 'overview' ? daysOf(name) : 7 };
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
