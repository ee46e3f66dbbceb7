import type { Page } from 'puppeteer-core';

/** Work on one thread, by that thread's own clock in microseconds, which stands still while others have the processor. */
export interface Slice {
  thread: string;
  name: string;
  from: number;
  to: number;
  /** The script it belongs to; empty when the browser does not say. */
  url: string;
  /** Of the event that a listener was called for. */
  type: string;
}

/** What the browser did while something went on, pages and workers alike. */
export async function traced(page: Page, during: () => Promise<unknown>): Promise<Slice[]> {
  const categories = [
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'v8',
    'disabled-by-default-v8.compile',
  ];
  await page.tracing.start({ categories });
  await during();
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('The browser gave no trace.');
  const parsed: unknown = JSON.parse(new TextDecoder().decode(trace));
  return slicesOf(parsed);
}

function slicesOf(trace: unknown): Slice[] {
  const events = field(trace, 'traceEvents');
  if (!Array.isArray(events)) throw new Error('The browser gave a trace without events.');
  return events.flatMap((event: unknown) => {
    const [name, from, length] = [field(event, 'name'), field(event, 'tts'), field(event, 'tdur')];
    if (typeof name !== 'string' || typeof from !== 'number' || typeof length !== 'number') return [];
    const args = field(event, 'args');
    const data = field(args, 'data');
    return [
      {
        thread: `${field(event, 'pid')} ${field(event, 'tid')}`,
        name,
        from,
        to: from + length,
        url: String(field(data, 'url') ?? field(args, 'fileName') ?? ''),
        type: String(field(data, 'type') ?? ''),
      },
    ];
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The milliseconds of their union: work within work counts once. */
export function united(slices: readonly Slice[]): number {
  let [sum, until] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of slices.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum / 1_000;
}
