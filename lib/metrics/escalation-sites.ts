import type { SiteKey } from '../model/reading.ts';
import type { Correction, Site } from '../model/ticket.ts';
import { inForce } from './facts/left-out.ts';

/** Sites on which escalations are set up: a higher tier is named, or an escalation was told and stands. */
export function escalationSites(sites: readonly Site[], corrections: readonly Correction[]): SiteKey[] {
  const told = inForce(corrections).filter(({ what }) => what.kind === 'escalation');
  return sites
    .filter(
      ({ key, higherTier = [] }) =>
        higherTier.length > 0 || told.some(({ ticketKey }) => ticketKey?.startsWith(`${key}#`) === true),
    )
    .map(({ key }) => key);
}
