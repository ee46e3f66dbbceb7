import * as z from 'zod/mini';
import { ticketKeyText, viewerKeyText } from './key-schemas.ts';
import { allCriteria, heaviestWeight, reviewChannels, rubricProblem, setAsideReasons } from './quality.ts';
import { dayText, epochMs, idText, revisionNumber, yes } from './schemas.ts';

/** Shapes of what the agent's own reviews store, and what views may ask about them. */

const channel = z.enum(reviewChannels);
const criterion = z.enum(allCriteria);
const mark = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal('doesNotApply')]);
const marks = z.partialRecord(criterion, mark);
const items = z
  .array(
    z.strictObject({
      criterion,
      weight: z.int().check(z.gte(0), z.lte(heaviestWeight)),
      critical: z.exactOptional(yes),
    }),
  )
  .check(z.maxLength(allCriteria.length));
const isWhole = z.refine<z.infer<typeof rubricFields>>(
  (rubric) => rubricProblem(rubric) === undefined,
  'a rubric has every criterion of its channel once, and one of them counts',
);
const rubricFields = z.strictObject({ channel, version: revisionNumber, items });
const rubric = rubricFields.check(isWhole);

export const savedRubricSchema = z.strictObject({ ...rubricFields.shape, savedAt: epochMs }).check(isWhole);

export const selfReviewSchema = z.strictObject({
  id: idText,
  ticketKey: ticketKeyText,
  viewerKey: viewerKeyText,
  rubric,
  marks,
  reviewedAt: epochMs,
  drawId: z.exactOptional(idText),
});

const mostDrawn = 1_000;
export const reviewDrawSchema = z.strictObject({
  id: idText,
  channel,
  drawnAt: epochMs,
  seed: z.string().check(z.regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits')),
  from: dayText,
  to: dayText,
  candidates: z.int().check(z.gte(0)),
  tickets: z
    .array(z.strictObject({ ticketKey: ticketKeyText, viewerKey: viewerKeyText }))
    .check(z.maxLength(mostDrawn)),
  setAside: z
    .array(z.strictObject({ ticketKey: ticketKeyText, why: z.enum(setAsideReasons) }))
    .check(z.maxLength(mostDrawn)),
});

/** As views ask; ids, moments, versions and seeds are the background's. */
export const drawReviewsSchema = z.strictObject({ channel, size: z.int().check(z.gte(1), z.lte(50)) });
export const setReviewAsideSchema = z.strictObject({
  drawId: idText,
  ticketKey: ticketKeyText,
  why: z.enum(setAsideReasons),
});
export const saveReviewSchema = z.strictObject({
  channel,
  ticketKey: ticketKeyText,
  drawId: z.exactOptional(idText),
  /** Of the rubric by which the marks were given. */
  rubricVersion: revisionNumber,
  marks,
});
export const saveRubricSchema = z.strictObject({ channel, items });
