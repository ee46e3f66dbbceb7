import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDuration } from '../../lib/i18n/duration.ts';
import { nearestRank } from '../../lib/metrics/statistics.ts';
import { coveredInWindows, openCard, readFigures, type ShownFigure, waitForOverlay } from '../browser/deskpace.ts';
import { bothBrowsers } from '../browser/practice.ts';
import type { Stored } from '../browser/stored-log.ts';
import { type InHand, secondsInHand } from './in-hand-record.ts';
import { browserZone, type LiveWorkplace, patience, startWorkplace } from './live-workplace.ts';
import { storedEvents } from './plain-events.ts';
import { RequestTrackerAgent } from './request-tracker-agent.ts';
import { expectedTicketEvents } from './request-tracker-events.ts';
import { RequestTrackerServer, type TicketTruth } from './request-tracker-server.ts';
import { type Shift, seeded, workShift } from './request-tracker-shift.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/live', import.meta.url));
describe.each(bothBrowsers)('a morning in Request Tracker in %s', (kind) => {
  let server: RequestTrackerServer;
  let workplace: LiveWorkplace<RequestTrackerAgent>;
  let alice: string;
  let shift: Shift;
  let inHand: InHand[];
  let stored: Stored;
  let figures: Map<string, ShownFigure>;
  const covered: string[] = [];
  const truth = new Map<string, TicketTruth>();

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    server = await RequestTrackerServer.start();
    workplace = await startWorkplace(
      kind,
      server,
      'request-tracker',
      (browser) => new RequestTrackerAgent(server, browser),
    );
    const { browser, agent, log, page } = workplace;
    alice = await server.userId('alice');
    await log.ask('changeSite', { siteKey: server.siteKey, higherTier: [await server.queueId('tier2')] });
    const look = async (name: string) => {
      await waitForOverlay(page);
      covered.push(...(await coveredInWindows(page, (size, where) => picture(page, `${name}-${where}-${size}`))));
      if (name === 'ticket') {
        await openCard(page);
        await picture(page, 'card');
      }
    };
    shift = await workShift(agent, server, page, look);
    inHand = await agent.inHand(page);
    for (const ticketId of shift.touched) truth.set(ticketId, await server.ticket(ticketId));
    stored = await log.read();
    // What was read last may still be on its way; what does not arrive fails the tests below.
    for (let attempt = 0; attempt < 20 && !isAllRead(stored); attempt += 1) {
      await wait(500);
      stored = await log.read();
    }
    const popup = (await browser.openToolbarPopup(page)) ?? (await browser.openExtensionPage('popup.html'));
    figures = new Map((await readFigures(popup)).map((figure) => [figure.name, figure]));
    await picture(popup, 'popup');
    await popup.close();
  }, patience);

  afterAll(async () => {
    await workplace?.browser.close();
  });

  it('has every event of the help desk’s own history: kind, actor, time to the second, and what changed', () => {
    for (const ticketId of shift.touched) {
      expect(eventsOf(stored, ticketId), `ticket ${ticketId}`).toEqual(expectedTicketEvents(truthOf(ticketId), alice));
    }
  });

  it('reports no problem', () => {
    expect(stored.problems).toEqual([]);
  });

  it('covers no control, at the beginning of a page and at its end, in wide and narrow windows', () => {
    expect(covered).toEqual([]);
  });

  it('knows each first response to the second', () => {
    const read = stored.days.flatMap((day) => day.firstResponses.map(({ fromCreation }) => fromCreation));
    expect(read.toSorted()).toEqual(firstResponses().toSorted());
  });

  it('shows the truth in the popup: first response, solved, escalations and handle time', () => {
    const median = nearestRank(firstResponses(), 50) ?? Number.NaN;
    expect(figures.get('First response')?.value).toBe(formatDuration(median / 1_000, 'en'));
    expect(figures.get('Solved')?.value).toBe(String(shift.resolved.length));
    const handOvers = stored.days.flatMap((day) => day.handOvers.map((handOver) => handOver.kind));
    expect(handOvers).toEqual(['escalation']);
    const perContact = [...secondsInHand(inHand).values()].reduce((sum, one) => sum + one, 0) / shift.answered.length;
    const shown = secondsShown(figures.get('Handle time')?.value ?? '');
    // Seconds are cut in the popup, never rounded up.
    expect(shown).toBeGreaterThan(perContact - 2);
    expect(shown).toBeLessThan(perContact + 1);
  });

  it('counts own replies as the help desk does', () => {
    const replies = stored.tickets.flatMap(({ events }) =>
      events.filter(
        (event) => event.type === 'publicReply' && event.by === 'me' && (event.when?.at ?? 0) >= startedAt(),
      ),
    );
    const sent = [...truth.values()].flatMap(({ history }) =>
      history.filter((entry) => entry.type === 'Correspond' && entry.byId === alice && entry.at >= startedAt()),
    );
    expect(sent).toHaveLength(shift.answered.length);
    expect(replies.map(({ key }) => key).sort()).toEqual(sent.map(({ id }) => `${id}/message`).sort());
  });

  it('asks nothing but the help desk, and its JSON at the listed places only', () => {
    const { agent } = workplace;
    const places = agent.requests.map(({ method, url }) => ({ method, url: new URL(url) }));
    expect(places.filter(({ url }) => url.protocol.startsWith('http') && url.origin !== server.origin)).toEqual([]);
    const asked = places.filter(({ url }) => url.pathname.includes('/REST/'));
    expect(asked.length).toBeGreaterThan(shift.touched.length);
    for (const { method, url } of asked) {
      expect(method).toBe('GET');
      expect(url.href.slice(server.address('/REST/2.0').length)).toMatch(
        /^\/(tickets\?query=id%3D\d+&|ticket\/\d+\/history\?)fields=[\w,]+(&fields%5B\w+%5D=[\w,]+)*(&per_page=100)?(&page=\d+)?$/,
      );
    }
  });

  it('goes quiet when nobody is signed in, and records nothing wrong', async () => {
    const { agent, log, page } = workplace;
    await agent.open(page, seeded.commented);
    await agent.read(page, 3);
    const before = await log.read();
    await agent.signOut(await agent.newTab());
    await page.bringToFront();
    const asked = () => agent.requests.filter(({ url }) => url.includes('/REST/')).length;
    const askedBefore = asked();
    // The history disappears, as it does when it is fetched without a session. That makes Deskpace ask again, once.
    await page.evaluate(() => document.querySelector('.history-container')?.remove());
    await agent.read(page, 5);
    const askedOnce = asked();
    expect(askedOnce - askedBefore).toBeLessThanOrEqual(1);
    await page.evaluate(() => document.querySelector('.ticket-info-basics .status')?.remove());
    await agent.read(page, 4);
    expect(asked()).toBe(askedOnce);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector('#login');
    const after = await log.read();
    expect(after.observations).toHaveLength(before.observations.length);
    expect(after.tickets.map(({ events }) => events)).toEqual(before.tickets.map(({ events }) => events));
    for (const { what } of after.problems) expect(what).toContain('JSON cannot be read');
  });

  /** True when the log has as many events of each ticket as the help desk's own history. */
  function isAllRead(now: Stored): boolean {
    return shift.touched.every((ticketId) => {
      const expected = expectedTicketEvents(truthOf(ticketId), alice);
      return (eventsOf(now, ticketId)?.length ?? 0) >= expected.length;
    });
  }

  function truthOf(ticketId: string): TicketTruth {
    const found = truth.get(ticketId);
    if (!found) throw new Error(`Ticket ${ticketId} was not looked up.`);
    return found;
  }

  function eventsOf({ tickets }: Stored, ticketId: string) {
    const ticket = tickets.find(({ key }) => key === server.ticketKey(ticketId));
    return ticket && storedEvents(ticket);
  }

  /**
   * From creation to the first public reply of an agent, in ms, by the help desk's own times, where that reply is Alice's
   * and of today: some of the seeded ones may be.
   */
  function firstResponses(): number[] {
    return shift.touched.flatMap((ticketId) => {
      const { createdAt, history, requesterIds } = truthOf(ticketId);
      const reply = history.find((entry) => entry.type === 'Correspond' && !requesterIds.includes(entry.byId));
      return reply?.byId === alice && isToday(reply.at) ? [reply.at - createdAt] : [];
    });
  }

  function isToday(at: number): boolean {
    const day = new Intl.DateTimeFormat('en', { timeZone: browserZone, dateStyle: 'short' });
    return day.format(at) === day.format(startedAt());
  }

  function startedAt(): number {
    return inHand[0]?.startedAt ?? Number.NaN;
  }

  async function picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: join(pictures, `${kind}-${name}.png`) as `${string}.png` });
  }
});

/** `1 min`, `42 s` as seconds. */
function secondsShown(text: string): number {
  const [, minutes = '0'] = /(\d+) min/.exec(text) ?? [];
  const [, seconds = '0'] = /(\d+) s\b/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
