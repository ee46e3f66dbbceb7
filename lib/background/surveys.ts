import type { FromView, ImportSurveysAsk } from '../messages/protocol.ts';
import { RefusedMessageError } from '../messages/receive.ts';
import { daysTouched } from '../metrics/days-touched.ts';
import type { SiteKey } from '../model/reading.ts';
import { type Survey, surveyId } from '../model/survey.ts';
import type { FileAnswer } from '../model/survey-import.ts';
import { siteByKey } from '../store/sites.ts';
import { addSurveys, removeSurveys } from '../store/surveys.ts';
import type { Context } from './context.ts';
import { refreshDays } from './show.ts';

/** Adds the answers of a file, all of them or none. */
export async function importSurveys(
  context: Context,
  { siteKey, askedBy, answers, mapping }: ImportSurveysAsk,
): Promise<{ added: number; known: number }> {
  await requireSite(context, siteKey);
  const importId = crypto.randomUUID();
  const surveys = answers.map((answer) => ({ ...surveyOf(siteKey, answer, context.now()), askedBy, importId }));
  if (new Set(surveys.map(({ id }) => id)).size < surveys.length)
    throw new RefusedMessageError('One answer is there twice.');
  const { strict: db } = await context.store();
  const { added } = await context.inTurn(
    async () => await addSurveys(db, surveys, daysTouched, { ...mapping, savedAt: context.now() }),
  );
  await refreshDays(context);
  return { added, known: surveys.length - added };
}

/** Adds one answer that the agent entered. */
export async function saveSurvey(
  context: Context,
  { siteKey, answer }: { siteKey: SiteKey; answer: Omit<FileAnswer, 'line'> },
): Promise<void> {
  await requireSite(context, siteKey);
  const { strict: db } = await context.store();
  const { added } = await context.inTurn(
    async () => await addSurveys(db, [surveyOf(siteKey, answer, context.now())], daysTouched),
  );
  if (added === 0) throw new RefusedMessageError('That answer is there already. Remove it first to change it.');
  await refreshDays(context);
}

/** Takes back an import as a whole, or one answer. */
export async function takeBackSurveys(
  context: Context,
  which: FromView['removeSurveys']['ask'],
): Promise<{ removed: number }> {
  const { strict: db } = await context.store();
  const { removed } = await context.inTurn(async () => await removeSurveys(db, which, daysTouched));
  await refreshDays(context);
  return { removed };
}

async function requireSite(context: Context, siteKey: SiteKey): Promise<void> {
  const { strict: db } = await context.store();
  if ((await siteByKey(db, siteKey)) === undefined)
    throw new RefusedMessageError('That help desk is not switched on any more.');
}

function surveyOf(siteKey: SiteKey, { ticketId, ...answer }: Omit<FileAnswer, 'line'>, savedAt: number): Survey {
  const whole = { ...answer, ticketKey: `${siteKey}#${ticketId}`, askedBy: 'hand' as const, savedAt };
  return { id: surveyId(whole), ...whole };
}
