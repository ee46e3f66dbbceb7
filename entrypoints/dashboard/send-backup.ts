import { send } from '../../lib/messages/send.ts';

/** One message carries so many bytes of a file at most. */
const partSize = 1_000_000;

/** Hands a backup file to the background in parts, and answers under which name the background keeps it. */
export async function sendBackup(file: File, onPart: (part: number, parts: number) => void): Promise<string> {
  const parts = Math.max(1, Math.ceil(file.size / partSize));
  const { restoreId } = await send('restoreBegin', { parts });
  // A part may end in the middle of a character; the decoder keeps those bytes for the next one.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let index = 0; index < parts; index += 1) {
    onPart(index + 1, parts);
    const bytes = await file.slice(index * partSize, (index + 1) * partSize).arrayBuffer();
    await send('restorePart', { restoreId, index, text: textOf(decoder, bytes, index < parts - 1) });
  }
  return restoreId;
}

function textOf(decoder: TextDecoder, bytes: ArrayBuffer, isMoreToCome: boolean): string {
  try {
    return decoder.decode(bytes, { stream: isMoreToCome });
  } catch (cause) {
    throw new Error('The file is no text, so it is no backup of Deskpace.', { cause });
  }
}
