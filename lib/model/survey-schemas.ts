import * as z from 'zod/mini';
import { siteKeyText, ticketKeyText } from './key-schemas.ts';
import { dayText, epochMs, idText } from './schemas.ts';
import { scaleProblem, surveyId, surveyKinds, surveyReasons, surveySources } from './survey.ts';

/** Shapes of customers' answers, as they are stored and as views hand them over. Strict: no text of a customer's has a place in them. */

const onScale = z.number().check(z.gte(-1_000_000), z.lte(1_000_000));
const fields = {
  kind: z.enum(surveyKinds),
  score: onScale,
  worst: onScale,
  best: onScale,
  answeredAt: epochMs,
  day: z.exactOptional(dayText),
  askedBy: z.enum([...surveySources, 'hand']),
  reason: z.exactOptional(z.enum(surveyReasons)),
};
const isSound = z.refine<{ kind: (typeof surveyKinds)[number]; score: number; worst: number; best: number }>(
  (answer) => scaleProblem(answer) === undefined,
  'the score must lie on its scale, whose ends differ; the question about recommending is asked from 0 to 10, whole',
);

export const surveySchema = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(1_100)),
    ticketKey: ticketKeyText,
    ...fields,
    importId: z.exactOptional(idText),
    savedAt: epochMs,
  })
  .check(
    isSound,
    z.refine((survey) => survey.id === surveyId(survey), 'the id must be made of kind, moment or day, and ticket'),
  );

/** So many answers come in one import at most. */
const mostAnswers = 20_000;
const place = z.int().check(z.gte(0), z.lte(1_000));
const scale = z.strictObject({ worst: onScale, best: onScale });
const kind = z.enum(surveyKinds);

/** Texts of the file are there as hashes. */
const hash = z.string().check(z.regex(/^[0-9a-f]{32}$/, 'no hash'));
const storedMappingSchema = z.strictObject({
  id: hash,
  ticket: z.exactOptional(place),
  score: z.exactOptional(place),
  date: z.exactOptional(place),
  kind: z.exactOptional(z.union([kind, z.strictObject({ column: place })])),
  reason: z.exactOptional(place),
  dateOrder: z.exactOptional(z.enum(['dayFirst', 'monthFirst'])),
  scales: z.partialRecord(kind, scale),
  askedBy: z.enum(surveySources),
  scores: z.record(hash, z.nullable(onScale)),
  kinds: z.record(hash, z.nullable(kind)),
  reasons: z.record(hash, z.nullable(z.enum(surveyReasons))),
  savedAt: epochMs,
});

const { askedBy: _, ...answer } = fields;
const answerSchema = z
  .strictObject({ ticketId: z.string().check(z.regex(/^[^\s#|@]{1,100}$/, 'no ticket number')), ...answer })
  .check(isSound);

/** What views ask. */
export const importSurveysSchema = z.strictObject({
  siteKey: siteKeyText,
  askedBy: z.enum(surveySources),
  answers: z.array(answerSchema).check(z.minLength(1), z.maxLength(mostAnswers)),
  mapping: storedMappingSchema,
});
export const saveSurveySchema = z.strictObject({ siteKey: siteKeyText, answer: answerSchema });
export const removeSurveysSchema = z.union([
  z.strictObject({ importId: idText }),
  z.strictObject({ id: z.string().check(z.maxLength(1_100)) }),
]);
