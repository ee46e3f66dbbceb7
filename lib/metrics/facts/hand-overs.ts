import type { HandOverEntry } from '../../model/day-summary.ts';
import type { ChangedValue, Moment, ViewerKey } from '../../model/reading.ts';
import { answerFor, type ReceiverId } from '../../model/receiver.ts';
import type { Correction, Site, Ticket } from '../../model/ticket.ts';
import { assigneeFor } from '../../tickets/own.ts';
import { minute, type Zone } from '../../time/units.ts';
import { type Act, assigneeBefore, groupBefore, isAnsweredCall, isPublicReply } from './acts.ts';
import { isWithin, rangeOf } from './moments.ts';

/** A change of group and one of assignee up to this apart are one hand-over. */
const handOverGap = 1 * minute;
/** Escalations of one ticket up to this apart are one. */
const escalationGap = 10 * minute;

/** An own dispatch of a ticket, before it is put on a day. */
export interface HandOver {
  when: Moment;
  kind: HandOverEntry['kind'] | 'unknownOwner' | 'notMine' | 'neither';
  reason?: string;
  /** By which a correction names it; left out for a word about no event in particular. */
  eventKey?: string;
  /** The group that had the ticket until then; `''`: none. */
  fromGroup?: string;
  /** To whom the ticket went, as far as the page says. */
  receivers: ReceiverId[];
  /** The agent spoke of it, be it without a reason. */
  isTold?: true;
  /** The ticket had nobody and no group before, so far as it was given somebody or one. */
  isFirstRouting?: true;
}

/** `isWord`: told by the agent about no event in particular. */
type Told = HandOver & { isWord?: true };

interface Cluster {
  acts: Act[];
  index: number;
  when: Moment;
}

/**
 * Own changes of group and assignee, those within a minute of the first of them together. What follows after the
 * viewer took the ticket is another act: it was theirs then.
 */
function clustersOf(acts: readonly Act[], viewerKey: ViewerKey, ticket: Ticket, deskZone: Zone): Cluster[] {
  const clusters: Cluster[] = [];
  const isTakenBefore = (cluster: Cluster, when: Moment) =>
    cluster.acts.some(
      ({ event }) =>
        event.type === 'assigneeChange' &&
        assigneeFor(event.to, viewerKey, ticket.siteKey) === 'me' &&
        event.when?.at !== when.at,
    );
  for (const [index, act] of acts.entries()) {
    const { type, when } = act.event;
    if (act.actor !== 'me' || when === undefined || (type !== 'assigneeChange' && type !== 'groupChange')) continue;
    const last = clusters.at(-1);
    const together =
      last !== undefined &&
      isWithin(rangeOf(last.when, deskZone), rangeOf(when, deskZone), handOverGap) === true &&
      !isTakenBefore(last, when);
    if (together) last.acts.push(act);
    else clusters.push({ acts: [act], index, when });
  }
  return clusters;
}

function nameOf(value: ChangedValue | undefined): string | undefined {
  return value?.id ?? value?.name;
}

/** To whom a cluster gives the ticket in the end; none when it stays, is taken, or is only put down. */
function receiversOf(cluster: Cluster, viewerKey: ViewerKey, ticket: Ticket): ReceiverId[] {
  const groups = cluster.acts.filter(({ event }) => event.type === 'groupChange');
  const people = cluster.acts.filter(({ event }) => event.type === 'assigneeChange');
  const person = people.at(-1)?.event.to;
  const taker = assigneeFor(person, viewerKey, ticket.siteKey);
  if (taker === 'me') return [];
  const receivers: ReceiverId[] = [];
  const [fromGroup, toGroup] = [groups[0]?.event.from, groups.at(-1)?.event.to];
  const group = toGroup?.nobody === true ? undefined : nameOf(toGroup);
  if (group !== undefined && nameOf(fromGroup) !== group) receivers.push({ kind: 'group', code: group });
  const code = nameOf(person);
  if (code !== undefined && taker === 'other') receivers.push({ kind: 'person', code });
  return receivers;
}

/** Whether what a cluster gives the ticket to takes the place of nobody, and nobody ever had it. */
function isFirstRouting(cluster: Cluster, acts: readonly Act[]): boolean {
  return cluster.acts.every(({ event: { type, from } }) => {
    if (from?.nobody !== true) return false;
    const before = acts.slice(0, cluster.index).filter(({ event }) => event.type === type);
    return before.every(({ event }) => event.to?.nobody === true);
  });
}

const changeOf: Readonly<Record<string, string>> = { group: 'groupChange', assignee: 'assigneeChange' };

/**
 * Whether a word about an event that the ticket does not have any more is about this one: keys without the product's id,
 * `group~17~<minute>~0`, give way to the product's own once another lane tells it.
 */
function isKnownBetterNow(eventKey: string, cluster: Cluster, acts: readonly Act[]): boolean {
  const [facet = '', ...rest] = eventKey.split('~');
  if (rest.length < 3 || acts.some(({ event }) => event.key === eventKey)) return false;
  return cluster.acts.some(
    ({ event }) =>
      event.type === changeOf[facet] &&
      event.when !== undefined &&
      String(Math.floor(event.when.at / minute)) === rest.at(-2),
  );
}

