import type { ResolutionEntry } from '../model/day-summary.ts';

/** As many as a rate needs to be shown. */
export const sampleSize = 20;
/** A sample spares work only where there are more than twice as many. */
const bigFrom = 2 * sampleSize + 1;

/**
 * The resolutions that Deskpace draws at random, for outcomes that are too many to look at one by one; undefined where these are
 * no more than forty. Each has a lasting random rank, by its ticket's row number and whether it is the ticket's first, second …:
 * the twenty lowest are drawn. So a look at one changes nothing about which were drawn, on no day, and nothing about a ticket
 * says where it ranks. `entries` are those whose outcome is asked about, seen or not.
 */
export function outcomeSample(entries: readonly ResolutionEntry[]): ResolutionEntry[] | undefined {
  if (entries.length < bigFrom) return undefined;
  const counts = new Map<number, number>();
  const ranked = [...entries]
    .sort((a, b) => a.at - b.at)
    .map((entry) => {
      const number = (counts.get(entry.ticket) ?? 0) + 1;
      counts.set(entry.ticket, number);
      return { entry, rank: mixed(mixed(entry.ticket) + number) };
    });
  ranked.sort((a, b) => a.rank - b.rank || a.entry.ticket - b.entry.ticket || a.entry.at - b.entry.at);
  return ranked.slice(0, sampleSize).map(({ entry }) => entry);
}

/** Neighbouring numbers become far ones. Source: A. Appleby, MurmurHash3, the last step for 32 bits. */
function mixed(value: number): number {
  let hash = (value + 0x9e_37_79_b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
