import type { StatusCode } from '../model/reading.ts';
import { type TaughtDesk, type TaughtSource, taughtId } from '../model/taught-desk.ts';
import type { Adapter, AddressRule } from './adapter.ts';
import { ticketId } from './address.ts';

/** What the agent taught, step by step; all but the address may be left out. */
export interface Lesson {
  pattern: string;
  id: AddressRule['id'] & ('digits' | 'mixed');
  number?: TaughtSource;
  status?: { source: TaughtSource; words: Record<string, StatusCode> };
  ownName?: TaughtSource;
  assignee?: { source: TaughtSource; nobody?: string };
  /** The button that sends a reply. */
  reply?: string;
}

/** Where and when it was taught: `host` with the port, if there is one. */
export interface LessonPlace {
  host: string;
  title: string;
  day: string;
  revision: number;
}

/**
 * The help desk that a lesson makes. An assignee who is not the agent is told apart from a word such as "unassigned" only
 * where the agent said what stands there when nobody has the ticket; until then only the agent's own tickets are known.
 */
export function taughtDesk(lesson: Lesson, { host, title, day, revision }: LessonPlace): TaughtDesk {
  const { pattern, number, status, ownName, assignee, reply } = lesson;
  const facts: NonNullable<TaughtDesk['page']>['facts'] = {
    ...(ownName === undefined ? {} : { viewerId: [ownName], viewerName: [ownName] }),
    ...(status === undefined ? {} : { statusCode: [{ ...status.source, map: 'status' as const }] }),
    ...assigneeFact(assignee, ownName),
  };
  const nobody = assignee?.nobody;
  const people: NonNullable<TaughtDesk['page']>['people'] =
    assignee === undefined || nobody === undefined ? {} : { nobodyWhen: [{ value: assignee.source, is: [nobody] }] };
  const sources = [number, status?.source, ownName, assignee?.source].filter((one) => one !== undefined);
  const isRead = Object.keys(facts).length + Object.keys(people).length > 0;
  return {
    id: taughtId(host),
    title,
    revision,
    checked: day,
    evidence: 'taught',
    nouns: { ticket: 'ticket' },
    hosts: [new URL(`https://${host}`).hostname],
    recognise: { all: [] },
    address: {
      patterns: [pattern],
      base: '',
      id: lesson.id,
      proof: number === undefined ? [] : [number],
      decides: number === undefined ? 'address' : pattern.includes('{id}') ? 'both' : 'page',
    },
    ...(isRead ? { page: { facts, people } } : {}),
    watch: {
      root: 'body',
      attributes: [...new Set(sources.flatMap(watched))],
      ...(reply === undefined ? {} : { acts: [reply] }),
    },
    maps: { status: status?.words ?? {} },
  };
}

function assigneeFact(
  assignee: Lesson['assignee'],
  ownName: TaughtSource | undefined,
): Pick<NonNullable<TaughtDesk['page']>['facts'], 'assigneeName'> {
  if (assignee === undefined) return {};
  const { source, nobody } = assignee;
  if (nobody !== undefined) return { assigneeName: [source] };
  // Without either nothing can be said of whoever stands there.
  if (ownName === undefined) return {};
  return { assigneeName: [{ ...source, when: [{ value: source, equals: ownName }] }] };
}

/** Attributes whose change means that the place says something else. */
function watched({ at, attribute }: TaughtSource): string[] {
  return [...(attribute === undefined ? [] : [attribute]), ...(at.endsWith('[selected]') ? ['selected'] : [])];
}

/** What was taught before, to go on from. */
export function lessonOf({ address, page, watch, maps }: TaughtDesk): Lesson {
  const [number] = address.proof;
  const [status] = page?.facts.statusCode ?? [];
  const [ownName] = page?.facts.viewerName ?? [];
  const [assignee] = page?.facts.assigneeName ?? [];
  const [nobody] = page?.people.nobodyWhen ?? [];
  const [reply] = watch.acts ?? [];
  const assigneeSource = assignee === undefined ? nobody?.value : placeOf(assignee);
  return {
    pattern: address.patterns[0] ?? '',
    id: address.id,
    ...(number === undefined ? {} : { number }),
    ...(status === undefined ? {} : { status: { source: placeOf(status), words: maps.status } }),
    ...(ownName === undefined ? {} : { ownName }),
    ...(assigneeSource === undefined
      ? {}
      : { assignee: { source: assigneeSource, ...(nobody === undefined ? {} : { nobody: nobody.is[0] }) } }),
    ...(reply === undefined ? {} : { reply }),
  };
}

function placeOf({ at, attribute, pattern }: TaughtSource): TaughtSource {
  return {
    at,
    ...(attribute === undefined ? {} : { attribute }),
    ...(pattern === undefined ? {} : { pattern }),
    only: true,
  };
}

/** A taught help desk is an adapter as it stands. */
export function asAdapter(desk: TaughtDesk): Adapter {
  return desk;
}

/**
 * How to take a ticket's number out of the text that shows it: `*#{value}` of "Ticket #4711". Undefined for a text in which
 * other words follow, since these are the ticket's own and differ, and for one that does not hold the number. Nothing of the
 * text but signs beside the number is kept.
 */
export function numberPattern(
  text: string,
  shape: Lesson['id'],
  wanted: string | undefined,
): { pattern?: string; id: string } | undefined {
  const last = /([\p{L}\p{N}_.-]*[\p{L}\p{N}])([^\p{L}\p{N}]{0,3})$/u.exec(text);
  const [, token = '', after = ''] = last ?? [];
  // A full stop or a dash before the number belongs to the words around it.
  const value = token.replace(/^[^\p{L}\p{N}]+/u, '');
  const id = ticketId(value, shape);
  if (id === undefined || (wanted !== undefined && id !== wanted)) return undefined;
  const before = text.slice(0, text.length - after.length - value.length);
  if (before === '' && after === '') return { id };
  const signs = /[^\p{L}\p{N}{}*]{0,3}$/u.exec(before)?.[0] ?? '';
  if (signs === '' && before !== '') return undefined;
  if (/[{}*]/.test(after)) return undefined;
  const start = before === '' ? '' : signs === before ? signs : `*${signs}`;
  return { pattern: `${start}{value}${after}`, id };
}
