import { isDemo } from './is-demo.ts';

/** So many characters are handed to the browser at once, so that a file of any length needs little memory here. */
const mostHeld = 4_000_000;

/**
 * Hands text to the browser as a download once all its parts are there. Needs a page: the link lives only for this click.
 * Throws what the text throws, and saves nothing then.
 */
export async function saveFile(
  name: string,
  type: string,
  text: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  // The browser keeps what is in a blob outside of the page's memory.
  const blobs: Blob[] = [];
  let held: string[] = [];
  let length = 0;
  for await (const part of text) {
    held.push(part);
    length += part.length;
    if (length < mostHeld) continue;
    blobs.push(new Blob(held));
    held = [];
    length = 0;
  }
  download(isDemo ? name.replace(/^deskpace/, 'deskpace-sample') : name, new Blob([...blobs, ...held], { type }));
}

function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click; a minute is enough for it to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
