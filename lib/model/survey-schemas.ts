import * as z from 'zod/mini';
import { ticketKeyText } from './key-schemas.ts';
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
