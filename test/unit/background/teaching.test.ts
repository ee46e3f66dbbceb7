import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TaughtDesk, taughtFormat, taughtFormatVersion } from '../../../lib/model/taught-desk.ts';
import { getSites } from '../../../lib/store/sites.ts';
import { getTaught } from '../../../lib/store/taught.ts';
import { aTaughtDesk } from '../../unknown-desk/taught.ts';
import { ADesk } from './a-desk.ts';

const origin = 'https://werkbank.example';
const tabId = 9;
const desk = aTaughtDesk();
const siteKey = `${desk.id}|${origin}|`;
const fileOf = (helpDesk: unknown) =>
  JSON.stringify({ format: taughtFormat, formatVersion: taughtFormatVersion, helpDesk });

describe('teaching', () => {
  let at: ADesk;
  const page = (path = '/case/17/show', tab = tabId) => ({
    id: 'deskpace',
    url: `${origin}${path}`,
    frameId: 0,
    tab: { id: tab, windowId: 1 },
  });
  const ask = (name: string, message: unknown, sender = page()) => at.worker.onMessage({ name, ask: message }, sender);
  const sites = () => at.look(({ strict }) => getSites(strict));
  const taught = () => at.look(({ strict }) => getTaught(strict));

  beforeEach(() => {
    at = new ADesk();
    at.browser.open.push({ id: tabId, url: `${origin}/case/17/show` });
  });
  afterEach(() => at.close());

  it('puts the lesson into the tab in which the agent began it, and into no other', async () => {
    await at.ask('teach', { tabId, origin });
    expect(at.browser.injected).toEqual([{ tabId, file: '/teach.js' }]);
    expect(await ask('lesson', {})).toBeNull();
    for (const sender of [page('/case/17/show', 8), { ...page(), url: 'https://other.example/case/17' }]) {
      expect(await ask('lesson', {}, sender)).toEqual({ refused: expect.stringContaining('no lesson was begun') });
      expect(await ask('taught', { desk }, sender)).toEqual({
        refused: expect.stringContaining('no lesson was begun'),
      });
    }
    expect(await taught()).toEqual([]);
  });

  it('is refused in a page in which nobody began it, and an hour after', async () => {
    expect(await ask('taught', { desk })).toEqual({ refused: expect.stringContaining('no lesson was begun') });
    await at.ask('teach', { tabId, origin });
    at.at(3_600);
    expect(await ask('lesson', {})).toBeNull();
    at.at(3_601);
    expect(await ask('taught', { desk })).toEqual({ refused: expect.stringContaining('no lesson was begun') });
  });

  it('keeps what was taught and leaves the switch to the popup while nothing is allowed', async () => {
    await at.ask('teach', { tabId, origin });
    expect(await ask('taught', { desk })).toEqual({ isOn: false });
    expect(await taught()).toEqual([desk]);
    expect(await sites()).toEqual([]);
    expect(at.browser.registered).toEqual([]);
    at.browser.granted.add(`${origin}/*`);
    await at.ask('intendSite', { helpDesk: desk.id, origin, basePath: '' });
    expect(await sites()).toMatchObject([{ key: siteKey, helpDesk: desk.id }]);
  });

  it('switches the site on at once where the browser allows it', async () => {
    at.browser.granted.add(`${origin}/*`);
    await at.ask('teach', { tabId, origin });
    expect(await ask('taught', { desk })).toEqual({ isOn: true });
    expect(await sites()).toMatchObject([{ key: siteKey }]);
    expect(at.browser.injected).toContainEqual({ tabId, file: '/sensor.js' });
    expect(at.browser.registered.map(({ js, matches }) => [...js, ...matches])).toEqual([
      ['/sensor.js', `${origin}/*`],
      ['/greet.js', expect.stringContaining('/case/')],
    ]);
    const elsewhere = { ...desk, address: { ...desk.address, patterns: ['/vorgang/{id}'] } };
    await at.ask('teach', { tabId, origin });
    await ask('taught', { desk: elsewhere });
    expect(at.browser.registered.at(-1)?.matches).toEqual([expect.stringContaining('/vorgang/')]);
  });

  it('is over once something was kept', async () => {
    await at.ask('teach', { tabId, origin });
    await ask('taught', { desk });
    expect(await ask('taught', { desk })).toEqual({ refused: expect.stringContaining('no lesson was begun') });
  });

  it.each<[string, unknown, string]>([
    ['of another host', { ...desk, id: 'taught-other.example', hosts: ['other.example'] }, 'of another host'],
    ['with more than a taught help desk may say', { ...desk, api: {} }, 'does not parse at desk'],
  ])('keeps nothing %s', async (_, wrong, refused) => {
    await at.ask('teach', { tabId, origin });
    expect(await ask('taught', { desk: wrong })).toEqual({ refused: expect.stringContaining(refused) });
    expect(await taught()).toEqual([]);
  });

  it('tells a page its address rule and its reader what was taught', async () => {
    at.browser.granted.add(`${origin}/*`);
    await at.ask('teach', { tabId, origin });
    await ask('taught', { desk });
    const hello = { url: `${origin}/case/17/show`, clockId: 'c' };
    expect(await ask('hello', hello)).toMatchObject({ siteKey, basePath: '', place: 'ticket', address: desk.address });
    expect(await ask('hello', { ...hello, url: `${origin}/` }, page('/'))).toMatchObject({ place: 'other' });
    expect(await ask('readerTask', {})).toMatchObject({ adapter: desk });
    await at.ask('teach', { tabId, origin });
    expect(await ask('lesson', {})).toEqual(desk);
  });

  it('records what a taught page says, and nothing that it does not', async () => {
    at.browser.granted.add(`${origin}/*`);
    await at.ask('teach', { tabId, origin });
    await ask('taught', { desk });
    const reading = (code: string) => ({
      reading: {
        ref: { helpDesk: desk.id, ticketId: '17' },
        lane: 'page',
        revision: 1,
        viewer: { id: 'Nora Brandt', name: 'Nora Brandt' },
        status: { code },
        assignee: { name: 'Olga Petrenko' },
      },
      clockId: 'c',
      kind: { pattern: '/case/{id}/*', language: 'de', tab: '' },
    });
    await at.at(10);
    expect(await ask('reading', reading('open'))).toMatchObject({ accepted: true });
    at.at(60);
    expect(await ask('reading', reading('solved'))).toMatchObject({ accepted: true });
    const tickets = await at.look(({ strict }) => strict.tickets.toArray());
    expect(tickets).toMatchObject([{ ticketId: '17', status: 'solved' }]);
    // One reading tells no change; two that differ tell one, between them and by nobody known.
    expect(tickets[0]?.events).toMatchObject([
      { type: 'statusChange', by: 'unknown', source: 'seen', when: { precision: 'between' } },
    ]);
    expect(tickets[0]?.events).toHaveLength(1);
    expect(JSON.stringify(tickets)).not.toContain('Olga');
    expect(await sites()).toMatchObject([{ viewerKey: `${siteKey}@Nora Brandt` }]);
  });

  it('does not know a help desk that was forgotten', async () => {
    at.browser.granted.add(`${origin}/*`);
    await at.ask('teach', { tabId, origin });
    await ask('taught', { desk });
    await at.ask('forgetTaught', { id: desk.id });
    expect(await taught()).toEqual([]);
    expect(await sites()).toEqual([]);
    expect(at.browser.granted.has(`${origin}/*`)).toBe(false);
    expect(await at.ask('intendSite', { helpDesk: desk.id, origin, basePath: '' })).toEqual({
      refused: expect.stringContaining('no help desk'),
    });
  });

  it('changes its name and its words, and open pages follow', async () => {
    at.browser.granted.add(`${origin}/*`);
    await at.ask('teach', { tabId, origin });
    await ask('taught', { desk });
    at.browser.injected = [];
    await at.ask('changeTaught', { id: desk.id, title: 'Unsere Werkbank', statuses: { Offen: 'open' } });
    expect(await taught()).toMatchObject([
      { title: 'Unsere Werkbank', revision: 2, maps: { status: { Offen: 'open' } } },
    ]);
    expect(at.browser.injected).toContainEqual({ tabId, file: '/sensor.js' });
    expect(await at.ask('changeTaught', { id: 'taught-x', title: 'y' })).toEqual({
      refused: expect.stringContaining('not taught'),
    });
  });

  it('is refused to views that are pages, and to pages what is for views', async () => {
    expect(await ask('teach', { tabId, origin })).toEqual({ refused: expect.stringContaining('may not ask') });
    expect(await ask('importTaught', { text: fileOf(desk), apply: true })).toEqual({
      refused: expect.stringContaining('may not ask'),
    });
    expect(await at.ask('taught', { desk })).toEqual({ refused: expect.stringContaining('may not ask') });
  });
});

