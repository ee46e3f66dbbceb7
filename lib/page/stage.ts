import type { TicketCard } from '../messages/protocol.ts';
import type { SiteKey, TicketKey } from '../model/reading.ts';
import type { MonotonicMs } from '../time/units.ts';

/**
 * Where the three page-side scripts meet: an object in the extension's own script world, which the page
 * cannot reach. The sensor puts it there; reader and overlay find it and hang themselves on its signal.
 */
export interface Stage {
  /** Ends with navigation away for good, extension update, the site being switched off, or a newer sensor. */
  readonly signal: AbortSignal;
  readonly clockId: string;
  /** Empty until the background has said which site this is; reader and overlay come later than that. */
  readonly siteKey: SiteKey;
  readonly stop: () => void;
  /** The ticket in front now, in focus or not. */
  ticketInFront(): { ticketKey: TicketKey; ticketId: string } | undefined;
  /** The ticket that the address names, while a page is in front that has had the time to prove it and has not. */
  unproven(): string | undefined;
  /** The last trusted input on this page's monotonic clock. */
  lastInput(): MonotonicMs | undefined;
  /** Says that the agent acted on this ticket, in hand or left a moment ago, which makes the visit more than a glance. */
  acted(ticketKey: TicketKey): void;
  /** Hands a new state of the card to whoever shows it. */
  showCard(card: TicketCard): void;
  /** Called after each change of the ticket in front or {@link unproven}. */
  onTicket(listener: () => void): void;
  /** Called with each new state of the card that the background sends with its receipts. */
  onCard(listener: (card: TicketCard) => void): void;
  /** Called when the background says that something outside this page changed (paused, another tab's ticket …). */
  onStateChanged(listener: () => void): void;
  /** Marks of parts that are already there, so that an injection that comes twice does nothing. */
  readonly parts: Set<'reader' | 'overlay'>;
}

const place = Symbol.for('deskpace.stage');

type World = { [place]?: Stage };

export function currentStage(world: object): Stage | undefined {
  return (world as World)[place];
}

/** Puts a stage in place and ends the one before it, so that nothing of ours runs twice in one page. */
export function takeStage(world: object, stage: Stage): void {
  currentStage(world)?.stop();
  (world as World)[place] = stage;
}

/** The element that carries the overlay. A newer version finds and removes what an older one left. */
export const overlayElementName = 'deskpace-overlay';

export function removeOverlays(document: Document): void {
  for (const element of document.querySelectorAll(overlayElementName)) element.remove();
}
