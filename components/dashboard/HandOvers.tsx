import type { ReactNode } from 'react';
import type { AskedReceiver, UntoldHandOver } from '../../lib/metrics/hand-overs-to-tell.ts';
import type { HandOverReason, ReceiverAnswer } from '../../lib/model/receiver.ts';
import { Choices } from '../Choices.tsx';
import { answerChoices, answerWords, reasonChoices, whom } from '../hand-over-text.ts';
import { useWords } from '../WordsContext.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { hrefOf } from './page.ts';

/** A receiver on its help desk. */
export interface ReceiverLine extends AskedReceiver {
  siteKey: string;
  /** Which of several help desks it is; left out when there is one only. */
  host?: string;
}

export interface HandOversProps {
  receivers: readonly ReceiverLine[];
  /** Of today, not said why. */
  untold: readonly UntoldHandOver[];
  /** `null`: ask again. */
  onAnswer: (receiver: ReceiverLine, answer: ReceiverAnswer | null) => void;
  /** Without a reason: skipped. */
  onTell: (handOver: UntoldHandOver, reason: HandOverReason | undefined) => void;
}

/** Tickets given to others: what that is, asked once for each group and person, and why, if the agent wants to say. */
export function HandOvers({ receivers, untold, onAnswer, onTell }: HandOversProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const waiting = receivers.filter(({ answer }) => answer === undefined);
  const answered = receivers.filter(({ answer }) => answer !== undefined);
  if (receivers.length === 0 && untold.length === 0) return null;
  return (
    <section className="block">
      <h2>{say('handOver.title')}</h2>
      {waiting.length === 0 ? null : (
        <>
          <p className="muted">{say('handOver.ask')}</p>
          <Receivers lines={waiting}>
            {(line) => (
              <Choices
                choices={answerChoices(words)}
                about={whom(line, words)}
                buttonClass="button small"
                onChoose={(answer) => onAnswer(line, answer)}
              />
            )}
          </Receivers>
        </>
      )}
      {untold.length === 0 ? null : <Reasons untold={untold} onTell={onTell} />}
      {answered.length === 0 ? null : (
        <details>
          <summary>{say('handOver.answered')}</summary>
          <Receivers lines={answered}>
            {(line) => (
              <>
                <span>{line.answer === undefined ? '' : say(answerWords[line.answer])}</span>{' '}
                <Choices
                  choices={[[say('handOver.askAgain'), null]]}
                  about={whom(line, words)}
                  buttonClass="button small"
                  onChoose={() => onAnswer(line, null)}
                />
              </>
            )}
          </Receivers>
        </details>
      )}
    </section>
  );
}

function Receivers({
  lines,
  children,
}: {
  lines: readonly ReceiverLine[];
  children: (line: ReceiverLine) => ReactNode;
}): ReactNode {
  const words = useWords();
  const { say } = words;
  return (
    <table className="data stacks">
      <ColumnHeads names={[say('handOver.whom'), say('handOver.lastTicket'), say('today.decide')]} />
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.siteKey} ${line.kind} ${line.code}`}>
            <td>
              {whom(line, words)} <span className="small muted">{say('common.tickets', { n: line.tickets })}</span>
            </td>
            <td className="nowrap">
              <a href={hrefOf({ kind: 'ticket', ticketKey: line.lastTicketKey })}>#{line.lastTicketId}</a>{' '}
              <span className="small muted">{words.dateTime(line.lastAt)}</span>
            </td>
            <td>{children(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reasons({ untold, onTell }: Pick<HandOversProps, 'untold' | 'onTell'>): ReactNode {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <p className="muted">{say('handOver.because')}</p>
      <table className="data stacks">
        <ColumnHeads names={[say('today.when'), say('today.ticket'), say('handOver.whom'), say('handOver.why')]} />
        <tbody>
          {untold.map((one) => (
            <tr key={`${one.ticketKey} ${one.eventKey}`}>
              <td className="nowrap">{words.time(one.at)}</td>
              <td>
                <a href={hrefOf({ kind: 'ticket', ticketKey: one.ticketKey })}>#{one.ticketId}</a>
              </td>
              <td>
                {words.list(one.receivers.map((receiver) => whom(receiver, words)))}{' '}
                <span className="small muted">{say(answerWords[one.kind])}</span>
              </td>
              <td>
                <Choices
                  choices={reasonChoices(words)}
                  about={`#${one.ticketId}, ${words.time(one.at)}`}
                  buttonClass="button small"
                  onChoose={(reason) => onTell(one, reason)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
