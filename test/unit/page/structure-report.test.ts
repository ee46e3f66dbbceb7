// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { practiceDesk } from '../../../lib/helpdesks/practice-desk.ts';
import { helpDesks } from '../../../lib/helpdesks/registry.ts';
import type { StructureReport } from '../../../lib/messages/protocol.ts';
import { structureReportSchema } from '../../../lib/messages/schemas.ts';
import { structureReport } from '../../../lib/page/structure-report.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const url = new URL('https://desk.secret-host.example/desk/tickets/48213?by=Wiktoria#Zielinska');
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const reportOf = (html: string): StructureReport => structureReport(practiceDesk, pageOf(html), url, '/desk');
const linesOf = (body: string) => reportOf(`<body>${body}`).lines.map((line) => line.trim());

describe('a structure report', () => {
  it('holds no word of a page that has one everywhere that a page can have one', () => {
    const secrets = 'Wiktoria Zielinska wiktoria@kunde.example Passwort kettle-4711 secret-host 48213'.split(' ');
    const everywhere = secrets.map(
      (secret) => `
        <!-- ${secret} --><title>${secret}</title><meta content="${secret}"><style>.${secret} {}</style>
        <script>const a = '${secret}'</script><template>${secret}<b id="${secret}"></b></template>
        <p id="${secret}" class="${secret}" title="${secret}" data-customer="${secret}" style="--a: ${secret}">${secret}</p>
        <a href="https://${secret}.example/${secret}">${secret}</a><input name="${secret}" value="${secret}">
        <textarea>${secret}</textarea><select><option value="${secret}">${secret}</select><iframe src="/${secret}"></iframe>
        <${secret}>from <${secret} at home></${secret}>
        <p title="He said "${secret} is ${secret}" again" ${secret} data-${secret}-7="1">x</p>
        <svg><text>${secret}</text></svg><math><mi>${secret}</mi></math>`,
    );
    const html = `<html lang="Zielinska" data-app="practice-desk"><body class="Wiktoria">${everywhere.join('')}</body>`;
    const text = JSON.stringify(reportOf(html));
    expect(text.length).toBeGreaterThan(1_000);
    expect(secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
  });

  const pages = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  it.each(pages)('holds no text and no value of %s', (name) => {
    const adapter = helpDesks.find(({ id }) => name.startsWith(id));
    if (adapter === undefined) throw new Error(`${name} lies in the folder of no help desk`);
    const page = pageOf(readFileSync(join(fixtures, name), 'utf8'));
    const report = structureReport(adapter, page, url, '');
    expect(structureReportSchema.safeParse(report).success).toBe(true);
    const own = JSON.stringify(adapter);
    const shown = new Set(
      report.lines.flatMap((line) => line.split(/[^\p{L}\p{N}_-]+/u)).filter((word) => word !== ''),
    );
    const bare = new Set(linesVocabulary(page));
    const foreign = wordsOf(page).filter((word) => shown.has(word) && !own.includes(word) && !bare.has(word));
    expect(foreign).toEqual([]);
  });

  it('names ids and classes of the adapter only', () => {
    expect(linesOf('<div id="panes" class="x"><article data-ticket-id="5" class="anna"></article></div>')).toEqual([
      'html',
      'head',
      'body',
      'div#panes[class id]',
      'article[class data-ticket-id]',
    ]);
  });

  it('says how many elements fit each landmark', () => {
    const { landmarks } = reportOf(
      '<div id="panes"><article data-ticket-id="5" data-front></article></div><ol data-history>',
    );
    const count = new Map(landmarks);
    expect(count.get('ol[data-history]')).toBe(1);
    expect(count.get('ol[data-history] > li[data-entry-id]')).toBe(0);
  });

  it('writes alike neighbours once', () => {
    expect(linesOf('<ul><li>a<b>b</b></li><li>c<b>d</b></li><li>e</li><li>f</li></ul>').slice(3)).toEqual([
      'ul',
      'li ×2',
      'b',
      'li ×2',
    ]);
  });

  it('takes what broken markup made of a text for something other', () => {
    expect(linesOf('<anna-maria@tea.example>hi</anna-maria@tea.example><p title="a "Nora" b" 4711>')).toEqual([
      'html',
      'head',
      'body',
      'other',
      'p[other title]',
    ]);
  });

  it('is not misled by a form whose controls bear the names of its properties', () => {
    const names = ['children', 'localName', 'id', 'classList', 'getAttribute', 'getAttributeNames', 'attributes'];
    const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}</form>`;
    expect(linesOf(form).slice(3)).toEqual(['form', 'input[name] ×7']);
  });

  it('is bounded, and says when it is not whole', () => {
    const wide = reportOf(Array.from({ length: 9_000 }, (_, index) => (index % 2 ? '<p>' : '<hr>')).join(''));
    expect([wide.isWhole, wide.lines.length]).toEqual([false, 3_000]);
    const deep = reportOf(`<body>${'<div>'.repeat(400)}`);
    expect(deep.lines.length).toBeLessThan(50);
    const alike = reportOf('<p></p>'.repeat(30_000));
    expect([alike.isWhole, alike.lines.length]).toEqual([false, 4]);
    expect(JSON.stringify(wide).length).toBeLessThan(200_000);
    expect(structureReportSchema.safeParse(wide).success).toBe(true);
  });

  it.each(helpDesks.map((adapter) => [adapter.id, adapter] as const))('can be made for %s', (_, adapter) => {
    const report = structureReport(adapter, pageOf('<p>x'), url, '');
    expect(report.landmarks.length).toBeGreaterThan(3);
    expect(structureReportSchema.safeParse(report).success).toBe(true);
  });
});

/** Every word of a page's texts and attribute values that is long enough to mean something. */
function wordsOf(page: Document): string[] {
  const texts = [...page.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
    ...[...element.attributes].map(({ value }) => value),
  ]);
  const words = texts.flatMap((text) => text.split(/[^\p{L}\p{N}_-]+/u));
  return [...new Set(words)].filter((word) => word.length > 2);
}

/** Tags and names of attributes that the page has: words that a report may hold though a text has them too. */
function linesVocabulary(page: Document): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => [
    element.localName,
    ...element.getAttributeNames(),
    'other',
  ]);
}
