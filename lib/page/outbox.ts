import type { PageSignal } from '../model/signal.ts';

/** A page keeps at most so many signals that the background has not confirmed; more would mean that it is gone for good. */
const most = 500;

/**
 * Signals on their way to the background: numbered, kept until confirmed, sent again in order when a
 * sending failed. The background drops what it already has, so a lost receipt costs nothing.
 */
export class Outbox {
  readonly #waiting: PageSignal[] = [];
  readonly #send: (signals: PageSignal[]) => Promise<number>;
  #isSending = false;

  /** @param send hands signals over and answers the highest number that is stored. */
  constructor(send: (signals: PageSignal[]) => Promise<number>) {
    this.#send = send;
  }

  push(signal: PageSignal): void {
    this.#waiting.push(signal);
    if (this.#waiting.length > most) this.#waiting.splice(0, this.#waiting.length - most);
  }

  /**
   * Sends what waits; a call during a sending is served by the one under way. A page that goes away has no time
   * to wait for that: `now` sends beside it.
   */
  async flush(when: 'inTurn' | 'now' = 'inTurn'): Promise<void> {
    if (this.#isSending) {
      if (when === 'now') await this.#send(this.#waiting.slice());
      return;
    }
    this.#isSending = true;
    try {
      while (this.#waiting.length > 0) {
        const upTo = await this.#send(this.#waiting.slice());
        const before = this.#waiting.length;
        while (this.#waiting[0] !== undefined && this.#waiting[0].seq <= upTo) this.#waiting.shift();
        if (this.#waiting.length === before) return;
      }
    } finally {
      this.#isSending = false;
    }
  }

  get size(): number {
    return this.#waiting.length;
  }
}
