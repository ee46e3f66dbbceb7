import type { DurationMs, EpochMs, MonotonicMs } from '../time/units.ts';
import type { SiteKey, TicketKey, ViewerKey } from './reading.ts';

/**
 * What a tab or the browser says about attention, with the two readings of one clock: durations come
 * from `monotonic` within one `clockId`, `wall` only places them.
 */
export interface SignalClock {
  /** One per page life, or per run of the worker. */
  clockId: string;
  monotonic: MonotonicMs;
  wall: EpochMs;
}

/**
 * Sent by the sensor in a page. The background adds where it came from and who is signed in there. Within one clock `seq`
 * rises with every signal; a repeated one changes nothing.
 */
export type PageSignal = SignalClock & {
  seq: number;
  /**
   * First and last trusted input since the signal before this one, on this page's monotonic clock. On any kind, so that
   * a click that leads away from the page is told by its `outOfHand`.
   */
  firstInput?: MonotonicMs;
  lastInput?: MonotonicMs;
} & (
    | {
        /** This ticket is in front, the tab is visible and has the focus. Sent on every gain and on a change of ticket. */
        kind: 'inHand';
        ticketKey: TicketKey;
      }
    | {
        /**
         * No longer: another window or tab has the focus (`blurred`, `hidden`), the page in front is no ticket
         * (`noTicket`), or the page goes away (`leaving`).
         */
        kind: 'outOfHand';
        because: 'blurred' | 'hidden' | 'noTicket' | 'leaving';
      }
    | {
        /** Every 5 s while in hand, and at once on the first input after a silence of more than 5 s. */
        kind: 'heartbeat';
        ticketKey: TicketKey;
        /** Audio or video of this page was playing at the beat. */
        media?: true;
        /** Chats open side by side in this page, and the one with the caret, the last input or the selected pane. */
        chats?: { open: TicketKey[]; active?: TicketKey };
      }
    | {
        /** An own act on the ticket (reply, note, field change), so that its visit is no glance. */
        kind: 'act';
        ticketKey: TicketKey;
      }
  );

/** What the background itself notices. */
export type BrowserSignal = SignalClock &
  (
    | {
        /** The browser's idle detection. For `idle` the last input was `interval` before the report. */
        kind: 'idleState';
        state: 'active' | 'idle' | 'locked';
        interval: DurationMs;
      }
    | { kind: 'tabRemoved'; tabId: number }
    | { kind: 'workerStarted' }
    | { /** A new run of the browser: nothing from before it goes on. */ kind: 'browserStarted' }
    | { kind: 'alarm' }
    | { /** `lasts`: it ends by itself after so long, as if it were resumed then. */ kind: 'pause'; lasts?: DurationMs }
    | { kind: 'resume' }
    | { kind: 'callStarted'; ticketKey: TicketKey; phase: CallPhase }
    | { kind: 'callPhase'; phase: CallPhase }
    | { kind: 'callEnded' }
    | { /** "Keep this ticket in hand"; without a ticket the pin is taken off. */ kind: 'pin'; ticketKey?: TicketKey }
  );

export type CallPhase = 'talk' | 'hold' | 'wrapUp';

/** Where a page signal came from, added by the background: pages cannot choose it. */
export interface SignalOrigin {
  tabId: number;
  windowId: number;
  siteKey: SiteKey;
  viewerKey?: ViewerKey;
}

export type AttentionSignal = (PageSignal & SignalOrigin) | BrowserSignal;
