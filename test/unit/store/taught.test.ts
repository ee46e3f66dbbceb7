import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { backupText } from '../../../lib/export/backup-text.ts';
import { backupParser } from '../../../lib/export/parse-backup.ts';
import { backupHeader, backupSource } from '../../../lib/store/backup-source.ts';
import type { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { applyRestore, beginRestore, stagePart } from '../../../lib/store/restore.ts';
import { getTaught, putTaught, removeTaught, taughtById } from '../../../lib/store/taught.ts';
import { aTaughtDesk } from '../../unknown-desk/taught.ts';
import { aStore } from './a-store.ts';

const id = aTaughtDesk().id;

async function backupOf(db: DeskpaceDatabase): Promise<string> {
  let text = '';
  for await (const part of backupText(await backupHeader(db, { madeAt: 0, appVersion: '0' }), backupSource(db)))
    text += part;
  return text;
}

async function restore(db: DeskpaceDatabase, text: string): Promise<void> {
  const restoreId = await beginRestore(db, 1);
  await stagePart(db, restoreId, 0, text);
  await applyRestore(db, restoreId, backupParser());
}

describe('what was taught', () => {
  it('is kept, replaced on its host, and forgotten', async () => {
    const { strict } = await aStore();
    await putTaught(strict, aTaughtDesk());
    expect(await taughtById(strict, id)).toEqual(aTaughtDesk());
    await putTaught(strict, { ...aTaughtDesk(), title: 'Werkbank 2' });
    expect(await getTaught(strict)).toMatchObject([{ title: 'Werkbank 2', revision: 2 }]);
    await removeTaught(strict, id);
    expect(await getTaught(strict)).toEqual([]);
  });

  it('never has a lower revision than before, so that readings of two lessons are not compared', async () => {
    const { strict } = await aStore();
    await putTaught(strict, { ...aTaughtDesk(), revision: 7 });
    await putTaught(strict, { ...aTaughtDesk(), revision: 1 });
    await putTaught(strict, { ...aTaughtDesk(), revision: 12 });
    expect((await taughtById(strict, id))?.revision).toBe(12);
    await putTaught(strict, { ...aTaughtDesk(), revision: 1 });
    expect((await taughtById(strict, id))?.revision).toBe(13);
  });

  it('is in the backup, and comes back as it was', async () => {
    const here = await aStore();
    await putTaught(here.strict, aTaughtDesk());
    const text = await backupOf(here.strict);
    const there = await aStore();
    await restore(there.strict, text);
    await restore(there.strict, text);
    expect(await getTaught(there.strict)).toEqual([aTaughtDesk()]);
  });

  it.each([
    ['later', { revision: 2 }, 'theirs'],
    ['earlier', { revision: 1, checked: '2026-11-21' }, 'ours'],
  ])('is united by a restore: the %s lesson of another computer', async (_, theirs, stays) => {
    const there = await aStore();
    await putTaught(there.strict, { ...aTaughtDesk(), ...theirs, title: 'theirs' });
    const here = await aStore();
    await putTaught(here.strict, { ...aTaughtDesk(), title: 'ours' });
    await restore(here.strict, await backupOf(there.strict));
    expect(await getTaught(here.strict)).toMatchObject([{ title: stays }]);
  });

  it('is refused from a backup in which it is more than a taught help desk may be', async () => {
    const { strict } = await aStore();
    const bad = { ...aTaughtDesk(), api: { requests: [] } };
    const text = `{"format":"deskpace-backup","formatVersion":1,\n"taught": [\n${JSON.stringify(bad)}\n]}`;
    await expect(restore(strict, text)).rejects.toThrow(
      'taught, record 1, line 3): the record: has fields that it may not have (api)',
    );
    expect(await getTaught(strict)).toEqual([]);
  });
});
