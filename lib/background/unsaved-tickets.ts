import { isUnsavedKey, parseTicketKey } from '../model/keys.ts';
import type { Moment, TicketKey, ViewerKey } from '../model/reading.ts';
import type { AttentionSignal } from '../model/signal.ts';
import type { HandleInterval } from '../model/ticket.ts';
import { type DurationMs, type EpochMs, hour, minute } from '../time/units.ts';

/**
 * Tickets that are not saved yet. Their time is measured under the key of their form and kept beside the log; it goes
 * to the ticket that the form becomes in its tab, and to none when the tab goes or no ticket comes of it.
 */
export interface UnsavedTickets {
  forms: UnsavedForm[];
}

interface UnsavedForm {
  key: TicketKey;
  tabId: number;
  /** Its time so far; empty once it has become a ticket. */
  rows: HandleInterval[];
  /** The ticket that it became: what is still measured under the form's key goes there at once. */
  became?: { ticketKey: TicketKey; viewerKey?: ViewerKey };
}

/** More forms than anybody fills in at once, and longer than anything of the machine about one of them lasts. */
const mostForms = 20;
const keptFor: DurationMs = 24 * hour;
/** A form that comes back with a mistake to mend is another page, and the same ticket. */
const sameForm: DurationMs = minute;
/** The desk's clock and ours differ a little, and may tell minutes only. */
const clockMargin: DurationMs = 90 * 1_000;

export const noUnsavedTickets: UnsavedTickets = { forms: [] };

/** What a step of the machine changes, with the rows about unsaved tickets taken out or given to what they became. */
export function divide<Offer extends { ticketKey: TicketKey }>(
  before: UnsavedTickets,
  signals: readonly AttentionSignal[],
  rows: { upserts: readonly HandleInterval[]; removed: readonly string[]; offers: readonly Offer[] },
): { unsaved: UnsavedTickets; upserts: HandleInterval[]; offers: Offer[] } {
  const forms = new Map(before.forms.map((form) => [form.key, { ...form, rows: [...form.rows] }]));
  let newest: EpochMs = 0;
  for (const signal of signals) {
    newest = Math.max(newest, signal.wall);
    if (signal.kind === 'tabRemoved' || signal.kind === 'browserStarted') {
      const isGone = ({ tabId }: UnsavedForm) => signal.kind === 'browserStarted' || tabId === signal.tabId;
      for (const form of forms.values()) if (isGone(form) && !form.became) forms.delete(form.key);
    } else if ('tabId' in signal && 'ticketKey' in signal && isUnsavedKey(signal.ticketKey)) {
      const { ticketKey: key, tabId } = signal;
      if (!forms.has(key)) forms.set(key, { key, tabId, rows: [] });
    }
  }
  const gone = new Set(rows.removed);
  for (const form of forms.values()) form.rows = form.rows.filter(({ id }) => !gone.has(id));
  const upserts: HandleInterval[] = [];
  for (const interval of rows.upserts) {
    const form = isUnsavedKey(interval.ticketKey) ? forms.get(interval.ticketKey) : undefined;
    if (!isUnsavedKey(interval.ticketKey)) upserts.push(interval);
    else if (form?.became) upserts.push(given(interval, form.became));
    else if (form) form.rows = [...form.rows.filter(({ id }) => id !== interval.id), interval];
  }
  const isFresh = ({ rows, became }: UnsavedForm) =>
    rows.length === 0 ? became === undefined : rows.some(({ endedAt }) => newest - endedAt < keptFor);
  const kept = [...forms.values()].filter((form) => form.became !== undefined || isFresh(form)).slice(-mostForms);
  return {
    unsaved: { forms: kept },
    upserts,
    // What did not count of a form is not offered: it may never become a ticket.
    offers: rows.offers.filter(({ ticketKey }) => !isUnsavedKey(ticketKey)),
  };
}

/**
 * A ticket is in front in a tab: the forms of that tab from which it came, by the moment of its creation, become it.
 * Gives their time; undefined when none did.
 */
export function become(
  before: UnsavedTickets,
  tabId: number,
  { ticketKey, createdAt, viewerKey }: { ticketKey: TicketKey; createdAt: Moment; viewerKey?: ViewerKey },
): { unsaved: UnsavedTickets; upserts: HandleInterval[] } | undefined {
  const { siteKey } = parseTicketKey(ticketKey);
  const ofTab = before.forms
    .filter((form) => form.tabId === tabId && !form.became && form.rows.length > 0)
    .filter((form) => parseTicketKey(form.key).siteKey === siteKey)
    .map((form) => ({ form, ...spanOf(form) }))
    .sort((a, b) => b.endedAt - a.endedAt);
  const [last, ...earlier] = ofTab;
  if (!last) return undefined;
  const chain = [last];
  for (const one of earlier) {
    const next = chain.at(-1);
    if (next && next.startedAt - one.endedAt <= sameForm && clockOf(one.form) !== clockOf(next.form)) chain.push(one);
  }
  const startedAt = Math.min(...chain.map((one) => one.startedAt));
  if (createdAt.at < startedAt - clockMargin || createdAt.at > last.endedAt + clockMargin) return undefined;
  const became = { ticketKey, ...(viewerKey === undefined ? {} : { viewerKey }) };
  const keys = new Set(chain.map(({ form }) => form.key));
  return {
    unsaved: { forms: before.forms.map((form) => (keys.has(form.key) ? { ...form, rows: [], became } : form)) },
    upserts: chain.flatMap(({ form }) => form.rows.map((interval) => given(interval, became))),
  };
}

function given(interval: HandleInterval, { ticketKey, viewerKey }: NonNullable<UnsavedForm['became']>): HandleInterval {
  const whose = interval.viewerKey ?? viewerKey;
  return { ...interval, ticketKey, ...(whose === undefined ? {} : { viewerKey: whose }) };
}

function spanOf({ rows }: UnsavedForm): { startedAt: EpochMs; endedAt: EpochMs } {
  return {
    startedAt: Math.min(...rows.map(({ startedAt }) => startedAt)),
    endedAt: Math.max(...rows.map(({ endedAt }) => endedAt)),
  };
}

function clockOf({ rows }: UnsavedForm): string | undefined {
  return rows[0]?.clockId;
}

/** What was stored, if it has the shape of this version. */
export function isUnsavedTickets(stored: unknown): stored is UnsavedTickets {
  return typeof stored === 'object' && stored !== null && 'forms' in stored && Array.isArray(stored.forms);
}
