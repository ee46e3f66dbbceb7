/** JSON with the names of every object in alphabetical order, so that equal values give equal text. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, part]) => `${JSON.stringify(name)}:${canonicalText(part)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/**
 * 64 bits of text as 13 letters and digits. Not for secrets: it only tells the contents of a ticket's
 * observations apart, where an accidental match among thousands has odds below one in a million million.
 * The two halves are the 32-bit FNV-1a hash from two starting points, each finished with MurmurHash3's mixer.
 */
export function textPrint(text: string): string {
  let [low, high] = [0x811c9dc5, 0x5bd1e995];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x01000193);
  }
  const number = (BigInt(mixed(high)) << 32n) | BigInt(mixed(low));
  return number.toString(36).padStart(13, '0');
}

function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
