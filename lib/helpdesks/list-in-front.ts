import type { AddressRule } from './adapter.ts';
import { matchAddress } from './address.ts';

/** Whether an address shows a list of tickets. Where it shows a ticket as well, the ticket goes before. */
export function isListAddress(url: URL, rule: AddressRule, basePath: string): boolean {
  const fits = (patterns: readonly string[] | undefined): boolean =>
    patterns !== undefined && matchAddress(url, { ...rule, patterns }, basePath) !== undefined;
  return fits(rule.lists) && !fits(rule.notLists);
}
