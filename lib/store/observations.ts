import { Dexie } from 'dexie';
import { parseSiteKey, parseTicketKey } from '../model/keys.ts';
import type { TicketKey } from '../model/reading.ts';
import type { Observation } from '../model/ticket.ts';
import { canonicalText, textPrint } from '../tickets/canonical.ts';
import type { DeskpaceDatabase } from './database.ts';
import type { ObservationRow } from './rows.ts';

/** An observation as it is stored: its print covers everything but the moment it was made. */
export function observationRow(observation: Observation, row: number): ObservationRow {
  const { event, lane, revision, seenAt, again, gone } = observation;
  const contents = canonicalText({ event, lane, revision, ...((again || gone) && { seenAt }), ...(gone && { gone }) });
  const marks = { ...(again && { again }), ...(gone && { gone }) };
  return { row, print: textPrint(contents), event, lane, revision, seenAt, ...marks };
}

export function observationOf(stored: ObservationRow, ticketKey: TicketKey): Observation {
  const { event, lane, revision, seenAt, again, gone } = stored;
  const { helpDesk } = parseSiteKey(parseTicketKey(ticketKey).siteKey);
  const marks = { ...(again && { again }), ...(gone && { gone }) };
  return { ticketKey, event, helpDesk, lane, revision, seenAt, ...marks };
}

export async function observationsOf(db: DeskpaceDatabase, row: number): Promise<ObservationRow[]> {
  return await db.observations.where(':id').between([row], [row, Dexie.maxKey]).toArray();
}

/**
 * What is new among these observations. One that repeats an earlier one is not, unless something else was stated
 * of the same event since, by the same reader: then it is kept as said again.
 */
export function newObservations(
  stored: readonly ObservationRow[],
  made: readonly Observation[],
  row: number,
): ObservationRow[] {
  const known = new Map(stored.map((one) => [idOf(one), one]));
  const latest = new Map<string, ObservationRow>();
  const note = (one: ObservationRow): void => {
    const before = latest.get(sourceOf(one));
    if (!before || before.seenAt <= one.seenAt) latest.set(sourceOf(one), one);
  };
  for (const one of stored) note(one);
  const added: ObservationRow[] = [];
  const add = (one: ObservationRow): void => {
    if (known.has(idOf(one))) return;
    known.set(idOf(one), one);
    note(one);
    added.push(one);
  };
  for (const observation of made) {
    const candidate = observationRow(observation, row);
    const [same, last] = [known.get(idOf(candidate)), latest.get(sourceOf(candidate))];
    if (last && isRepeated(last, candidate)) continue;
    if (!same) add(candidate);
    else if (last && last.seenAt < candidate.seenAt) add(observationRow({ ...observation, again: true }, row));
  }
  return added;
}

function idOf({ event, print }: ObservationRow): string {
  return `${event.key} ${print}`;
}

function sourceOf({ event, lane, revision }: ObservationRow): string {
  return `${lane} ${revision} ${event.key}`;
}

/** Not to know whose an event is contradicts nobody: a page says it before its history has come, at every visit. */
function isRepeated(last: ObservationRow, next: ObservationRow): boolean {
  const { by, byId, viewerKey } = last.event;
  const author = { by, ...(byId !== undefined && { byId }), ...(viewerKey !== undefined && { viewerKey }) };
  const event = next.event.by === 'unknown' ? { ...next.event, ...author } : next.event;
  return last.gone === next.gone && canonicalText(last.event) === canonicalText(event);
}
