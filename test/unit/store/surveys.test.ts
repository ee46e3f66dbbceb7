import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { backupParser } from '../../../lib/export/parse-backup.ts';
import { daysTouched } from '../../../lib/metrics/days-touched.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { daysBetween } from '../../../lib/store/days.ts';
import { rebuildDirty } from '../../../lib/store/rebuild.ts';
import { recordReading } from '../../../lib/store/record-reading.ts';
import { applyRestore, beginRestore, stagePart } from '../../../lib/store/restore.ts';
import { putSite } from '../../../lib/store/sites.ts';
import { addSurveys, getSurveys, knownTickets, removeSurveys } from '../../../lib/store/surveys.ts';
import { anAnswer } from '../../builders.ts';
import { alice, aStore, at, keyOf, reading, siteKey, solvedTicket } from './a-store.ts';

const origin = 'http://desk.example:8161';
const site = { key: siteKey, helpDesk: 'request-tracker', origin, basePath: '/rt', switchedOnAt: at('08:00', 1) };

/** Ticket 12, answered by alice on 2 March at 09:30. */
async function aLog() {
  const { strict } = await aStore();
  await putSite(strict, { ...site, viewerKey: alice });
  await recordReading(strict, reading(solvedTicket('12'), at('10:00')), daysTouched);
  await rebuildDirty(strict, summariseDay);
  return strict;
}

const answer = (more: Parameters<typeof anAnswer>[0] = {}) =>
  anAnswer({ ticketKey: keyOf('12'), answeredAt: at('12:00', 5), ...more });

async function scoresOf(db: DeskpaceDatabase, day: number): Promise<number[]> {
  await rebuildDirty(db, summariseDay);
  const text = `2026-03-${String(day).padStart(2, '0')}`;
  return (await daysBetween(db, text, text)).flatMap(({ answers }) => answers.map(({ score }) => score));
}

describe('imported answers', () => {
  it('come into the summary of their day, also days after the last event of their ticket', async () => {
    const db = await aLog();
    expect(await addSurveys(db, [answer()], daysTouched)).toMatchObject({ added: 1 });
    expect(await scoresOf(db, 5)).toEqual([4]);
    expect(await scoresOf(db, 2)).toEqual([]);
  });

  it('leave the day of an earlier answer when a later one comes, and are back when that is undone', async () => {
    const db = await aLog();
    await addSurveys(db, [answer()], daysTouched);
    await addSurveys(db, [answer({ answeredAt: at('12:00', 20), score: 1, importId: 'import-2' })], daysTouched);
    expect([await scoresOf(db, 5), await scoresOf(db, 20)]).toEqual([[], [1]]);
    expect(await removeSurveys(db, { importId: 'import-2' }, daysTouched)).toMatchObject({ removed: 1 });
    expect([await scoresOf(db, 5), await scoresOf(db, 20)]).toEqual([[4], []]);
  });

  it('of a ticket that is read only later count from then on', async () => {
    const db = await aLog();
    const early = anAnswer({ ticketKey: keyOf('13'), answeredAt: at('12:00', 5) });
    await addSurveys(db, [early], daysTouched);
    expect(await scoresOf(db, 5)).toEqual([]);
    expect(await knownTickets(db, [keyOf('12'), keyOf('13')])).toEqual(new Set([keyOf('12')]));
    await recordReading(db, reading(solvedTicket('13'), at('10:00')), daysTouched);
    expect(await scoresOf(db, 5)).toEqual([4]);
  });

  it('of which only the day is known count for that day of the agent', async () => {
    const db = await aLog();
    const noon = Date.parse('2026-03-05T12:00:00Z');
    await addSurveys(db, [answer({ day: '2026-03-05', answeredAt: noon })], daysTouched);
    expect([await scoresOf(db, 4), await scoresOf(db, 5), await scoresOf(db, 6)]).toEqual([[], [4], []]);
  });

  it('are added once, whatever import brings them again, and stay as they are', async () => {
    const db = await aLog();
    await addSurveys(db, [answer()], daysTouched);
    expect(await addSurveys(db, [answer({ score: 5, importId: 'import-2' })], daysTouched)).toMatchObject({ added: 0 });
    expect(await getSurveys(db)).toEqual([answer()]);
    expect(await removeSurveys(db, { importId: 'import-2' }, daysTouched)).toEqual({ removed: 0, days: [] });
    expect(await removeSurveys(db, { id: answer().id }, daysTouched)).toMatchObject({ removed: 1 });
    expect(await getSurveys(db)).toEqual([]);
  });

  it('come all or none', async () => {
    const db = await aLog();
    const twice = [answer(), answer()];
    await expect(addSurveys(db, twice, daysTouched)).rejects.toThrow();
    expect(await getSurveys(db)).toEqual([]);
  });

  it.each([
    ['a word of the customer’s', { comment: 'They were so rude' }, 'has fields that it may not have (comment)'],
    ['a reason that is no code', { reason: 'They were so rude' }, 'reason: none of the allowed values'],
    ['a score that is not on its scale', { score: 6 }, 'the score must lie on its scale'],
    ['an id of its own', { id: 'x' }, 'the id must be made of'],
  ])('are refused from a backup with %s', async (_, more, problem) => {
    const db = await aLog();
    const text = `{"format":"deskpace-backup","formatVersion":1,\n"surveys": [\n${JSON.stringify({ ...answer(), ...more })}\n]}`;
    const restoreId = await beginRestore(db, 1);
    await stagePart(db, restoreId, 0, text);
    await expect(applyRestore(db, restoreId, backupParser())).rejects.toThrow(problem);
    expect(await getSurveys(db)).toEqual([]);
  });
});