describe('importing', () => {
  let at: ADesk;
  const taught = () => at.look(({ strict }) => getTaught(strict));
  const load = (text: string, apply = true) => at.ask('importTaught', { text, apply });

  beforeEach(() => {
    at = new ADesk();
  });
  afterEach(() => at.close());

  it('previews first, and keeps it only then', async () => {
    expect(await load(fileOf(desk), false)).toEqual({ desk, replaces: false });
    expect(await taught()).toEqual([]);
    expect(await load(`\ufeff${fileOf(desk)}`)).toEqual({ desk, replaces: false });
    expect(await taught()).toEqual([desk]);
    expect(await load(fileOf(desk), false)).toEqual({ desk, replaces: true });
  });

  it.each<[string, string, string]>([
    ['no JSON', 'hello', 'This file is no JSON'],
    ['a backup', '{"format":"deskpace-backup"}', 'format: none of the allowed values'],
    ['a field too many', fileOf({ ...desk, api: {} }), 'helpDesk: has fields that it may not have (api)'],
    [
      'a bad pattern',
      fileOf({ ...desk, address: { ...desk.address, patterns: ['case'] } } satisfies TaughtDesk),
      'helpDesk.address.patterns.0: must begin with',
    ],
  ])('refuses %s, names what is wrong and changes nothing', async (_, text, refused) => {
    expect(await load(text)).toEqual({ refused: expect.stringContaining(refused) });
    expect(await taught()).toEqual([]);
  });
});