/**
 * The viewer's dispatches of a ticket. A hand-over needs a ticket that was theirs or that they had answered; sending on
 * a ticket that nobody had is triage; somebody else's, or one whose owner is unknown, is neither.
 * What goes only to those of whom the agent said that it is neither escalation nor transfer, or was called neither itself, is neither.
 * Escalations are those to a named higher tier and those that the agent's word (corrections in force of this ticket)
 * makes one, transfers those that it makes one; a word without an event stands at its own moment and takes a hand-over within ten minutes with it.
 */
export function handOversOf(
  ticket: Ticket,
  acts: readonly Act[],
  viewerKey: ViewerKey,
  site: Site | undefined,
  corrections: readonly Correction[],
  deskZone: Zone,
): HandOver[] {
  const told = corrections.filter(({ ticketKey }) => ticketKey === ticket.key);
  const words = told.flatMap(({ what, madeAt }) => (what.kind === 'escalation' ? [{ ...what, madeAt }] : []));
  const sideways = told.flatMap(({ what }) => (what.kind === 'transfer' ? [what] : []));
  const denied = told.flatMap(({ what }) => (what.kind === 'neither' ? [what] : []));
  const refused = told.flatMap(({ what }) => (what.kind === 'notEscalation' ? [what] : []));
  const found: Told[] = [];
  const used = new Set<string>();
  for (const cluster of clustersOf(acts, viewerKey, ticket, deskZone)) {
    const receivers = receiversOf(cluster, viewerKey, ticket);
    if (receivers.length === 0) continue;
    const keys = cluster.acts.map(({ event }) => event.key);
    const isAbout = ({ eventKey }: { eventKey?: string }) =>
      eventKey !== undefined && (keys.includes(eventKey) || isKnownBetterNow(eventKey, cluster, acts));
    const word = words.findLast(isAbout);
    const transfer = sideways.findLast(isAbout);
    const isDenied = denied.some(isAbout);
    for (const key of keys) used.add(key);
    for (const { eventKey } of words.filter(isAbout)) if (eventKey !== undefined) used.add(eventKey);
    const owner = assigneeBefore(acts, cluster.index, ticket, viewerKey);
    const answered = acts
      .slice(0, cluster.index)
      .some((act) => act.actor === 'me' && (isPublicReply(act) || isAnsweredCall(act)));
    const answers = receivers.map((receiver) => answerFor(site, receiver));
    const isRefused = transfer !== undefined || refused.some(isAbout);
    const isEscalation = !isRefused && answers.includes('escalation');
    const kind = ((): HandOver['kind'] => {
      if (isDenied) return 'neither';
      if (word !== undefined) return 'escalation';
      if (transfer === undefined && answers.every((answer) => answer === 'neither')) return 'neither';
      if (owner === 'me' || answered) return isEscalation ? 'escalation' : 'sideways';
      if (owner === 'nobody') return 'triage';
      return owner === undefined ? 'unknownOwner' : 'notMine';
    })();
    const reason = (word ?? transfer)?.reason;
    const fromGroup = groupBefore(acts, cluster.index, ticket);
    found.push({
      when: cluster.when,
      kind,
      receivers,
      ...(keys[0] === undefined ? {} : { eventKey: keys[0] }),
      ...(word === undefined && transfer === undefined && !isDenied ? {} : { isTold: true as const }),
      ...(reason === undefined ? {} : { reason }),
      ...(fromGroup === undefined ? {} : { fromGroup }),
      ...(isFirstRouting(cluster, acts) ? { isFirstRouting: true as const } : {}),
    });
  }
  for (const { eventKey, madeAt, reason } of words) {
    if (eventKey !== undefined && used.has(eventKey)) continue;
    const act = acts.find(({ event }) => event.key === eventKey);
    if (act !== undefined && act.actor !== 'me') continue;
    if (act === undefined && site?.viewerKey !== viewerKey) continue;
    const when: Moment = act?.event.when ?? { at: madeAt, precision: 'exact' };
    const next = acts.findIndex(({ event }) => event.when !== undefined && event.when.at >= when.at);
    const fromGroup = groupBefore(acts, next === -1 ? acts.length : next, ticket);
    found.push({
      when,
      kind: 'escalation',
      receivers: [],
      isTold: true,
      ...(eventKey === undefined ? {} : { eventKey }),
      ...(reason === undefined ? {} : { reason }),
      ...(fromGroup === undefined ? {} : { fromGroup }),
      ...(act === undefined ? { isWord: true as const } : {}),
    });
  }
  return joinEscalations(found, deskZone);
}

/**
 * Escalations within ten minutes of the first of them are one. A word about no event in particular takes the sideways
 * hand-over within ten minutes with it: it was about that one.
 */
function joinEscalations(found: readonly Told[], deskZone: Zone): HandOver[] {
  const joined: Told[] = [];
  for (const item of [...found].sort((a, b) => a.when.at - b.when.at)) {
    const isNear = (other: Told) =>
      isWithin(rangeOf(other.when, deskZone), rangeOf(item.when, deskZone), escalationGap) === true;
    const partner = joined.findLast(
      (other) =>
        isNear(other) &&
        ((item.kind === 'escalation' && other.kind === 'escalation') ||
          (item.isWord === true && other.kind === 'sideways') ||
          (other.isWord === true && item.kind === 'sideways')),
    );
    if (partner === undefined) {
      joined.push({ ...item });
      continue;
    }
    partner.kind = 'escalation';
    if (item.isTold) partner.isTold = true;
    const reason = partner.reason ?? item.reason;
    if (reason !== undefined) partner.reason = reason;
  }
  return joined.map(({ isWord: _, ...handOver }) => handOver);
}
