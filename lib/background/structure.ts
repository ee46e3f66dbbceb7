import { matchAddress } from '../helpdesks/address.ts';
import type { StructureReport } from '../messages/protocol.ts';
import { RefusedMessageError } from '../messages/receive.ts';
import { structureReportSchema } from '../messages/schemas.ts';
import { getSites } from '../store/sites.ts';
import type { Context } from './context.ts';
import { deskById } from './desk-by-id.ts';
import { siteOf } from './site-of.ts';
import { grantedPatterns } from './sites.ts';

/**
 * Asks the reader in the ticket page that was last in front for what the page is built of. Null when no tab with a ticket
 * of the site is open, or none whose reader answers.
 *
 * @throws RefusedMessageError for a site that is off, or an answer that is no report.
 */
export async function structureOf(context: Context, siteKey: string): Promise<StructureReport | null> {
  const { browser } = context;
  const { strict } = await context.store();
  const sites = await getSites(strict);
  const site = sites.find(({ key }) => key === siteKey);
  const adapter = site && (await deskById(strict, site.helpDesk));
  if (!adapter) throw new RefusedMessageError('That help desk is not switched on any more.');
  const patterns = await grantedPatterns(browser, [site]);
  const open = patterns.length === 0 ? [] : await browser.tabs.query({ url: patterns });
  const tickets = open.filter(({ url }) => {
    if (url === undefined || !URL.canParse(url)) return false;
    const place = new URL(url);
    return siteOf(place, sites)?.key === siteKey && matchAddress(place, adapter.address, site.basePath) !== undefined;
  });
  for (const { id } of tickets.sort((left, right) => (right.lastAccessed ?? 0) - (left.lastAccessed ?? 0))) {
    if (id === undefined) continue;
    // A tab that sleeps, or whose page has no reader, does not answer; the one before it may.
    const answer = await browser.tabs.sendMessage(id, { kind: 'structure' }).catch(() => undefined);
    if (answer === undefined || answer === null) continue;
    const report = structureReportSchema.safeParse(answer);
    if (!report.success) throw new RefusedMessageError('The page’s answer is no structure report.');
    return report.data;
  }
  return null;
}
