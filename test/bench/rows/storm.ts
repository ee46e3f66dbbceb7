import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Cost, profile } from '../cpu-profile.ts';
import { number, type Row, type Sizes } from '../measurement.ts';

const mostShare = 0.02;

/** A page that changes a thousand times a second, and a hand that never rests; each seen by the CPU profiler. */
export async function stormRows(
  page: Page,
  extensionId: string,
  { seconds }: Sizes,
  isVerbose: boolean,
): Promise<Row[]> {
  const changes = await profile(page, extensionId, () => changeAllTheTime(page, seconds));
  const changed = await page.evaluate(() => Number(document.documentElement.dataset['changes']));
  const rows = [rowOf(`ticket page that changes ${number(changed / seconds)} times a second`, changes, isVerbose)];
  await wait(1_000);
  let moves = 0;
  const inputs = await profile(page, extensionId, async () => {
    moves = await moveAllTheTime(page, seconds);
  });
  rows.push(rowOf(`ticket page under ${number(moves / seconds)} trusted pointer moves a second`, inputs, isVerbose));
  return rows;
}

function rowOf(what: string, { run, self, total, idle, worst }: Cost, isVerbose: boolean): Row {
  const share = (part: number) => `${number((100 * part) / run)} %`;
  return {
    what: `${what}: self time of our scripts in the CPU profile`,
    measured: share(self),
    budget: `${100 * mostShare} % of the run`,
    isWithin: self / run <= mostShare,
    beside: [
      `${number(self)} ms of ${number(run / 1_000)} s; with the browser's functions that ours call ${share(total)}; page idle ${share(idle)}`,
      ...(isVerbose ? worst.map(({ name, self: own }) => `  ${number(own)} ms ${name}`) : []),
    ],
  };
}

/** Four timers of four milliseconds (browsers allow none that is faster), one change each time. */
async function changeAllTheTime(page: Page, seconds: number): Promise<void> {
  await page.evaluate(async (length: number) => {
    const entries = [...document.querySelectorAll('.history-container > .transaction .description')];
    const places = entries.length > 0 ? entries : [document.body];
    const clock = document.createElement('span');
    document.querySelector('#body')?.append(clock);
    let count = 0;
    const change = () => {
      count += 1;
      const place = places[count % places.length];
      // Text, attributes, elements that come and elements that go, all over the ticket.
      if (count % 4 === 0) clock.textContent = `${count} ms`;
      else if (count % 4 === 1) place?.setAttribute('data-count', String(count));
      else if (count % 4 === 2) place?.append(document.createElement('i'));
      else places[(count - 1) % places.length]?.querySelector('i')?.remove();
    };
    const from = performance.now();
    const timers: ReturnType<typeof setInterval>[] = [];
    for (let timer = 0; timer < 4; timer += 1) {
      setTimeout(() => {
        // A loaded machine lets timers come late; what is due by then is changed at once.
        timers.push(
          setInterval(() => {
            do change();
            while (count < performance.now() - from);
          }, 4),
        );
      }, timer);
    }
    await new Promise((resolve) => setTimeout(resolve, length * 1_000));
    for (const timer of timers) clearInterval(timer);
    document.documentElement.dataset['changes'] = String(count);
  }, seconds);
}

/** As fast as the browser takes them, several on their way at once. */
async function moveAllTheTime(page: Page, seconds: number): Promise<number> {
  const until = Date.now() + seconds * 1_000;
  const counted = await page.evaluateHandle(() => {
    const seen = { moves: 0 };
    addEventListener('pointermove', () => {
      seen.moves += 1;
    });
    return seen;
  });
  const hand = async (start: number) => {
    for (let step = start; Date.now() < until; step += 1) await page.mouse.move(200 + (step % 400), 200 + (step % 300));
  };
  await Promise.all([0, 50, 100, 150, 200, 250, 300, 350].map(hand));
  return await counted.evaluate(({ moves }) => moves);
}
