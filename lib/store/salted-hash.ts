/**
 * Salted hashes of these texts (HMAC-SHA-256, 128 bits as hex) as a look-up, since the browser hashes
 * asynchronously and a database transaction cannot wait for that. The look-up throws for any other text.
 */
export async function saltedHashes(salt: string, texts: readonly string[]): Promise<(text: string) => string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(salt), algorithm, false, ['sign']);
  const hashes = new Map<string, string>();
  for (const text of new Set(texts)) {
    const signature = new Uint8Array(await crypto.subtle.sign(algorithm, key, encoder.encode(text)));
    hashes.set(text, Array.from(signature.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return (text) => {
    const hash = hashes.get(text);
    if (hash === undefined) throw new Error('A text was to be hashed that had not been asked for');
    return hash;
  };
}
