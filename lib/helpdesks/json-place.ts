import type { Lane } from './lane.ts';

/** A value in JSON with the way to it: the objects that hold the lists it stands in, innermost last. */
export interface JsonPlace {
  value: unknown;
  parents: readonly unknown[];
}

/** The answers of an API lane as places. `answers` is `{ key: [page, page, …] }`. `has`: a list is there, empty or not. */
export function jsonLane(answers: unknown): Lane<JsonPlace> & { has(at: string, below: JsonPlace): boolean } {
  const root: JsonPlace = { value: answers, parents: [] };
  return {
    root,
    ticket: root,
    language: undefined,
    local: { formats: [], months: {}, zone: undefined },
    find: walk,
    first: (at, below) => walk(at, below)[0],
    has: (at, below) => arrive(at, below).some(({ value }) => Array.isArray(value)),
    text: (place) => textOf(place.value),
    hasText: (place) => textOf(place.value) !== undefined,
    matches: () => false,
    sentenceOf: () => undefined,
    option: () => undefined,
    isShared: () => false,
    stem: () => undefined,
  };
}

function textOf(value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value.slice(0, 500);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

function walk(at: string, below: JsonPlace): JsonPlace[] {
  return arrive(at, below).flatMap(items);
}

/** Where a path leads, lists at its end not yet taken apart. */
function arrive(at: string, below: JsonPlace): JsonPlace[] {
  const [, carets = '', path = ''] = /^(\^*)(.*)$/.exec(at) ?? [];
  let places: JsonPlace[] = [upwards(below, carets.length)];
  for (const key of path.split('.')) {
    places = places.flatMap((place) => stepInto(place, key));
  }
  return places;
}

function upwards(place: JsonPlace, levels: number): JsonPlace {
  if (levels === 0) return place;
  const index = place.parents.length - levels;
  return { value: place.parents[index], parents: place.parents.slice(0, Math.max(index, 0)) };
}

function stepInto(place: JsonPlace, key: string): JsonPlace[] {
  return items(place).flatMap(({ value, parents }) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
    const inner: unknown = Reflect.get(value, key);
    return [{ value: inner, parents: Array.isArray(inner) ? [...parents, value] : parents }];
  });
}

/** The items of a list, or the value itself. */
function items(place: JsonPlace): JsonPlace[] {
  return Array.isArray(place.value) ? place.value.map((value) => ({ value, parents: place.parents })) : [place];
}
