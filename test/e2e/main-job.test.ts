import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDuration } from '../../lib/i18n/duration.ts';
import { nearestRank } from '../../lib/metrics/statistics.ts';
import { openCard, overlayElement, readFigures, type ShownFigure, waitForOverlay } from '../browser/deskpace.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { setUp, workShift } from '../browser/shift.ts';
import { type Stored, secondsByTicket } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import type { Desk, Entry } from '../practice-desk/desk.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/e2e', import.meta.url));
const repliedTo = ['19', '20', '21', '22', '23', '24', '27', '28'];

describe.each(bothBrowsers)('the main job in %s', (kind) => {
  let practice: Practice;
  let pill: string;
  let stored: Stored;
  let figures: Map<string, ShownFigure>;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    practice = await startPractice(kind);
    const { agent, browser, desk, log, page } = practice;
    await setUp(log, desk.origin);
    await workShift({ agent, page, openTab: () => browser.page(), pace: 0.5 });
    await waitForOverlay(page);
    pill = await textOfOverlay(page);
    await picture(page, 'pill');
    await openCard(page);
    await picture(page, 'card');
    await agent.showQueue(page);
    stored = await until('both hand-overs are in the log', async () => {
      const now = await log.read();
      return now.days.flatMap(({ handOvers }) => handOvers).length >= 2 && now;
    });
    const popup = (await browser.openToolbarPopup(page)) ?? (await browser.openExtensionPage('popup.html'));
    figures = new Map((await readFigures(popup)).map((figure) => [figure.name, figure]));
    await picture(popup, 'popup');
    await popup.close();
    const dashboard = await browser.openExtensionPage('dashboard.html');
    await dashboard.waitForFunction(() => document.querySelectorAll('main .figure .value').length > 2);
    await picture(dashboard, 'dashboard');
    await dashboard.close();
  });

  afterAll(async () => {
    await practice?.close();
  });

  it('times each ticket to the second of what the agent had in hand', () => {
    const timed = secondsByTicket(stored.intervals, ['focused']);
    const truth = practice.agent.seconds;
    expect([...timed.keys()].sort()).toEqual([...truth.keys()].sort());
    for (const [ticket, seconds] of truth) {
      expect(Math.abs((timed.get(ticket) ?? 0) - seconds), `ticket ${ticket}, truly ${seconds} s`).toBeLessThan(1);
    }
  });

  it('counts time once: no moment belongs to two stretches', () => {
    const inOrder = stored.intervals.toSorted((a, b) => a.startedAt - b.startedAt);
    for (const [index, interval] of inOrder.entries()) {
      expect(interval.startedAt).toBeGreaterThanOrEqual(inOrder[index - 1]?.endedAt ?? 0);
    }
  });

  it('shows in the popup the handle time of the script’s own clock', () => {
    const all = [...practice.agent.seconds.values()].reduce((sum, seconds) => sum + seconds, 0);
    const truth = all / repliedTo.length;
    const shown = secondsShown(figures.get('Handle time')?.value ?? '');
    // Seconds are cut in the popup, never rounded up.
    expect(shown).toBeGreaterThan(truth - 2);
    expect(shown).toBeLessThan(truth + 1);
  });

  it('knows every first response to the millisecond, and shows their median', () => {
    const truth = firstResponses(practice.desk.state);
    const read = stored.days.flatMap((day) => day.firstResponses.map(({ fromCreation }) => fromCreation));
    expect(read.toSorted()).toEqual([...truth.values()].toSorted());
    const median = nearestRank([...truth.values()], 50) ?? Number.NaN;
    expect(figures.get('First response')?.value).toBe(formatDuration(median / 1_000, 'en'));
  });

  it('shows as many solved tickets as the desk has of this agent', () => {
    const solved = ownEntries(practice.desk.state).filter(({ kind, to }) => kind === 'status' && to === 'solved');
    expect(solved).toHaveLength(5);
    expect(figures.get('Solved')?.value).toBe('5');
  });

  it('tells the one escalation from the one that went sideways', () => {
    const moved = ownEntries(practice.desk.state).filter((entry) => entry.kind === 'team');
    expect(moved.map(({ to }) => to).sort()).toEqual(['billing', 'second-line']);
    expect(
      stored.days
        .flatMap(({ handOvers }) => handOvers)
        .map((handOver) => handOver.kind)
        .sort(),
    ).toEqual(['escalation', 'sideways']);
  });

  it('shows the ticket’s minutes and what was solved today in the pill on the page', () => {
    expect(pill).toBe('<1 min · 5 solved');
  });

  it('reports no problem', () => {
    expect(stored.problems).toEqual([]);
  });

  async function picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: join(pictures, `${kind}-${name}.png`) as `${string}.png` });
  }

  /** The agent's own entries since this test began; the seeded past is older than ten minutes. */
  function ownEntries(desk: Desk): Entry[] {
    return desk
      .tickets()
      .flatMap(({ entries }) => entries)
      .filter(({ author, at }) => author.id === 'a1' && at > Date.now() - 5 * 60_000);
  }
});

/** Creation to the first public reply of an agent, in ms, where that reply came in this test. */
function firstResponses(desk: Desk): Map<string, number> {
  return new Map(
    repliedTo.map((id) => {
      const { createdAt, entries } = desk.ticket(id);
      const reply = entries.find((entry) => entry.kind === 'reply' && entry.author.role === 'agent');
      return [id, (reply?.at ?? Number.NaN) - createdAt];
    }),
  );
}

function textOfOverlay(page: Page): Promise<string> {
  return page.$eval(overlayElement, (host) => host.shadowRoot?.querySelector('section.deskpace')?.textContent ?? '');
}

/** `1 min`, `42 s` as seconds. */
function secondsShown(text: string): number {
  const [, minutes = '0'] = /(\d+) min/.exec(text) ?? [];
  const [, seconds = '0'] = /(\d+) s\b/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
