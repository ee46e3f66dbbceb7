import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TicketCard } from '../../lib/messages/protocol.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useOnPageWords } from '../OnPageWordsContext.tsx';
import { cornerStyle } from './corner.ts';
import { nameOf } from './desk-words.ts';
import { type OverlayActs, OverlayCard } from './OverlayCard.tsx';
import { OverlayPill } from './OverlayPill.tsx';
import { clampedTo, type OverlayPosition, positionOf } from './position.ts';
import { useDrag } from './use-drag.ts';
import { useSaid } from './use-said.ts';
import { type Surroundings, useStand } from './use-stand.ts';

export interface OverlayProps extends OverlayActs {
  /** What is known of the ticket in front; `null` while nothing is known: only the name is shown then. */
  card: TicketCard | null;
  /** The wall clock, read at the edge. */
  clock: () => EpochMs;
  /** Where the agent left it on this site; without such a place it looks for a free corner. */
  position?: OverlayPosition;
  onMove: (position: OverlayPosition) => void;
  /** Left out: it stays in the lower right corner and follows the system's scheme. */
  page?: Surroundings;
}

/** How often the running minutes are looked at. The page changes only when a minute is full. */
const lookEvery = 5_000;

/**
 * The pill on the page and, opened, its card. It takes no focus by itself: the focus moves only when the agent
 * opens or closes it, from the pill to the card and back. Nothing is rendered outside of it.
 */
export function Overlay(props: OverlayProps): ReactNode {
  const { card, clock, onMove } = props;
  const words = useOnPageWords();
  const { say } = words;
  const [isOpen, setOpen] = useState(false);
  const [position, setPosition] = useState(props.position);
  const [now, setNow] = useState(clock);
  const box = useRef<HTMLDivElement>(null);
  const pill = useRef<HTMLButtonElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  /** The agent has just opened or closed it, so that the focus follows once that is drawn. */
  const focusFollows = useRef(false);
  const isShown = isOpen && card !== null;

  useEffect(() => {
    setNow(clock());
    if (card?.running !== true) return undefined;
    const timer = setInterval(() => setNow(clock()), lookEvery);
    return () => clearInterval(timer);
  }, [card, clock]);

  // In the same task, so that no key falls in between and reaches the page.
  useLayoutEffect(() => {
    // Opened before anything is known of the ticket, the card comes a moment later.
    if (!focusFollows.current || isOpen !== isShown) return;
    focusFollows.current = false;
    (isShown ? closeButton.current : pill.current)?.focus();
  }, [isOpen, isShown]);
  const open = (wanted: boolean) => {
    focusFollows.current = true;
    setOpen(wanted);
  };

  const { corner, raised, isSmall, scheme } = useStand({
    page: props.page,
    box,
    isHeld: position !== undefined || isOpen,
    occasion: `${card?.ticketKey} ${now}`,
  });
  /** Its own place as far as what is shown now has room there: the card is larger than the pill. */
  const [fitted, setFitted] = useState(position);
  useLayoutEffect(() => {
    const next = position && clampedTo(position, box.current);
    if (next?.right !== fitted?.right || next?.bottom !== fitted?.bottom) setFitted(next);
  });

  const moveTo = (wanted: OverlayPosition): OverlayPosition => {
    const place = clampedTo(wanted, box.current);
    setPosition(place);
    return place;
  };
  const [said, tellSaid] = useSaid(card, words);
  const drag = useDrag({ position: () => fitted ?? positionOf(box.current), moveTo, onMoved: onMove });

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys pressed inside belong to the overlay; the page's own shortcuts must not hear them.
    event.stopPropagation();
    if (event.key === 'Escape' && isOpen) open(false);
  };

  return (
    <>
      <section
        ref={box}
        className="deskpace"
        style={fitted ?? position ?? cornerStyle(corner, isShown ? 0 : raised)}
        data-scheme={scheme}
        aria-label={
          card === null || card.numbersHidden
            ? say('overlay.noTicket')
            : say('overlay.label', { ticket: nameOf(card, words) })
        }
        onKeyDown={onKeyDown}
      >
        {isShown ? (
          <OverlayCard
            card={card}
            now={now}
            drag={drag}
            closeButton={closeButton}
            onClose={() => open(false)}
            onSaid={tellSaid}
            onHide={props.onHide}
            onHideNumbers={props.onHideNumbers}
            onPause={props.onPause}
            onResume={props.onResume}
            onCall={props.onCall}
            onPin={props.onPin}
            onWasCall={props.onWasCall}
            onUndo={props.onUndo}
            onKeepOffer={props.onKeepOffer}
            onTellHandOver={props.onTellHandOver}
            onExclude={props.onExclude}
            onCopy={props.onCopy}
            onOpenDashboard={props.onOpenDashboard}
          />
        ) : (
          <OverlayPill
            card={card}
            now={now}
            isSmall={isSmall && position === undefined}
            drag={drag}
            button={pill}
            onOpen={() => open(true)}
          />
        )}
      </section>
      <p className="only-read-aloud" role="status">
        {said}
      </p>
    </>
  );
}
