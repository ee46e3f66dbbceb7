import type { Random } from '../../../soak/random.ts';

/** Texts that readers may stumble over. */
const texts: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '00041',
  '1e9',
  '99999999999999999999999999',
  '0x29',
  'true',
  'null',
  '{author} {to}',
  '{id}',
  '{value}',
  '*',
  '%',
  '%E0%A4%A',
  '../../..',
  'javascript:alert(1)',
  'https://elsewhere.example/conversation/7?id=8#9',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<b onclick="x()">bold</b>',
  '"\'`',
  '\ue0000\ue001 - Taken',
  '\u202e\u200b\ufeff',
  '\ud83d',
  'Nov 31, 2026 25:61',
  '2026-13-45T99:99:99Z',
  '1970-01-01T00:00:00Z',
  '275760-09-13T00:00:00.000Z',
  '9007199254740993',
  'Sun Mar 29 02:30:00 2026',
];

/** A text from the page itself, one of the above, or a long one. */
export function junkText(random: Random, own: () => string): string {
  if (random.next() < 0.5) return own();
  if (random.next() < 0.03)
    return random.one(['x', '7', ' - ', '\ud83d\ude00', ', ']).repeat(random.whole(200, 60_000));
  return random.one(texts);
}

/** A value of another kind than whatever stood there. */
export function junkValue(random: Random, own: () => unknown): unknown {
  switch (random.whole(0, 8)) {
    case 0:
      return null;
    case 1:
      return random.one([0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER]);
    case 2:
      return random.next() < 0.5;
    case 3:
      return [];
    case 4:
      return {};
    case 5:
      return nested(random.whole(1, 300));
    case 6:
    case 7:
      return own();
    default:
      return junkText(random, () => String(own()).slice(0, 200));
  }
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { id: value };
  return value;
}
