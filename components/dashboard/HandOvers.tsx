import type { ReactNode } from 'react';
import type { Words } from '../../lib/i18n/words.ts';
import type { AskedReceiver, UntoldHandOver } from '../../lib/metrics/hand-overs-to-tell.ts';
import {
  type HandOverReason,
  handOverReasons,
  type ReceiverAnswer,
  type ReceiverId,
} from '../../lib/model/receiver.ts';
import { useWords } from '../WordsContext.tsx';
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

const answers: readonly ReceiverAnswer[] = ['escalation', 'transfer', 'neither'];
const answerWords = {
  escalation: 'handOver.isEscalation',
  transfer: 'handOver.isTransfer',
  neither: 'handOver.isNeither',
} as const;

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
            {(line) =>
              answers.map((answer) => (
                <button
                  key={answer}
                  type="button"
                  className="button small"
                  aria-label={`${say(`handOver.${answer}`)}: ${whom(line, words)}`}
                  onClick={() => onAnswer(line, answer)}
                >
                  {say(`handOver.${answer}`)}
                </button>
              ))
            }
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
                <span>{line.answer === undefined ? '' : say(answerWords[line.answer])}</span>
                <button
                  type="button"
                  className="button small"
                  aria-label={`${say('handOver.askAgain')}: ${whom(line, words)}`}
                  onClick={() => onAnswer(line, null)}
                >
                  {say('handOver.askAgain')}
                </button>
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
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{say('handOver.whom')}</th>
          <th scope="col">{say('handOver.lastTicket')}</th>
          <th scope="col">{say('today.decide')}</th>
        </tr>
      </thead>
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
            <td>
              <span className="hand-controls">{children(line)}</span>
            </td>
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
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{say('today.when')}</th>
            <th scope="col">{say('today.ticket')}</th>
            <th scope="col">{say('handOver.whom')}</th>
            <th scope="col">{say('handOver.why')}</th>
          </tr>
        </thead>
        <tbody>
          {untold.map((one) => {
            const about = `#${one.ticketId}, ${words.time(one.at)}`;
            const choices: [string, HandOverReason | undefined][] = [
              ...handOverReasons.map((reason): [string, HandOverReason] => [say(`reason.${reason}`), reason]),
              [say('handOver.skip'), undefined],
            ];
            return (
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
                  <span className="hand-controls">
                    {choices.map(([text, reason]) => (
                      <button
                        key={text}
                        type="button"
                        className="button small"
                        aria-label={`${text}: ${about}`}
                        onClick={() => onTell(one, reason)}
                      >
                        {text}
                      </button>
                    ))}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function whom({ kind, code, host }: ReceiverId & { host?: string }, { say }: Words): string {
  const name = kind === 'group' ? say('handOver.group', { code }) : say('handOver.person', { code });
  return host === undefined ? name : `${name}, ${host}`;
}
