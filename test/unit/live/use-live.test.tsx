// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterAll, expect, it, vi } from 'vitest';
import { useLive } from '../../../entrypoints/live/use-live.ts';

const db = new Dexie('use-live');
db.version(1).stores({ first: 'id', second: 'id' });

afterAll(() => db.delete());

/** As the views read: functions that call each other, each with awaits of its own. */
async function countOf(table: string): Promise<number> {
  const rows = await rowsOf(table);
  return rows.length;
}

async function rowsOf(table: string): Promise<unknown[]> {
  const rows = await db.table(table).toArray();
  return [...rows];
}

async function readBoth(): Promise<string> {
  const first = await countOf('first');
  const second = await countOf('second');
  return `${first} ${second}`;
}

function View() {
  return <p>{useLive(() => readBoth(), []) ?? '…'}</p>;
}

it('shows a change of what was read after the first await, too', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const place = document.createElement('div');
  const root = createRoot(place);
  root.render(<View />);
  await vi.waitFor(() => expect(place.textContent).toBe('0 0'));
  await db.table('second').add({ id: 1 });
  await vi.waitFor(() => expect(place.textContent).toBe('0 1'));
  await db.table('first').add({ id: 1 });
  await vi.waitFor(() => expect(place.textContent).toBe('1 1'));
  act(() => root.unmount());
});
