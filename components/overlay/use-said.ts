import { useEffect, useRef, useState } from 'react';
import type { TicketCard } from '../../lib/messages/protocol.ts';
import type { OnPageWords } from '../OnPageWordsContext.tsx';

type Acts = 'paused' | 'talk' | 'hold' | 'wrapUp' | 'pinned' | 'none';

/**
 * What is read aloud to who does not see it: what came of an act, once. The running time, what waits and what a new ticket brings
 * are never said by themselves; an agent who wants them reads them.
 */
export function useSaid(card: TicketCard | null, { say }: OnPageWords): [string, (text: string) => void] {
  const [said, setSaid] = useState('');
  const before = useRef<{ ticketKey: string; acts: Acts }>(undefined);
  useEffect(() => {
    if (card === null) return;
    const { ticketKey } = card;
    const last = before.current;
    const acts = actsOf(card);
    before.current = { ticketKey, acts };
    if (last?.ticketKey !== ticketKey) setSaid('');
    else if (last.acts !== acts) setSaid(textOf(last.acts, acts, say));
  }, [card, say]);
  return [said, setSaid];
}

/** What the agent's own acts made of the ticket in hand; whether time is counted just now is none of it. */
function actsOf({ paused, call, pinned }: TicketCard): Acts {
  if (paused) return 'paused';
  return call ?? (pinned ? 'pinned' : 'none');
}

function textOf(before: Acts, now: Acts, say: OnPageWords['say']): string {
  if (now === 'paused') return say('overlay.paused');
  if (now === 'pinned') return say('overlay.pinned');
  if (now !== 'none') return say(`hand.state.${now}`);
  if (before === 'paused') return say('overlay.said.resumed');
  return say(before === 'pinned' ? 'overlay.said.released' : 'overlay.said.callEnded');
}
