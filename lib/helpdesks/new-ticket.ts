import type { AddressRule } from './adapter.ts';
import { matchAddress } from './address.ts';

/** Whether an address shows the form for a ticket that is not saved yet. A ticket that is proven there goes before. */
export function isNewTicketAddress(url: URL, rule: AddressRule, basePath: string): boolean {
  const { newTickets: patterns } = rule;
  return patterns !== undefined && matchAddress(url, { ...rule, patterns }, basePath) !== undefined;
}
