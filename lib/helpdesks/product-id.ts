/** Far more than any product's id; the store takes no longer ones. */
const longest = 300;

/** A text as an id of the product; undefined for none, and for one that is longer than an id can be. */
export function productId(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text.length > longest ? undefined : text;
}
