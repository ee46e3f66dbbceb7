import { withViewer } from '../model/desk-zone.ts';
import type { SiteKey, ViewerKey } from '../model/reading.ts';
import type { Site } from '../model/ticket.ts';
import { canonicalText } from '../tickets/canonical.ts';
import type { DeskpaceDatabase } from './database.ts';
import { markAllDirty } from './dirty.ts';
import type { Intent } from './rows.ts';
import { dirtyTables } from './settings.ts';
import { withNamedErrors } from './store-errors.ts';

/** The switched-on sites, in the order in which they were switched on. */
export async function getSites(db: DeskpaceDatabase): Promise<Site[]> {
  return inOrder(await db.sites.toArray());
}

/** In the order in which they were switched on. */
export function inOrder(sites: readonly Site[]): Site[] {
  return sites.toSorted((left, right) => left.switchedOnAt - right.switchedOnAt);
}

export async function siteByKey(db: DeskpaceDatabase, key: SiteKey): Promise<Site | undefined> {
  return await db.sites.get(key);
}

/** Adds or replaces a site. When it says otherwise who is signed in, who is a higher tier or which zone, all days are due. */
export async function putSite(db: DeskpaceDatabase, site: Site): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', [db.sites, ...dirtyTables(db)], async () => {
      const before = await db.sites.get(site.key);
      await db.sites.put(site);
      if (canonicalText(factsForDays(before)) !== canonicalText(factsForDays(site))) await markAllDirty(db);
    }),
  );
}

/** Notes who is signed in, to whom another zone may belong; true when that is news. */
export async function noteViewer(db: DeskpaceDatabase, key: SiteKey, viewerKey: ViewerKey): Promise<boolean> {
  const site = await db.sites.get(key);
  if (!site || site.viewerKey === viewerKey) return false;
  await putSite(db, withViewer(site, viewerKey));
  return true;
}

/** Switches a site off. What was recorded on it stays. */
export async function removeSite(db: DeskpaceDatabase, key: SiteKey): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', [db.sites, ...dirtyTables(db)], async () => {
      await db.sites.delete(key);
      await markAllDirty(db);
    }),
  );
}

export async function putIntent(db: DeskpaceDatabase, intent: Intent): Promise<void> {
  await withNamedErrors(() => db.intents.put(intent));
}

/** Takes out the intents on this origin: each is carried out once. */
export async function takeIntents(db: DeskpaceDatabase, origin: string): Promise<Intent[]> {
  return await db.transaction('rw', db.intents, async () => {
    const found = await db.intents.filter((intent) => intent.origin === origin).toArray();
    await db.intents.bulkDelete(found.map(({ key }) => key));
    return found;
  });
}

export async function getIntents(db: DeskpaceDatabase): Promise<Intent[]> {
  return await db.intents.toArray();
}

function factsForDays(site: Site | undefined): unknown {
  return {
    viewerKey: site?.viewerKey,
    higherTier: site?.higherTier,
    receivers: site?.receivers,
    deskZone: site?.deskZone,
    otherZones: site?.otherZones,
  };
}
