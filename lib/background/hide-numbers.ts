import { areNumbersHidden, noteNumbersHidden } from '../store/meta.ts';
import { getSites } from '../store/sites.ts';
import type { Context } from './context.ts';
import { takeNoticesAway } from './notices.ts';
import { showBadge, tellPages } from './show.ts';

/**
 * Hides every number wherever Deskpace shows one, or shows them again: in open pages, on the badge, in the popup and the
 * dashboard. Kept until the agent changes it; `toggle` turns it round. What is counted does not change.
 */
export async function hideNumbers(context: Context, wanted: boolean | 'toggle'): Promise<void> {
  const { strict } = await context.store();
  const isHidden = wanted === 'toggle' ? !(await areNumbersHidden(strict)) : wanted;
  await noteNumbersHidden(strict, isHidden);
  await showBadge(context);
  await tellPages(context, await getSites(strict), { kind: 'stateChanged' });
  if (isHidden) await takeNoticesAway(context);
}
