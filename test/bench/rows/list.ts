import type { Browser, Page } from 'puppeteer-core';
import { inMs, median, number, type Row, type Sizes } from '../measurement.ts';

/** So many steps are scrolled, each by a good part of what is in sight, spread over the whole list. */
const steps = 120;

interface Scrolled {
  /** From the start of the navigation until rows stand in the document. */
  opened: number;
  /** From frame to frame while the list is scrolled. */
  frames: number[];
  /** Steps after which a part of the list stood empty at the next frame. */
  empty: number;
}

/** Opens a list in a new tab and scrolls through all of it, a step for each frame. */
async function scrolled(browser: Browser, address: string): Promise<Scrolled> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1_280, height: 800 });
    await page.evaluateOnNewDocument(() => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('.log-rows tr[aria-rowindex] th[scope="row"]') === null) return;
        observer.disconnect();
        Object.assign(globalThis, { benchOpened: performance.now() });
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto(address);
    const opened = await page.waitForFunction(() => Reflect.get(globalThis, 'benchOpened') ?? false, {
      timeout: 180_000,
      polling: 50,
    });
    return { opened: Number(await opened.jsonValue()), ...(await scrollThrough(page)) };
  } finally {
    await page.close();
  }
}

function scrollThrough(page: Page): Promise<Omit<Scrolled, 'opened'>> {
  return page.evaluate(async (wanted) => {
    const list = document.querySelector('.log-rows');
    if (list === null) throw new Error('There is no list to scroll.');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    // The page settles before it is measured.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const frames: number[] = [];
    let empty = 0;
    // Three quarters of the steps go on by half a window, as a wheel does; every fourth one leaps on.
    const leap = list.scrollHeight / (wanted / 4);
    let before = await frame();
    for (let step = 0; step < wanted; step += 1) {
      list.scrollTop += step % 4 === 3 ? leap : list.clientHeight / 2;
      const now = await frame();
      frames.push(now - before);
      before = now;
      const box = list.getBoundingClientRect();
      const there = document.elementFromPoint(box.left + 40, box.top + box.height / 2);
      if (there?.closest('th') == null) empty += 1;
    }
    return { frames, empty };
  }, steps);
}

/** Each round opens both lists once, so that whatever else the machine does meets both. */
export async function listRows(browser: Browser, full: string, { repeats, tickets }: Sizes): Promise<Row[]> {
  const rounds = Math.min(3, repeats);
  const ours: Scrolled[] = [];
  const plain: Scrolled[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const log = await scrolled(browser, `chrome-extension://${full}/dashboard.html#/log`);
    const list = await scrolled(browser, `chrome-extension://${full}/plain.html`);
    // The first opening fills the browser's caches and is not counted.
    if (round < 0) continue;
    ours.push(log);
    plain.push(list);
  }
  const opened = (all: readonly Scrolled[]) => all.map((one) => one.opened);
  const frames = (all: readonly Scrolled[]) => all.flatMap((one) => one.frames);
  const slow = (all: readonly Scrolled[]) => frames(all).filter((length) => length > 34).length;
  const toPlain = median(opened(ours)) / median(opened(plain));
  const perFrame = median(frames(ours)) / median(frames(plain));
  const empty = ours.reduce((sum, one) => sum + one.empty, 0);
  const what = `ticket log, ${tickets.toLocaleString('en')} rows`;
  return [
    {
      what: `${what}, navigation to rows: beside a plain list of the same tickets`,
      measured: `${number(toPlain)} ×`,
      budget: '0.5 ×',
      isWithin: toPlain <= 0.5,
      beside: [`log ${inMs(opened(ours))}, plain list ${inMs(opened(plain))}`],
    },
    {
      what: `${what}, a frame while scrolling: beside the plain list`,
      measured: `${number(perFrame)} ×`,
      budget: '1.2 ×',
      isWithin: perFrame <= 1.2,
      beside: [
        `from frame to frame: log ${inMs(frames(ours))}, plain list ${inMs(frames(plain))}`,
        `over two frames long: log ${slow(ours)} of ${frames(ours).length}, plain list ${slow(plain)} of ${frames(plain).length}`,
        `steps with nothing in the middle of the log at the next frame: ${empty} of ${steps * ours.length}`,
      ],
    },
  ];
}
