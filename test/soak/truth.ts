import type { Mark } from './recorder.ts';

/** [startedAt, endedAt), epoch ms. */
export interface Span {
  startedAt: number;
  endedAt: number;
}

export interface Stretch extends Span {
  ticketId: string;
}

/** What truly happened, as the pages and the script stamped it. */
export class Truth {
  readonly #marks: Mark[] = [];
  readonly #ends: number[] = [];
  readonly absences: Span[] = [];
  readonly #unowed: Span[] = [];

  note(mark: Mark): void {
    this.#marks.push(mark);
    // While the page that the address names is being drawn, it may count as there, or not yet.
    if (mark.kind === 'drawn') this.unowed(mark.from, mark.at);
  }

  /** Every page that was in front went away without a word: the browser was killed, the tab crashed. */
  allGone(at: number): void {
    this.#ends.push(at);
  }

  /** Nobody was there: the machine slept, the pause button. Counted time in it is time too much. */
  absent(startedAt: number, endedAt: number): void {
    this.absences.push({ startedAt, endedAt });
  }

  /** Time that need not be counted, and may be: there was no extension, or no room to write. */
  unowed(startedAt: number, endedAt: number): void {
    this.#unowed.push({ startedAt, endedAt });
  }

  /** Spans without a touch of the page in front that were at least so long, in ms. */
  silences(least: number): Span[] {
    return this.#marks.flatMap((mark) =>
      mark.kind === 'silence' && mark.at - mark.from >= least ? [{ startedAt: mark.from, endedAt: mark.at }] : [],
    );
  }

  /** All that may count at most: the ticket of the page that came in front last, while it is in front. */
  inHand(until: number): Stretch[] {
    return without(frontOf(this.#marks, this.#ends, until), this.absences);
  }

  /** All that has to be counted. */
  owed(until: number): Stretch[] {
    return without(this.inHand(until), this.#unowed);
  }
}

type Step = { at: number; count: number; page?: string; ticketId?: string | null };

function frontOf(marks: readonly Mark[], ends: readonly number[], until: number): Stretch[] {
  const steps: Step[] = marks.flatMap((mark): Step[] => {
    const { page, count, at } = mark;
    if (mark.kind === 'front') return [{ at, count, page, ticketId: mark.ticketId }];
    return mark.kind === 'gone' ? [{ at, count, page }] : [];
  });
  for (const at of ends) steps.push({ at, count: Number.POSITIVE_INFINITY });
  steps.sort((left, right) => left.at - right.at || left.count - right.count);
  const open = new Map<string, string | null>();
  const found: Stretch[] = [];
  let now: { ticketId: string; startedAt: number } | undefined;
  const change = (at: number, ticketId: string | undefined) => {
    if (now?.ticketId === ticketId) return;
    if (now && at > now.startedAt) found.push({ ...now, endedAt: at });
    now = ticketId === undefined ? undefined : { ticketId, startedAt: at };
  };
  for (const { at, page, ticketId } of steps) {
    if (page === undefined) open.clear();
    else {
      open.delete(page);
      if (ticketId !== undefined) open.set(page, ticketId);
    }
    change(at, [...open.values()].at(-1) ?? undefined);
  }
  change(until, undefined);
  return found;
}

/** What is left of the stretches outside of the spans. */
export function without<One extends Span>(stretches: readonly One[], spans: readonly Span[]): One[] {
  return spans.reduce<One[]>(
    (left, { startedAt, endedAt }) =>
      left.flatMap((one) =>
        [
          { ...one, endedAt: Math.min(one.endedAt, startedAt) },
          { ...one, startedAt: Math.max(one.startedAt, endedAt) },
        ].filter((piece) => piece.endedAt > piece.startedAt),
      ),
    [...stretches],
  );
}

/** Seconds by ticket. */
export function secondsOf(stretches: readonly Stretch[]): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const { ticketId, startedAt, endedAt } of stretches) {
    seconds.set(ticketId, (seconds.get(ticketId) ?? 0) + (endedAt - startedAt) / 1_000);
  }
  return seconds;
}
