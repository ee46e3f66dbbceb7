import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What the pages of the extension have to meet: WCAG 2.2 at level AA, and axe's own practice of landmarks and headings. */
const ofPages = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What stands on somebody else's page is no page of its own: its landmarks and headings are theirs. */
const ofGuests = ofPages.filter((tag) => tag !== 'best-practice');

/**
 * What axe finds wrong in a page, one line for each rule: the rule, the first element that breaks it, and why. With `guest`, the name of our element
 * on somebody else's page, only what is in there is looked at. The page's policy allows no script but its own; the browser's
 * driver stands outside of that.
 */
export async function violations(page: Page, guest?: string): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async (tags, name) => {
      const { run }: typeof axe = Reflect.get(globalThis, 'axe');
      const { violations: broken } = await run(name ?? document, {
        runOnly: { type: 'tag', values: tags },
        // Both browsers give whatever scrolls a stop of its own among the keyboard's, which axe does not know.
        rules: { 'scrollable-region-focusable': { enabled: false } },
      });
      return broken.map(({ id, nodes }) => {
        // Rows of a table share what is wrong with them.
        const [first] = nodes;
        const more = nodes.length > 1 ? ` and ${nodes.length - 1} more` : '';
        const why = (first?.failureSummary ?? '').replace(/\s+/g, ' ');
        return `${id}: ${String(first?.target)}${more} ${first?.html.slice(0, 160)} ${why}`;
      });
    },
    guest === undefined ? ofPages : ofGuests,
    guest ?? null,
  );
  return found;
}
