import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** What a CPU profile says about the scripts of one extension. Milliseconds of the page's main thread. */
export interface Cost {
  /** Length of the profile. */
  run: number;
  /** Spent in functions of the scripts themselves. */
  self: number;
  /** The same with everything that these functions call, the browser's own functions included. */
  total: number;
  /** Spent idle. */
  idle: number;
  /** The functions that cost most by themselves, with their file and what their callees of the browser cost. */
  worst: { name: string; self: number }[];
}

/** Profiles the page while something goes on. */
export async function profile(page: Page, extensionId: string, during: () => Promise<unknown>): Promise<Cost> {
  const client = await page.createCDPSession();
  await client.send('Profiler.enable');
  // In microseconds. Short enough for a script that runs a fraction of a millisecond, many times.
  await client.send('Profiler.setSamplingInterval', { interval: 200 });
  await client.send('Profiler.start');
  await during();
  const { profile: taken } = await client.send('Profiler.stop');
  await detach(client);
  return costOf(taken, `chrome-extension://${extensionId}/`);
}

async function detach(client: CDPSession): Promise<void> {
  await client.send('Profiler.disable');
  await client.detach();
}

function costOf(taken: Protocol.Profiler.Profile, prefix: string): Cost {
  const nodes = new Map(taken.nodes.map((node) => [node.id, node]));
  const parents = new Map(taken.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const isOurs = (id: number) => nodes.get(id)?.callFrame.url.startsWith(prefix) === true;
  const owners = new Map<number, number | undefined>();
  /** The nearest function of ours that this one is or was called by. */
  const ownerOf = (id: number): number | undefined => {
    if (owners.has(id)) return owners.get(id);
    const parent = parents.get(id);
    const owner = isOurs(id) ? id : parent === undefined ? undefined : ownerOf(parent);
    owners.set(id, owner);
    return owner;
  };

  const { samples = [], timeDeltas = [] } = taken;
  let [self, total, idle] = [0, 0, 0];
  const byName = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    // A sample stands for the time until the next one.
    const time = (timeDeltas[index + 1] ?? 0) / 1_000;
    if (nodes.get(id)?.callFrame.functionName === '(idle)') idle += time;
    const owner = ownerOf(id);
    if (owner === undefined) continue;
    total += time;
    if (owner === id) self += time;
    const { functionName, url, lineNumber, columnNumber } = nodes.get(owner)?.callFrame ?? {};
    const inner = owner === id ? '' : ` → ${nodes.get(id)?.callFrame.functionName}`;
    const name = `${functionName || '(anonymous)'} ${url?.split('/').at(-1)}:${lineNumber}:${columnNumber}${inner}`;
    byName.set(name, (byName.get(name) ?? 0) + time);
  }
  const worst = [...byName].map(([name, time]) => ({ name, self: time })).sort((a, b) => b.self - a.self);
  return { run: (taken.endTime - taken.startTime) / 1_000, self, total, idle, worst: worst.slice(0, 8) };
}
