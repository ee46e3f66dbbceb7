import type { ImportCounts } from '../../components/dashboard/SurveyImport.tsx';
import { ticketKeyOf } from '../../lib/model/keys.ts';
import { surveyId } from '../../lib/model/survey.ts';
import type { FileAnswer } from '../../lib/model/survey-import.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { surveysOf } from '../../lib/store/surveys.ts';
import { ticketsByKey } from '../../lib/store/tickets.ts';

/** A ticket holds all its events: so many are in memory at once. */
const atOnce = 250;

/** What a file would bring, compared with page ratings and earlier imports. */
export async function compareAnswers(
  db: DeskpaceDatabase,
  siteKey: string,
  answers: readonly FileAnswer[],
): Promise<ImportCounts> {
  const counts: ImportCounts = { new: 0, known: 0, alsoAnswered: 0, unread: 0 };
  for (let start = 0; start < answers.length; start += atOnce) {
    const batch = answers
      .slice(start, start + atOnce)
      .map((answer) => ({ ...answer, ticketKey: ticketKeyOf(siteKey, answer.ticketId) }));
    const keys = batch.map(({ ticketKey }) => ticketKey);
    const stored = await surveysOf(db, keys);
    const known = new Set(stored.map(({ id }) => id));
    const tickets = new Map((await ticketsByKey(db, keys)).map((ticket) => [ticket.key, ticket]));
    for (const answer of batch) {
      if (known.has(surveyId(answer))) {
        counts.known += 1;
        continue;
      }
      counts.new += 1;
      const ticket = tickets.get(answer.ticketKey);
      if (ticket === undefined) counts.unread += 1;
      const isRated = ticket?.events.some(({ type, detail }) => type === 'rating' && detail?.kind === answer.kind);
      const isStored = stored.some(({ ticketKey, kind }) => ticketKey === answer.ticketKey && kind === answer.kind);
      if (isRated === true || isStored) counts.alsoAnswered += 1;
    }
  }
  return counts;
}
