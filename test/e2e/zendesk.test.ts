import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { switchOn } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { bothBrowsers, builtExtension } from '../browser/practice.ts';
import { StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import { ZendeskAgent } from '../browser/zendesk-agent.ts';
import { type PlainEvent, storedEvents } from '../live/plain-events.ts';
import { expectedEvents } from '../zendesk/expected-events.ts';
import { markers, staff, teams, workshopStatus } from '../zendesk/seed.ts';
import { startZendesk, type ZendeskSimulator } from '../zendesk/server.ts';

const host = 'acme.zendesk.com';
const [pending, solved] = [3, 5];

/** In any order: several events of one save have one time. */
const words = (events: readonly PlainEvent[]) => events.map((event) => JSON.stringify(event)).sort();

describe.each(bothBrowsers)('a simulated Zendesk in %s', (kind) => {
  let zendesk: ZendeskSimulator;
  let browser: ExtensionBrowser;
  let log: StoredLog;
  let agent: ZendeskAgent;
  let siteKey: string;
  let begunAt: number;

  beforeAll(async () => {
    begunAt = Date.now();
    zendesk = await startZendesk();
    zendesk.signIn(staff.nora);
    const { port } = zendesk;
    browser = await launchBrowser(kind, { extension: await builtExtension(kind), hosts: { [host]: port } });
    log = await StoredLog.open(browser);
    const page = await browser.page();
    const origin = `https://${host}${kind === 'firefox' ? `:${port}` : ''}`;
    siteKey = `zendesk|${origin}|`;
    agent = new ZendeskAgent(page, origin);
    await agent.start();
    await switchOn(browser, page, { id: 'zendesk', basePath: '' });
    await page.bringToFront();
  });

  afterAll(async () => {
    await browser?.close();
    await zendesk?.close();
  });

  const requestsOf = (ticketId: string) => zendesk.requests.filter(({ path }) => path.includes(`/tickets/${ticketId}`));
  /** Waits until Deskpace's log of these tickets is what the account's own history says. */
  const sameHistory = async (...ids: number[]) => {
    for (const id of ids) {
      let last: string[] = [];
      const expected = () => words(expectedEvents(zendesk.account, id, staff.nora));
      await until(`ticket ${id} is in the log`, async () => {
        const ticket = (await log.read()).tickets.find(({ ticketId }) => ticketId === String(id));
        last = ticket === undefined ? [] : words(storedEvents(ticket));
        return JSON.stringify(last) === JSON.stringify(expected());
      }).catch(() => expect(last, `ticket ${id}`).toEqual(expected()));
    }
  };

  it('knows what an agent did in two in-app tabs as the account’s own audits do', async () => {
    await agent.open('47');
    await until('ticket 47 was asked for', () => requestsOf('47').length >= 2);
    await agent.take();
    await agent.read(2);
    await agent.reply('Please listen once more.', pending);
    await agent.open('48');
    await agent.read(2);
    await agent.note('Seen that before.');
    await agent.open('47');
    await agent.read(3);
    await agent.submit(solved);
    await agent.open('48');
    await agent.submit(workshopStatus);
    await agent.transfer(teams.secondLine);
    await sameHistory(47, 48);
  });

  it('counts each ticket’s time by what was in front', async () => {
    await agent.showView();
    const truth = agent.seconds;
    await until('both tickets are timed', async () => {
      const timed = await log.seconds('focused');
      return ['47', '48'].every((id) => Math.abs((timed.get(id) ?? 0) - (truth.get(id) ?? 0)) < 1);
    });
  });

  it('asked four times at most for a ticket that was opened, and never twice at once', () => {
    const opened = zendesk.requests.filter(({ path }) => path.includes('/users/me'));
    // A minute after it was read a ticket that comes in front is asked for again, which a slow machine may see.
    const minutes = Math.ceil((Date.now() - begunAt) / 60_000);
    const all = zendesk.requests.map(({ at, path }) => `${(at - begunAt) / 1_000} s ${path}`).join('\n');
    expect(opened.length, all).toBeLessThanOrEqual(2 * minutes);
    expect(requestsOf('47').length).toBeLessThanOrEqual(2 * minutes + 3 * 2);
    expect(zendesk.requests.filter(({ beside }) => beside > 0)).toEqual([]);
    expect(zendesk.requests.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('reads a history of several pages with one request for each', async () => {
    zendesk.delay = 50;
    await agent.open('49');
    await sameHistory(49);
    zendesk.delay = 0;
    expect(requestsOf('49').map(({ path }) => path.includes('page%5Bafter%5D'))).toEqual([false, false, true]);
  });

  it('has one request under way at a time over two browser tabs', async () => {
    zendesk.delay = 700;
    await agent.open('51');
    await until('the first request', () => zendesk.underWay > 0);
    const second = await browser.page();
    const other = new ZendeskAgent(second, new URL(agent.page.url()).origin);
    await other.start();
    await other.open('52');
    await sameHistory(51, 52);
    zendesk.delay = 0;
    expect(zendesk.requests.filter(({ beside }) => beside > 0)).toEqual([]);
    await second.close();
    await agent.page.bringToFront();
  });

  it('leaves the host alone for as long as it wants, on every path, and reads the act afterwards', async () => {
    await agent.open('54');
    await sameHistory(54);
    const restEnds = Date.now() + 8_000;
    zendesk.api.refuseFor(8);
    await agent.note('While nobody may ask.');
    const refused = await until('the refusal', () => zendesk.requests.find(({ status }) => status === 429));
    await agent.open('53');
    await agent.read(1);
    await agent.open('54');
    await sameHistory(54);
    const early = zendesk.requests.filter(({ at }) => at > refused.at && at < restEnds - 200);
    expect(early).toEqual([]);
    expect(zendesk.requests.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('asks nothing of a site whose JSON is switched off, and reads its page', async () => {
    await log.ask('changeSite', { siteKey, apiLane: false });
    await agent.open('56');
    const ticket = await until('ticket 56 is read', async () =>
      (await log.read()).tickets.find(({ ticketId }) => ticketId === '56'),
    );
    expect(ticket.status).toBe('closed');
    await agent.read(1);
    expect(requestsOf('56')).toEqual([]);
    await log.ask('changeSite', { siteKey, apiLane: true });
    await sameHistory(56);
  });

  it('is refused once by a session that has ended, says so, and goes on with the page', async () => {
    zendesk.signIn(undefined);
    await agent.open('50');
    await until('the refusal', () => requestsOf('50').some(({ status }) => status === 401));
    const before = zendesk.requests.length;
    await agent.open('55');
    await agent.read(1);
    const stored = await until(
      'the refusal is told',
      async () => {
        const now = await log.read();
        return now.problems.length > 0 && now;
      },
      25,
    );
    expect(zendesk.requests.length).toBe(before);
    expect(stored.problems.map(({ what }) => what)).toEqual([expect.stringContaining('its JSON cannot be read here')]);
    const seen = stored.tickets.find(({ ticketId }) => ticketId === '55');
    expect(seen?.status).toBe('new');
    expect(seen?.events.map(({ type }) => type)).toContain('customerMessage');
  });

  it('stored no word, name or address of a customer', async () => {
    const text = JSON.stringify(await log.read());
    expect(markers.filter((marker) => text.includes(marker))).toEqual([]);
  });
});
