import * as z from 'zod/mini';
import { type Checked, checked } from './checked.ts';
import type { StatusCode } from './reading.ts';
import { statusCode } from './schemas.ts';
import {
  type TaughtDesk,
  type TaughtFile,
  type TaughtSource,
  taughtFormat,
  taughtFormatVersion,
  taughtId,
} from './taught-desk.ts';
import { patternProblem, selectorProblem } from './taught-rules.ts';

/** The shape of a taught help desk, strict and bounded: it may come from a file, and it decides what is read in pages. */

function noProblem(problem: (text: string) => string | undefined) {
  return z.superRefine<string>((text, context) => {
    const message = problem(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

const word = z.string().check(z.minLength(1), z.maxLength(80));
export const taughtTitle: z.ZodMiniType<string> = word;
/** What the page's words for a status mean. */
export const statusWords: z.ZodMiniType<Record<string, StatusCode>> = z
  .record(word, statusCode)
  .check(z.refine((words) => Object.keys(words).length <= 100, 'has too many words'));
const place = z.string().check(noProblem(selectorProblem));
const pattern = z.string().check(noProblem(patternProblem));
const attribute = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,60}$/), noProblem(attributeProblem));
const valuePattern = z.string().check(z.maxLength(40), z.regex(/^[^{}]*\{value\}[^{}]*$/));
const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** What somebody is typing at the moment is never read. */
function attributeProblem(name: string): string | undefined {
  return name === 'style' || name.startsWith('on') ? 'is no attribute that states a fact' : undefined;
}

const source = z.strictObject({
  at: place,
  attribute: z.exactOptional(attribute),
  pattern: z.exactOptional(valuePattern),
  only: z.literal(true),
}) satisfies z.ZodMiniType<TaughtSource>;

const page = z.strictObject({
  facts: z.strictObject({
    viewerId: z.exactOptional(z.tuple([source])),
    viewerName: z.exactOptional(z.tuple([source])),
    statusCode: z.exactOptional(z.tuple([z.strictObject({ ...source.shape, map: z.literal('status') })])),
    assigneeName: z.exactOptional(
      z.tuple([
        z.strictObject({
          ...source.shape,
          when: z.exactOptional(z.tuple([z.strictObject({ value: source, equals: source })])),
        }),
      ]),
    ),
  }),
  people: z.strictObject({
    nobodyWhen: z.exactOptional(
      z.tuple([z.strictObject({ value: source, is: z.tuple([z.string().check(z.maxLength(80))]) })]),
    ),
  }),
});

const address = z.strictObject({
  patterns: z.array(pattern).check(z.minLength(1), z.maxLength(5)),
  base: z.literal(''),
  id: z.enum(['digits', 'mixed']),
  proof: z.array(source).check(z.maxLength(1)),
  decides: z.enum(['address', 'both', 'page']),
  attributes: z.exactOptional(z.array(attribute).check(z.maxLength(5))),
});

export const taughtDeskSchema: z.ZodMiniType<TaughtDesk> = z
  .strictObject({
    id: z.string().check(z.regex(/^taught-[a-z0-9.-]{1,260}$/)),
    title: taughtTitle,
    revision: z.int().check(z.gte(1), z.lte(1_000_000)),
    checked: day,
    evidence: z.literal('taught'),
    nouns: z.strictObject({ ticket: z.literal('ticket') }),
    hosts: z.tuple([z.string().check(z.regex(/^[a-z0-9.:[\]-]{1,253}$/))]),
    recognise: z.strictObject({ all: z.tuple([]) }),
    address,
    page: z.exactOptional(page),
    watch: z.strictObject({
      root: z.literal('body'),
      attributes: z.array(attribute).check(z.maxLength(10)),
      acts: z.exactOptional(z.array(place).check(z.minLength(1), z.maxLength(3))),
    }),
    maps: z.strictObject({
      status: statusWords,
    }),
  })
  .check(
    z.superRefine<TaughtDesk>(({ id, hosts: [host], address: { patterns, proof, decides }, page: read }, context) => {
      const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
      // The port is the id's alone.
      if (id !== taughtId(host) && !id.startsWith(`${taughtId(host)}-`)) wrong(['id'], 'belongs to another host');
      const isNamed = patterns.every((one) => one.includes('{id}'));
      if (decides === 'page' ? proof.length === 0 : !isNamed) {
        wrong(['address', 'patterns'], 'must hold “{id}”, unless the page shows the ticket’s number');
      }
      if (decides === 'both' && proof.length === 0) wrong(['address', 'proof'], 'must say where the number stands');
      const { viewerId, viewerName } = read?.facts ?? {};
      if (JSON.stringify(viewerId) !== JSON.stringify(viewerName)) {
        wrong(['page', 'facts', 'viewerId'], 'must be the place of viewerName');
      }
    }),
  );

const taughtFileSchema: z.ZodMiniType<TaughtFile> = z.strictObject({
  format: z.literal(taughtFormat),
  formatVersion: z.literal(taughtFormatVersion),
  helpDesk: taughtDeskSchema,
});

export function checkTaughtFile(value: unknown): Checked<TaughtFile> {
  return checked(taughtFileSchema, value);
}
