import type { Actor, ChangedValue, Moment } from '../model/reading.ts';
import type { Observation, TicketEvent } from '../model/ticket.ts';
import { canonicalText } from './canonical.ts';

/**
 * Several observations of one event as one: the time of the most precise, the actor of the one that knows most
 * about who it was, and the meaning (reply or note, from and to) of the one that says most. Between equals a
 * stated fact goes before a seen one, the product's own data before its page, and the later before the earlier.
 */
export function mergeObservations(observations: readonly Observation[]): TicketEvent {
  const [only] = observations;
  if (only && observations.length === 1) return only.event;
  const timed = best(observations, ({ event }) => precisions.indexOf(event.when?.precision));
  const acted = best(observations, ({ event }) => actors.indexOf(event.by));
  const meant = best(observations, ({ event }) => detailOf(event));
  const { key, when, order } = timed.event;
  const { by, viewerKey } = acted.event;
  const { type, from, to, visibility, detail } = meant.event;
  const byId = acted.event.byId ?? known(observations, by);
  const opening = observations.some(({ event }) => event.opening);
  return {
    key,
    type,
    ...(when && { when }),
    by,
    ...(byId !== undefined && { byId }),
    ...(viewerKey !== undefined && { viewerKey }),
    source: observations.some(({ event }) => event.source === 'stated') ? 'stated' : 'seen',
    ...(from && { from }),
    ...(to && { to }),
    ...(visibility !== undefined && { visibility }),
    ...(opening && { opening: true as const }),
    ...(detail && { detail }),
    order,
  };
}

/** From least to most known. */
const precisions: (Moment['precision'] | undefined)[] = [undefined, 'between', 'day', 'minute', 'exact'];
const actors: Actor[] = ['unknown', 'system', 'customer', 'agent', 'me'];

function detailOf({ visibility, from, to }: TicketEvent): number {
  return (visibility === undefined ? 0 : 4) + facts(from) + facts(to);
}

function facts(value: ChangedValue | undefined): number {
  return Object.keys(value ?? {}).length;
}

/** The id of an agent seen by one observation as `me`, by another as `agent`, is the same agent's. */
function known(observations: readonly Observation[], by: Actor): string | undefined {
  if (by !== 'me' && by !== 'agent') return undefined;
  return observations.find(({ event }) => event.byId !== undefined && (event.by === 'me' || event.by === 'agent'))
    ?.event.byId;
}

function best(observations: readonly Observation[], rank: (observation: Observation) => number): Observation {
  return observations.reduce((left, right) => {
    const difference =
      rank(left) - rank(right) ||
      Number(left.event.source === 'stated') - Number(right.event.source === 'stated') ||
      Number(left.lane === 'api') - Number(right.lane === 'api') ||
      left.seenAt - right.seenAt ||
      (canonicalText(left.event) < canonicalText(right.event) ? -1 : 1);
    return difference >= 0 ? left : right;
  });
}
