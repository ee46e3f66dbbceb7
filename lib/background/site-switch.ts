import { siteKeyOf } from '../model/keys.ts';
import type { Site } from '../model/ticket.ts';
import { forgetReaderHealth } from '../store/reader-health.ts';
import type { Intent } from '../store/rows.ts';
import { getIntents, putIntent, putSite, removeSite, siteByKey, takeIntents } from '../store/sites.ts';
import { getTaught } from '../store/taught.ts';
import { type DurationMs, minute } from '../time/units.ts';
import type { Context } from './context.ts';
import { originPattern } from './origin-pattern.ts';
import { showBadge, tellPages } from './show.ts';
import { injectIntoOpenTabs, reconcileRegistrations } from './sites.ts';

/** An intention whose permission was never given means nothing after this time. */
const intentLasts: DurationMs = 10 * minute;

/** What the agent wants; carried out as soon as the permission is there, which may be at once. */
export async function intendSite(
  context: Context,
  wanted: Pick<Intent, 'helpDesk' | 'origin' | 'basePath' | 'tabId'>,
): Promise<void> {
  const { strict } = await context.store();
  await putIntent(strict, { ...wanted, key: siteKeyOf(wanted), askedAt: context.now() });
  await completeIntents(context);
}

/** Carries out the intentions whose permission is there; the others wait. */
export async function completeIntents(context: Context): Promise<void> {
  const { strict } = await context.store();
  const { browser } = context;
  for (const { origin } of await getIntents(strict)) {
    if (!(await browser.permissions.contains({ origins: [originPattern(origin)] }))) continue;
    const switchedOn: Site[] = [];
    for (const intent of await takeIntents(strict, origin)) {
      if (context.now() - intent.askedAt > intentLasts) continue;
      const { key, helpDesk, basePath } = intent;
      const known = await siteByKey(strict, key);
      const site: Site = known ?? { key, helpDesk, origin, basePath, switchedOnAt: context.now() };
      await putSite(strict, site);
      switchedOn.push(site);
    }
    if (switchedOn.length === 0) continue;
    await reconcileRegistrations(browser, await context.sites.read(), await getTaught(strict));
    await injectIntoOpenTabs(browser, switchedOn);
  }
  await showBadge(context);
}

/** Switches a site off: nothing runs on it any more, what was recorded stays, and the permission is given back. */
export async function switchSiteOff(context: Context, siteKey: string): Promise<void> {
  const { strict } = await context.store();
  const { browser } = context;
  const site = await siteByKey(strict, siteKey);
  if (!site) return;
  await tellPages(context, [site], { kind: 'stop' });
  await removeSite(strict, siteKey);
  await forgetReaderHealth(strict, siteKey);
  const others = await context.sites.read();
  await reconcileRegistrations(browser, others, await getTaught(strict));
  const pattern = originPattern(site.origin);
  if (!others.some(({ origin }) => originPattern(origin) === pattern)) {
    // A permission that the agent did not give (an administrator did) cannot be given back; the site is off all the same.
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  }
  await showBadge(context);
}

/**
 * At the start of the browser and after changes of permissions: the table of sites is the truth. Open tabs get the
 * sensor when it was not registered; after an update (`always`) each of them does, since the old one there is cut off.
 */
export async function followSites(context: Context, when: 'always' | 'ifMissing'): Promise<void> {
  const { strict } = await context.store();
  const sites = await context.sites.read();
  const wasMissing = await reconcileRegistrations(context.browser, sites, await getTaught(strict));
  if (wasMissing || when === 'always') await injectIntoOpenTabs(context.browser, sites);
}
