/**
 * Puts a text on the clipboard, within a click. The newer interface is not there on pages without TLS, where many help desks
 * live, and a page may forbid it; this one asks only for the click. The page hears at most that something is copied.
 *
 * @throws Error where the browser does not let us
 */
export function copyText(page: Window, text: string): void {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isPut = event.clipboardData !== null;
  };
  page.addEventListener('copy', put, true);
  page.document.execCommand('copy');
  page.removeEventListener('copy', put, true);
  if (!isPut) throw new Error('The browser did not let Deskpace copy.');
}
