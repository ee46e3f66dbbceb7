import type { IncomingMessage } from 'node:http';
import { Refusal } from './desk.ts';

const limit = 100_000;

/** A checker of one field: gives the value or a sentence that says what was expected. */
type Check<T> = (value: unknown) => { value: T } | { expected: string };
type Fields = Record<string, Check<unknown>>;
type Values<F extends Fields> = { [K in keyof F]?: F[K] extends Check<infer T> ? T : never };

export function text(longest = 20_000): Check<string> {
  return (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest
      ? { value: value.trim() }
      : { expected: `a text of 1 to ${longest} characters` };
}

export function oneOf<const T extends string>(allowed: readonly T[]): Check<T> {
  return (value) => {
    const found = allowed.find((one) => one === value);
    return found === undefined ? { expected: `one of ${allowed.join(', ')}` } : { value: found };
  };
}

export function oneOfOrNull<const T extends string>(allowed: readonly T[]): Check<T | null> {
  const check = oneOf(allowed);
  return (value) => {
    if (value === null) return { value: null };
    const checked = check(value);
    return 'expected' in checked ? { expected: `${checked.expected}, or null` } : checked;
  };
}

export function numberBetween(low: number, high: number): Check<number> {
  return (value) =>
    typeof value === 'number' && value >= low && value <= high
      ? { value }
      : { expected: `a number from ${low} to ${high}` };
}

export function yes(): Check<true> {
  return (value) => (value === true ? { value } : { expected: 'true' });
}

/**
 * The JSON object in a request's body, with its known fields checked. Throws a {@link Refusal} that names
 * the field; an unknown field is refused too, so that a misspelt one never passes in silence.
 */
export async function readBody<F extends Fields>(request: IncomingMessage, fields: F): Promise<Values<F>> {
  const type = request.headers['content-type'] ?? '';
  if (type.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw new Refusal(415, 'not-json', 'The body has to be sent as application/json.');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw new Refusal(413, 'too-large', `The body is larger than ${limit} bytes.`);
    chunks.push(bytes);
  }
  return checkFields(parse(Buffer.concat(chunks).toString('utf8')), fields);
}

function parse(json: string): object {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch (cause) {
    throw new Refusal(
      400,
      'bad-json',
      `The body is not JSON: ${cause instanceof Error ? cause.message : 'unreadable'}.`,
    );
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal(400, 'bad-json', 'The body has to be a JSON object.');
  }
  return body;
}

function checkFields<F extends Fields>(body: object, fields: F): Values<F> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!check) {
      const known = Object.keys(fields).join(', ') || 'none';
      throw new Refusal(400, 'unknown-field', `There is no field ${name}; known: ${known}.`, name);
    }
    const checked = check(value);
    if ('expected' in checked) throw new Refusal(400, 'bad-field', `${name} has to be ${checked.expected}.`, name);
    values[name] = checked.value;
  }
  // Each value was made by the checker of its own field, which is what the type says and TypeScript cannot follow.
  return values as Values<F>;
}
