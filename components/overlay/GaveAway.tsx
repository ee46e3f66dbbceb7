import { type ReactNode, useState } from 'react';
import type { TicketCard } from '../../lib/messages/protocol.ts';
import type { HandOverReason, ReceiverAnswer } from '../../lib/model/receiver.ts';
import { Choices } from '../Choices.tsx';
import { answerChoices, answerWords, reasonChoices, whom } from '../hand-over-text.ts';
import { useOnPageWords } from '../OnPageWordsContext.tsx';

export interface GaveAwayProps {
  handOver: NonNullable<TicketCard['handOver']>;
  /** Without a reason: skipped, or neither. */
  onTell: (eventKey: string, as: ReceiverAnswer, reason: HandOverReason | undefined) => void;
}

/** This ticket was given away: what that was, if not what the agent named the receiver, and why, by one click each. */
export function GaveAway({ handOver, onTell }: GaveAwayProps): ReactNode {
  const words = useOnPageWords();
  const { say } = words;
  const [as, setAs] = useState<ReceiverAnswer>(handOver.kind);
  const receivers = words.list(handOver.receivers.map((receiver) => whom(receiver, words)));
  return (
    <div className="gave-away">
      <p className="line">{say('handOver.gaveTo', { whom: receivers, kind: say(answerWords[as]) })}</p>
      <Choices
        choices={reasonChoices(words)}
        buttonClass="action"
        onChoose={(reason) => onTell(handOver.eventKey, as, reason)}
      />
      <Choices
        choices={answerChoices(words)}
        chosen={as}
        buttonClass="action"
        onChoose={(answer) => (answer === 'neither' ? onTell(handOver.eventKey, answer, undefined) : setAs(answer))}
      />
    </div>
  );
}
