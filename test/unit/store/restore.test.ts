import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupText } from '../../../lib/export/backup-text.ts';
import { BackupError, backupParser, parseBackup } from '../../../lib/export/parse-backup.ts';
import { daysTouched } from '../../../lib/metrics/days-touched.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import { defaultRubric } from '../../../lib/model/quality.ts';
import { backupHeader, backupSource } from '../../../lib/store/backup-source.ts';
import { putCheckIn, putCompanyMonth } from '../../../lib/store/by-hand.ts';
import { recordCorrection } from '../../../lib/store/corrections.ts';
import type { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { putActivity } from '../../../lib/store/intervals.ts';
import { putDraw, putReview, putRubric } from '../../../lib/store/quality.ts';
import { rebuildDirty } from '../../../lib/store/rebuild.ts';
import { recordReading } from '../../../lib/store/record-reading.ts';
import { recordStep } from '../../../lib/store/record-step.ts';
import {
  applyRestore,
  beginRestore,
  IncompleteRestoreError,
  previewRestore,
  stagePart,
} from '../../../lib/store/restore.ts';
import { saveSettings } from '../../../lib/store/settings.ts';
import { putSite } from '../../../lib/store/sites.ts';
import { addSurveys } from '../../../lib/store/surveys.ts';
import { putTarget } from '../../../lib/store/targets.ts';
import { anAnswer } from '../../builders.ts';
import { alice, anInterval, aStore, at, keyOf, reading, siteKey, solvedTicket } from './a-store.ts';

async function backupOf(db: DeskpaceDatabase): Promise<string> {
  let text = '';
  for await (const part of backupText(
    await backupHeader(db, { madeAt: at('18:00'), appVersion: '0.1.0' }),
    backupSource(db),
  )) {
    text += part;
  }
  return text;
}

async function stage(db: DeskpaceDatabase, text: string, parts = 3): Promise<string> {
  const restoreId = await beginRestore(db, parts);
  const length = Math.ceil(text.length / parts);
  for (let index = 0; index < parts; index++) {
    await stagePart(db, restoreId, index, text.slice(index * length, (index + 1) * length));
  }
  return restoreId;
}

async function restore(db: DeskpaceDatabase, text: string) {
  const counts = await applyRestore(db, await stage(db, text), backupParser());
  await rebuildDirty(db, summariseDay);
  return counts;
}

/** Everything but what belongs to this computer alone. */
async function everything(db: DeskpaceDatabase) {
  const { device: _, ...meta } = (await db.meta.get('meta')) ?? { device: '' };
  return {
    meta,
    settings: await db.settings.toArray(),
    sites: await db.sites.toArray(),
    targets: await db.targets.toArray(),
    tickets: await db.tickets.toArray(),
    observations: await db.observations.toArray(),
    intervals: await db.intervals.toArray(),
    activities: await db.activities.toArray(),
    corrections: await db.corrections.toArray(),
    checkIns: await db.checkIns.toArray(),
    companyMonths: await db.companyMonths.toArray(),
    surveys: await db.surveys.toArray(),
    reviews: await db.reviews.toArray(),
    draws: await db.draws.toArray(),
    rubrics: await db.rubrics.toArray(),
    days: await db.days.toArray(),
    dirty: await db.dirty.toArray(),
  };
}

/** The first ticket is reviewed, all of them were drawn. */
async function reviewSome(db: DeskpaceDatabase, tickets: readonly string[], day: number): Promise<void> {
  const drawn = tickets.map((ticket) => ({ ticketKey: keyOf(ticket), viewerKey: alice }));
  const [first] = drawn;
  if (first === undefined) return;
  const rubric = defaultRubric('email');
  await putDraw(db, {
    id: `draw-${day}`,
    channel: 'email',
    drawnAt: at('15:00', day),
    seed: '0123456789abcdef'.repeat(2),
    from: '2026-02-03',
    to: '2026-03-02',
    candidates: 9,
    tickets: drawn,
    setAside: drawn.slice(1).map(({ ticketKey }) => ({ ticketKey, why: 'gone' })),
  });
  const marks = { clarity: 5, accuracy: 4, completeness: 3, tone: 2, grammar: 'doesNotApply', standards: 1 } as const;
  const id = `review-${day}`;
  await putReview(db, { id, ...first, rubric, marks, reviewedAt: at('15:01', day), drawId: `draw-${day}` });
  await putRubric(db, { ...rubric, version: day, savedAt: at('15:02', day) });
}

async function aLog(tickets: string[] = ['12', '13'], day = 2) {
  const store = await aStore();
  const { strict, relaxed } = store;
  const origin = 'http://desk.example:8161';
  const site = { key: siteKey, helpDesk: 'request-tracker', origin, basePath: '/rt', switchedOnAt: at('08:00', 1) };
  await putSite(strict, { ...site, viewerKey: alice, higherTier: ['q2'], tagWords: {} });
  await saveSettings(strict, { reopenWindowDays: 14 }, at('08:01', day));
  await putTarget(strict, { metric: 'first-response-time', limit: 3_600, share: 0.8 }, at('08:02', day));
  for (const ticket of tickets) {
    const interval = anInterval(`${ticket}-${day}`, ticket, at('09:20', day), at('09:32', day));
    await recordStep(relaxed, { state: {}, upserts: [interval] }, daysTouched);
    await recordReading(strict, reading(solvedTicket(ticket, day), at('10:00', day)), daysTouched);
  }
  const correction = { id: `c-${day}`, madeAt: at('11:00', day), ticketKey: keyOf(tickets[0] ?? '') };
  await recordCorrection(strict, { ...correction, what: { kind: 'excludeTicket' } }, daysTouched);
  const activity = { id: `a-${day}`, kind: 'meeting' as const, device: 'device-1' };
  await putActivity(strict, { ...activity, startedAt: at('12:00', day), endedAt: at('13:00', day) });
  const answers = { effective: day, empowered: 3, engaged: 4, growing: 5 };
  await putCheckIn(strict, { week: '2026-03-02', ...answers, savedAt: at('14:00', day) });
  const numbers = { customersAtStart: 100, customersNew: day, customersAtEnd: 90, supportCost: 1_250.5 };
  await putCompanyMonth(strict, { month: '2026-02', ...numbers, savedAt: at('14:01', day) });
  await reviewSome(strict, tickets, day);
  // One answer on both computers, saved later on the one than on the other.
  const answer = { ticketKey: keyOf('13'), answeredAt: at('16:00', 3), savedAt: at('17:00', day) };
  await addSurveys(strict, [anAnswer({ ...answer, score: day, importId: `import-${day}` })], daysTouched);
  await rebuildDirty(strict, summariseDay);
  return store;
}

describe('a backup', () => {
  it('gives back the identical log on an empty computer, and changes nothing the second time', async () => {
    const { strict } = await aLog();
    const text = await backupOf(strict);
    const fresh = await aStore({ zone: 'Asia/Seoul' });
    const counts = await restore(fresh.strict, text);
    expect(counts).toEqual({
      tickets: { new: 2, known: 0 },
      intervals: { new: 2, known: 0 },
      observations: { new: 8, known: 0 },
      from: at('09:20'),
      to: at('10:00'),
    });
    const restored = await everything(fresh.strict);
    expect(restored).toEqual(await everything(strict));
    expect(restored.days.length).toBeGreaterThan(0);
    expect(await restore(fresh.strict, text)).toMatchObject({ observations: { new: 0, known: 8 } });
    expect(await everything(fresh.strict)).toEqual(restored);
    expect(await restore(strict, await backupOf(fresh.strict))).toMatchObject({ tickets: { new: 0, known: 2 } });
    expect(await everything(strict)).toEqual(restored);
  });

  it('is one JSON document with one record per line', async () => {
    const { strict } = await aLog();
    const text = await backupOf(strict);
    const document: unknown = JSON.parse(text);
    expect(document).toMatchObject({ format: 'deskpace-backup', formatVersion: 1 });
    const [first] = parseBackup([text]);
    expect(text.split('\n')[(first?.line ?? 0) - 1]).toContain(JSON.stringify(first?.row));
  });

  it('tells beforehand what it would bring, and changes nothing by that', async () => {
    const { strict } = await aLog(['12', '13']);
    const other = await aLog(['13', '14']);
    const before = await everything(other.strict);
    const text = await backupOf(strict);
    const preview = await previewRestore(other.strict, await stage(other.strict, text), backupParser());
    expect(preview).toMatchObject({ tickets: { new: 1, known: 1 }, observations: { new: 4 + 0, known: 4 } });
    expect(await everything(other.strict)).toEqual(before);
    expect(await applyRestore(other.strict, await stage(other.strict, text), backupParser())).toEqual(preview);
  });

  it('of two computers gives the union, the same on both but for row numbers', async () => {
    const one = await aLog(['12', '13'], 2);
    const two = await aLog(['13', '14'], 3);
    const [fromOne, fromTwo] = [await backupOf(one.strict), await backupOf(two.strict)];
    await restore(one.strict, fromTwo);
    await restore(two.strict, fromOne);
    const [left, right] = [await everything(one.strict), await everything(two.strict)];
    const withoutRows = ({ tickets, observations, days: _, ...rest }: typeof left) => ({
      ...rest,
      tickets: tickets.map(({ row: __, ...ticket }) => ticket),
      observations: observations.map(({ row: __, ...one }) => one).sort((a, b) => (a.print < b.print ? -1 : 1)),
    });
    expect(withoutRows(left)).toEqual(withoutRows(right));
    expect(left.tickets.map(({ row }) => row).sort()).toEqual([1, 2, 3]);
    expect(left.meta).toMatchObject({ firstRecorded: { [siteKey]: at('09:20') } });
    expect(left.settings).toMatchObject([{ savedAt: at('08:01', 3) }]);
    // Of two answers to one week, and of two numbers of one month, the later word counts.
    expect([left.checkIns, left.companyMonths]).toMatchObject([[{ effective: 3 }], [{ customersNew: 3 }]]);
    expect(left.surveys).toMatchObject([{ ticketKey: keyOf('13'), score: 3, importId: 'import-3' }]);
    expect(left.reviews).toHaveLength(2);
    expect(left.rubrics).toMatchObject([{ channel: 'email', version: 3 }]);
  });

  it('of two computers keeps what was set aside on either of them', async () => {
    const [one, two] = [await aLog(['12', '13', '14']), await aLog(['12', '13', '14'])];
    const [draw] = await two.strict.draws.toArray();
    if (draw === undefined) throw new Error('nothing was drawn');
    await putDraw(one.strict, { ...draw, setAside: draw.setAside.slice(0, 1) });
    await putDraw(two.strict, { ...draw, setAside: draw.setAside.slice(1) });
    await restore(one.strict, await backupOf(two.strict));
    const [both] = await one.strict.draws.toArray();
    expect(both?.setAside.map(({ ticketKey }) => ticketKey).sort()).toEqual([keyOf('13'), keyOf('14')]);
  });

  it('takes the longer version of an interval that went on after the backup', async () => {
    const { strict, relaxed } = await aLog(['12']);
    const text = await backupOf(strict);
    const grown = anInterval('12-2', '12', at('09:20'), at('09:50'));
    await recordStep(relaxed, { state: {}, upserts: [grown] }, daysTouched);
    await restore(strict, text);
    expect(await strict.intervals.toArray()).toEqual([grown]);
  });

  it('may leave out tickets: what was seen of them makes them', async () => {
    const { strict } = await aLog(['12']);
    const document: Record<string, unknown> = JSON.parse(await backupOf(strict));
    const { tickets: _, ...rest } = document;
    const fresh = await aStore();
    await restore(fresh.strict, JSON.stringify(rest));
    const [ticket] = await fresh.strict.tickets.toArray();
    expect(ticket).toMatchObject({ key: keyOf('12'), row: 1, firstSeenAt: at('09:20'), lastSeenAt: at('10:00') });
    expect(ticket?.events).toHaveLength(4);
  });
});

describe('a backup that cannot be taken in', () => {
  const head = '{"format":"deskpace-backup","formatVersion":1';
  const stretch = { id: 'i', ticketKey: keyOf('1'), siteKey, kind: 'focused', clockId: 'c', visitId: 'v', device: 'd' };
  const good = JSON.stringify({ ...stretch, startedAt: 1, endedAt: 2 });
  it.each([
    ['not one of ours', '{"format":"other","intervals":[]}', 'line 1): this is no backup of Deskpace'],
    ['of a newer version', '{"format":"deskpace-backup","formatVersion":2}', 'newer version of Deskpace (format 2)'],
    ['without a format', `{"intervals":[\n${good}]}`, 'line 2): “format” and “formatVersion” must come before'],
    ['cut short', `${head},"intervals":[\n${good},\n{"id"`, 'line 3): the text ends in the middle'],
    [
      'with a broken record',
      `${head},\n"intervals":[\n${good},\n{"id":1}]}`,
      'intervals, record 2, line 4): id: missing',
    ],
    [
      'with a wrong value',
      `${head},"intervals":[${good},\n\n${good.replace('focused', 'dozing')}]}`,
      'intervals, record 2, line 3): kind: none of the allowed values',
    ],
    [
      'with a field too many',
      `${head},"intervals":[${good.replace('{', '{"subject":"x",')}]}`,
      'the record: has fields that it may not have (subject)',
    ],
    ['with an unknown table', `${head},"moods":[{}]}`, '“moods” is no table of a backup'],
    ['with a table that is no list', `${head},"intervals":{}}`, '“intervals” must be a list'],
    [
      'with a key that is none',
      `${head},"intervals":[${good.replace('|', '')}]}`,
      'record 1, line 1): ticketKey: not as',
    ],
  ])('%s says where, and changes nothing', async (_, text, message) => {
    const { strict } = await aLog(['12']);
    const before = await everything(strict);
    const restoreId = await stage(strict, text);
    await expect(previewRestore(strict, restoreId, backupParser())).rejects.toThrow(BackupError);
    await expect(applyRestore(strict, restoreId, backupParser())).rejects.toThrow(message);
    expect(await everything(strict)).toEqual(before);
  });

  it('because a part is missing says which', async () => {
    const { strict } = await aStore();
    const restoreId = await beginRestore(strict, 2);
    await stagePart(strict, restoreId, 0, head);
    await expect(applyRestore(strict, restoreId, backupParser())).rejects.toThrow('Part 2 of 2');
    await beginRestore(strict, 1);
    await expect(applyRestore(strict, restoreId, backupParser())).rejects.toThrow(IncompleteRestoreError);
  });
});

describe('restoring in any order', () => {
  it('gives the same union', async () => {
    const texts: string[] = [];
    for (const [tickets, day] of [
      [['12', '13'], 2],
      [['13', '14'], 3],
      [['12'], 4],
    ] as const) {
      texts.push(await backupOf((await aLog([...tickets], day)).strict));
    }
    const orders = fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 });
    const results = new Set<string>();
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const { strict } = await aStore({ zone: 'UTC' });
        for (const index of order) await restore(strict, texts[index] ?? '');
        const { tickets, intervals, observations, corrections } = await everything(strict);
        const facts = {
          intervals,
          corrections,
          tickets: tickets.map(({ row: _, requesterHash: __, ...rest }) => rest),
        };
        results.add(JSON.stringify([facts, observations.map(({ print }) => print).sort()]));
      }),
      { numRuns: 8 },
    );
    expect(results.size).toBe(1);
  });
});
