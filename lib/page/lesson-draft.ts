import { matchAddress } from '../helpdesks/address.ts';
import { type AddressPart, addressParts, idOf, patternOf, withPart } from '../helpdesks/address-parts.ts';
import { readPage } from '../helpdesks/read-page.ts';
import { asAdapter, type Lesson, type LessonPlace, lessonOf, taughtDesk } from '../helpdesks/taught.ts';
import type { StatusCode, TicketReading } from '../model/reading.ts';
import type { TaughtDesk, TaughtSource } from '../model/taught-desk.ts';
import { fitsEveryPage, longestPattern, patternProblem } from '../model/taught-rules.ts';
import type { KnownNumber, PointedFact } from './pointed.ts';

/** The facts that can be pointed at, in the order in which the agent is asked. The own name goes before whoever has the ticket. */
export const lessonFacts: readonly PointedFact[] = ['number', 'status', 'ownName', 'assignee', 'reply'];

/** A lesson in the making. Never changed: each answer makes a new one. */
export interface LessonDraft {
  url: URL;
  parts: readonly AddressPart[];
  /** Pages below this address show the ticket, too. */
  goesOn: boolean;
  /** What was taught before, until the agent changes a part of the address. */
  kept?: { pattern: string; id: Lesson['id'] };
  places: { readonly [Fact in PointedFact]?: TaughtSource };
  words: Readonly<Record<string, StatusCode>>;
  /** What stands in the assignee's place when nobody has the ticket. */
  nobody?: string;
}

/** Begins with what the address suggests, or with what was taught before. */
export function beginDraft(url: URL, before: TaughtDesk | undefined): LessonDraft {
  const parts = addressParts(url);
  const idAt = parts.findIndex(({ as }) => as === 'id');
  const goesOn =
    idAt >= 0 && parts.slice(idAt + 1).some(({ where }) => where === parts[idAt]?.where && where !== 'query');
  const draft: LessonDraft = {
    url,
    parts: goesOn ? parts.filter(({ where }, index) => index <= idAt || where !== parts[idAt]?.where) : parts,
    goesOn,
    places: {},
    words: {},
  };
  if (before === undefined) return draft;
  const { pattern, id, number, status, ownName, assignee, reply } = lessonOf(before);
  const fits = matchAddress(url, { ...before.address, patterns: [pattern] }, '') !== undefined;
  return {
    ...draft,
    ...(fits ? { kept: { pattern, id } } : {}),
    places: {
      ...(number === undefined ? {} : { number }),
      ...(status === undefined ? {} : { status: status.source }),
      ...(ownName === undefined ? {} : { ownName }),
      ...(assignee === undefined ? {} : { assignee: assignee.source }),
      ...(reply === undefined ? {} : { reply: { at: reply, only: true } }),
    },
    words: status?.words ?? {},
    ...(assignee?.nobody === undefined ? {} : { nobody: assignee.nobody }),
  };
}

export function changePart(draft: LessonDraft, index: number, as: AddressPart['as']): LessonDraft {
  return forgetNumber({ ...keepNothing(draft), parts: withPart(draft.parts, index, as) });
}

export function changeGoesOn(draft: LessonDraft, goesOn: boolean): LessonDraft {
  return { ...keepNothing(draft), goesOn };
}

/** Asks for the parts of the address anew. */
export function keepNothing({ kept: _, ...draft }: LessonDraft): LessonDraft {
  return draft;
}

/** A number that was compared with another part of the address proves nothing of this one. */
function forgetNumber(draft: LessonDraft): LessonDraft {
  const { number: _, ...places } = draft.places;
  return { ...draft, places };
}

/** A place that was pointed at; undefined leaves the fact out. What was said of an earlier place's words is forgotten with it. */
export function changePlace(draft: LessonDraft, fact: PointedFact, source: TaughtSource | undefined): LessonDraft {
  const { [fact]: before, ...others } = draft.places;
  const isSame = source !== undefined && before?.at === source.at && before.attribute === source.attribute;
  const places = source === undefined ? others : { ...others, [fact]: source };
  const { nobody, ...rest } = draft;
  const keepsNobody = nobody !== undefined && (fact !== 'assignee' || isSame);
  return {
    ...rest,
    places,
    words: fact === 'status' && !isSame ? {} : draft.words,
    ...(keepsNobody ? { nobody } : {}),
  };
}

/** What a word means; undefined: the agent does not say. */
export function changeWord(draft: LessonDraft, word: string, means: StatusCode | undefined): LessonDraft {
  const { [word]: _, ...others } = draft.words;
  return { ...draft, words: means === undefined ? others : { ...others, [word]: means } };
}

export function changeNobody(draft: LessonDraft, nobody: string | undefined): LessonDraft {
  const { nobody: _, ...rest } = draft;
  return nobody === undefined ? rest : { ...rest, nobody };
}

export function draftPattern(draft: LessonDraft): string {
  return draft.kept?.pattern ?? patternOf(draft.parts, draft.goesOn);
}

/** The ticket's number as this address has it. */
export function draftNumber({ kept, parts, url }: LessonDraft): KnownNumber {
  if (kept === undefined) return idOf(parts) ?? { shape: 'mixed' };
  const rule = { patterns: [kept.pattern], base: '', id: kept.id, proof: [], decides: 'address' } as const;
  const id = matchAddress(url, rule, '')?.id;
  return { shape: kept.id, ...(id === undefined ? {} : { id }) };
}

/** Why this cannot be kept: the address names no ticket and neither does the page, or the pattern is none. */
export function draftProblem(
  draft: LessonDraft,
): { kind: 'noNumber' } | { kind: 'pattern'; reason: 'tooLong' | 'tooOpen' | 'odd' } | undefined {
  const pattern = draftPattern(draft);
  if (patternProblem(pattern) !== undefined) {
    if (pattern.length > longestPattern) return { kind: 'pattern', reason: 'tooLong' };
    return { kind: 'pattern', reason: fitsEveryPage(pattern) ? 'tooOpen' : 'odd' };
  }
  return pattern.includes('{id}') || draft.places.number !== undefined ? undefined : { kind: 'noNumber' };
}

/** What the draft teaches so far. */
export function deskOfDraft(draft: LessonDraft, place: LessonPlace): TaughtDesk {
  const { number, status, ownName, assignee, reply } = draft.places;
  const lesson: Lesson = {
    pattern: draftPattern(draft),
    id: draftNumber(draft).shape,
    ...(number === undefined ? {} : { number }),
    ...(status === undefined ? {} : { status: { source: status, words: { ...draft.words } } }),
    ...(ownName === undefined ? {} : { ownName }),
    ...(assignee === undefined
      ? {}
      : { assignee: { source: assignee, ...(draft.nobody === undefined ? {} : { nobody: draft.nobody }) } }),
    ...(reply === undefined ? {} : { reply: reply.at }),
  };
  return taughtDesk(lesson, place);
}

/** What Deskpace reads in this page with it, by the very reader that will read it; null: no ticket. */
export function readingOfDraft(desk: TaughtDesk, document: Document, url: URL): TicketReading | null {
  return readPage(asAdapter(desk), document, url, { basePath: '' });
}
