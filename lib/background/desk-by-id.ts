import type { Adapter } from '../helpdesks/adapter.ts';
import { helpDeskById } from '../helpdesks/registry.ts';
import { asAdapter } from '../helpdesks/taught.ts';
import type { HelpDeskId } from '../model/reading.ts';
import type { DeskpaceDatabase } from '../store/database.ts';
import { taughtById } from '../store/taught.ts';

/** What is known of a help desk, whether Deskpace knows it by itself or was taught it; undefined for one that it does not know. */
export async function deskById(db: DeskpaceDatabase, id: HelpDeskId): Promise<Adapter | undefined> {
  const known = helpDeskById(id);
  if (known !== undefined) return known;
  const taught = await taughtById(db, id);
  return taught && asAdapter(taught);
}
