import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { backupText } from '../../../lib/export/backup-text.ts';
import { backupParser } from '../../../lib/export/parse-backup.ts';
import { daysTouched } from '../../../lib/metrics/days-touched.ts';
import { backupHeader, backupSource } from '../../../lib/store/backup-source.ts';
import { recordReading } from '../../../lib/store/record-reading.ts';
import { applyRestore, beginRestore, previewRestore, stagePart } from '../../../lib/store/restore.ts';
import { aStore, at, keyOf, reading, solvedTicket } from './a-store.ts';

const messages = 400;

it('brings hundreds of observations of one ticket back', async () => {
  const { strict } = await aStore();
  const long = Array.from({ length: messages }, (_, order) => ({
    id: String(order + 10),
    at: at('09:00') + order * 1_000,
    precision: 'exact' as const,
    order,
    author: 'customer' as const,
    visibility: 'public' as const,
  }));
  await recordReading(strict, reading({ ...solvedTicket('12'), messages: long }, at('10:00')), daysTouched);
  let text = '';
  const header = await backupHeader(strict, { madeAt: at('18:00'), appVersion: '0.1.0' });
  for await (const part of backupText(header, backupSource(strict))) text += part;

  const { strict: fresh } = await aStore();
  const stage = async () => {
    const id = await beginRestore(fresh, 2);
    const middle = Math.floor(text.length / 2);
    await stagePart(fresh, id, 0, text.slice(0, middle));
    await stagePart(fresh, id, 1, text.slice(middle));
    return id;
  };
  const preview = await previewRestore(fresh, await stage(), backupParser());
  expect(preview.observations.new).toBeGreaterThanOrEqual(messages);
  expect(await applyRestore(fresh, await stage(), backupParser())).toEqual(preview);
  expect((await fresh.tickets.get(keyOf('12')))?.events.length).toBeGreaterThanOrEqual(messages);
});
