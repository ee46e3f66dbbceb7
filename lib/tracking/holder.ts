import { hangUp } from './calls.ts';
import { changeFront } from './front.ts';
import type { Hand, Holder, Instant, Run } from './hand-state.ts';
import { endPause } from './presence.ts';

/** The page's last sign of life, or the later moment to which something else has drawn its time. */
export function lastSign(hand: Hand, holder: Holder): Instant {
  return Math.max(holder.alive, hand.cursor);
}

/** Takes the ticket out of hand at a moment that may lie before the present signal. */
export function letGo(run: Run, at: Instant, clockId: string, claims: boolean): void {
  const { hand } = run;
  hand.holder = undefined;
  if (!hand.call) endPause(run, at);
  hand.broken = true;
  afterHolderChange(run, at, clockId, claims);
}

/** Wrap-up runs until its ticket is left; then the ticket in front may be another one. */
export function afterHolderChange(run: Run, at: Instant, clockId: string, claims: boolean): void {
  const { hand } = run;
  const { call, holder } = hand;
  if (call?.phase === 'wrapUp') {
    if (holder?.ticketKey === call.ticketKey) call.seen = true;
    else if (call.seen || holder) hangUp(run, at, clockId);
  }
  changeFront(run, at, clockId, claims);
}
