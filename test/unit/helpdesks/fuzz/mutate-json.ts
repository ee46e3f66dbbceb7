import type { Random } from '../../../soak/random.ts';
import { junkValue } from './junk.ts';

interface Spot {
  parent: object;
  key: string;
}

/** The same answers with a few things changed, each of which may be of any kind. */
export function mutatedJson<Answers>(answers: Answers, random: Random): Answers {
  const copy = structuredClone(answers);
  for (let times = random.whole(1, 6); times > 0; times -= 1) mutateOnce(copy, random);
  return copy;
}

function mutateOnce(root: unknown, random: Random): void {
  const spots: Spot[] = [];
  gather(root, spots);
  // The first level are the requests' keys and their pages, which we write ourselves.
  if (spots.length === 0) return;
  const { parent, key } = random.one(spots);
  const ownValue = (): unknown => {
    const from = random.one(spots);
    return structuredClone(Reflect.get(from.parent, from.key));
  };
  switch (random.whole(0, 3)) {
    case 0:
      Reflect.deleteProperty(parent, key);
      return;
    case 1:
      if (Array.isArray(parent)) parent.splice(Number(key), 0, ownValue());
      else Reflect.set(parent, random.one(['id', 'type', 'items', '__proto__x', key]), ownValue());
      return;
    default:
      Reflect.set(parent, key, junkValue(random, ownValue));
  }
}

function gather(value: unknown, spots: Spot[], depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > 12) return;
  for (const key of Object.keys(value)) {
    if (depth > 1) spots.push({ parent: value, key });
    gather(Reflect.get(value, key), spots, depth + 1);
  }
}
