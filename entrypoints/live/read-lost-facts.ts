import type { LostOfDesk } from '../../components/LostFacts.tsx';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getReaderHealth } from '../../lib/store/reader-health.ts';
import { getSites } from '../../lib/store/sites.ts';
import { taughtById } from '../../lib/store/taught.ts';
import { lostFacts } from '../../lib/tickets/reader-health.ts';

/** What the readers of the switched-on help desks have lost; help desks that have lost nothing are left out. */
export async function readLostFacts(db: DeskpaceDatabase): Promise<LostOfDesk[]> {
  const [sites, health] = await Promise.all([getSites(db), getReaderHealth(db)]);
  const troubled = sites.map((site) => ({ site, lost: lostFacts(health[site.key]) }));
  const some = troubled.filter(({ lost }) => lost.length > 0);
  if (some.length === 0) return [];
  // What is known of each product is large, and the numbers of a view do not wait for it.
  const { helpDeskById } = await import('../../lib/helpdesks/registry.ts');
  const named = some.map(async ({ site, lost }) => {
    const desk = helpDeskById(site.helpDesk) ?? (await taughtById(db, site.helpDesk));
    return { siteKey: site.key, name: desk?.title ?? site.helpDesk, lost };
  });
  return await Promise.all(named);
}
