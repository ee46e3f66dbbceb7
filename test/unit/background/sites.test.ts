import { beforeEach, describe, expect, it } from 'vitest';
import { originPattern } from '../../../lib/background/origin-pattern.ts';
import { grantedPatterns, injectIntoOpenTabs, reconcileRegistrations } from '../../../lib/background/sites.ts';
import type { Site } from '../../../lib/model/ticket.ts';
import { FakeBrowser } from './fake-browser.ts';

const aSite = (origin: string, basePath = ''): Site => ({
  key: `request-tracker|${origin}|${basePath}`,
  helpDesk: 'request-tracker',
  origin,
  basePath,
  switchedOnAt: 0,
});

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});

const ofScript = (file: string) => browser.registered.filter(({ js }) => js.includes(file));

describe('the pattern of a site', () => {
  it.each([
    ['https://desk.example', 'https://desk.example/*'],
    ['http://127.0.0.1:8161', 'http://127.0.0.1/*'],
    ['https://desk.example:8443', 'https://desk.example/*'],
  ])('of %s is %s: one host and no port', (origin, pattern) => {
    expect(originPattern(origin)).toBe(pattern);
  });
});

describe('switched-on sites and registrations', () => {
  it('registers the sensor for each granted site, and one site only', async () => {
    browser.granted.add('https://desk.example/*');
    await reconcileRegistrations(browser, [aSite('https://desk.example'), aSite('https://other.example')]);
    expect(ofScript('/sensor.js').map(({ matches }) => matches)).toEqual([['https://desk.example/*']]);
  });

  it('lets pages of a site ask at once where their address may be a ticket’s', async () => {
    browser.granted.add('https://desk.example/*');
    await reconcileRegistrations(browser, [aSite('https://desk.example', '/rt')]);
    const [greeting] = ofScript('/greet.js');
    expect(greeting?.matches).toContain('https://desk.example/rt/Ticket/Display.html*');
    expect(greeting?.matches.every((pattern) => pattern.startsWith('https://desk.example/rt/Ticket/'))).toBe(true);
  });

  it('keeps those addresses true when a second site comes to the host', async () => {
    browser.granted.add('http://127.0.0.1/*');
    const first = aSite('http://127.0.0.1:8161', '/rt');
    await reconcileRegistrations(browser, [first]);
    await reconcileRegistrations(browser, [first, aSite('http://127.0.0.1:8170')]);
    expect(ofScript('/greet.js')).toHaveLength(1);
    expect(ofScript('/greet.js')[0]?.matches).toEqual(
      expect.arrayContaining(['http://127.0.0.1/rt/Ticket/Display.html*', 'http://127.0.0.1/Ticket/Display.html*']),
    );
  });

  it('registers once for two sites on one host', async () => {
    browser.granted.add('http://127.0.0.1/*');
    await reconcileRegistrations(browser, [aSite('http://127.0.0.1:8161', '/rt'), aSite('http://127.0.0.1:8170')]);
    expect(ofScript('/sensor.js')).toHaveLength(1);
  });

  it('brings registrations back that an update has emptied', async () => {
    browser.granted.add('https://desk.example/*');
    const sites = [aSite('https://desk.example')];
    await reconcileRegistrations(browser, sites);
    browser.registered = [];
    await reconcileRegistrations(browser, sites);
    await reconcileRegistrations(browser, sites);
    expect(ofScript('/sensor.js')).toHaveLength(1);
  });

  it('takes the registration away with the permission, and with the site', async () => {
    browser.granted.add('https://desk.example/*');
    const sites = [aSite('https://desk.example')];
    await reconcileRegistrations(browser, sites);
    browser.granted.clear();
    expect(await grantedPatterns(browser, sites)).toEqual([]);
    await reconcileRegistrations(browser, sites);
    expect(browser.registered).toEqual([]);
  });
});

describe('tabs that are open already', () => {
  it('get the sensor when they show a switched-on origin, port included', async () => {
    browser.granted.add('http://127.0.0.1/*');
    browser.open = [
      { id: 1, url: 'http://127.0.0.1:8161/rt/Ticket/Display.html?id=4' },
      { id: 2, url: 'http://127.0.0.1:3000/' },
      { id: 3, url: 'https://elsewhere.example/' },
    ];
    await injectIntoOpenTabs(browser, [aSite('http://127.0.0.1:8161', '/rt')]);
    expect(browser.injected).toEqual([
      { tabId: 1, file: '/greet.js' },
      { tabId: 1, file: '/sensor.js' },
    ]);
  });

  it('do not stop the others when one of them is dead', async () => {
    browser.granted.add('https://desk.example/*');
    browser.open = [
      { id: 1, url: 'https://desk.example/a', isDead: true },
      { id: 2, url: 'https://desk.example/b' },
    ];
    expect(await injectIntoOpenTabs(browser, [aSite('https://desk.example')])).toEqual([1]);
    expect(browser.injected).toEqual([
      { tabId: 2, file: '/greet.js' },
      { tabId: 2, file: '/sensor.js' },
    ]);
  });
});
