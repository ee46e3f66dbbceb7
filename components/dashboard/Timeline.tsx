import { type ReactNode, useState } from 'react';
import type { Words } from '../../lib/i18n/words.ts';
import { type MoveWord, toldEvents } from '../../lib/metrics/timeline.ts';
import type { ChangedValue } from '../../lib/model/reading.ts';
import { type HandOverReason, handOverReasons, type ReceiverAnswer } from '../../lib/model/receiver.ts';
import type { TicketEvent } from '../../lib/model/ticket.ts';
import { Choices } from '../Choices.tsx';
import { answerChoices, answerWords, reasonChoices } from '../hand-over-text.ts';
import { useWords } from '../WordsContext.tsx';
import type { TicketDetail } from './TicketPage.tsx';
import { usePageWords } from './use-page-words.ts';

/** What the agent says of an own move. */
export type OnTellMove = (eventKey: string, as: ReceiverAnswer, reason: HandOverReason | undefined) => void;

/** The agent calls an event wrong, or takes that back. */
export type OnLeaveOut = (eventKey: string, isLeftOut: boolean) => void;

/** What happened on a ticket, when, who did it, how that is known and how precisely; own moves can be corrected, and whatever is wrong left out. */
export function Timeline({
  detail: { ticket, actors, moves },
  onTellMove,
  onLeaveOut,
}: {
  detail: TicketDetail;
  onTellMove: OnTellMove;
  onLeaveOut: OnLeaveOut;
}): ReactNode {
  const words = useWords();
  const { say } = words;
  const [asked, setAsked] = useState<string>();
  const page = usePageWords();
  const { events, wrong } = toldEvents(ticket);
  const wordOf = ({ key }: TicketEvent) => (wrong.has(key) ? say('common.undo') : page('timeline.wrong'));
  if (events.length === 0) return <p className="muted">{say('ticket.noEvents')}</p>;
  return (
    <table className="data stacks">
      <thead>
        <tr>
          <th scope="col">{say('ticket.when')}</th>
          <th scope="col">{say('ticket.what')}</th>
          <th scope="col">{say('ticket.who')}</th>
          <th scope="col">{say('ticket.how')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.key}>
            <td className="nowrap">{whenText(event, words)}</td>
            <td>
              {wrong.has(event.key) ? <s>{whatText(event, words)}</s> : whatText(event, words)}
              {moves.has(event.key) ? (
                <Move
                  event={event}
                  said={moves.get(event.key)}
                  isAsked={asked === event.key}
                  onAsk={(isAsked) => setAsked(isAsked ? event.key : undefined)}
                  onTell={(as, reason) => {
                    setAsked(undefined);
                    onTellMove(event.key, as, reason);
                  }}
                />
              ) : null}
            </td>
            <td>{say(`actor.${actors.get(event.key) ?? 'unknown'}`)}</td>
            <td className="muted">{howText(event, words)}</td>
            <td>
              {wrong.has(event.key) ? <span className="muted small">{page('timeline.leftOut')} </span> : null}
              <button
                type="button"
                className="button link small"
                aria-label={`${wordOf(event)}: ${whatText(event, words)}, ${whenText(event, words)}`}
                onClick={() => onLeaveOut(event.key, !wrong.has(event.key))}
              >
                {wordOf(event)}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MoveProps {
  event: TicketEvent;
  said: MoveWord | undefined;
  isAsked: boolean;
  onAsk: (isAsked: boolean) => void;
  onTell: (as: ReceiverAnswer, reason: HandOverReason | undefined) => void;
}

/** What an own move was, by the agent's word, and the way to say it otherwise: what first, then why. */
function Move({ event, said, isAsked, onAsk, onTell }: MoveProps): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const { say } = words;
  const [kind, setKind] = useState<ReceiverAnswer>();
  const about = `${whatText(event, words)}, ${whenText(event, words)}`;
  const close = () => {
    setKind(undefined);
    onAsk(false);
  };
  if (!isAsked) {
    return (
      <span className="hand-controls move-word">
        {said === undefined ? null : <span className="muted small">{moveText(said, words, page)}</span>}
        <button
          type="button"
          className="button link small"
          aria-label={`${page('timeline.correct')}: ${about}`}
          onClick={() => onAsk(true)}
        >
          {page('timeline.correct')}
        </button>
      </span>
    );
  }
  return (
    <span className="move-word">
      <span className="small muted">{kind === undefined ? page('timeline.whatWasIt') : say('handOver.why')}</span>
      {kind === undefined ? (
        <Choices
          choices={answerChoices(words)}
          about={about}
          buttonClass="button small"
          onChoose={(as) => {
            // Of what is no hand-over nobody has to say why.
            if (as === 'neither') {
              close();
              onTell(as, undefined);
            } else setKind(as);
          }}
        />
      ) : (
        <Choices
          choices={reasonChoices(words)}
          about={about}
          buttonClass="button small"
          onChoose={(reason) => {
            close();
            onTell(kind, reason);
          }}
        />
      )}
      <button type="button" className="button link small" onClick={close}>
        {say('common.cancel')}
      </button>
    </span>
  );
}

/** The agent's word about a move, inside a line. */
export function moveText(said: MoveWord, words: Words, page: ReturnType<typeof usePageWords>): string {
  const { say } = words;
  const kind = said.kind === 'notEscalation' ? 'neither' : said.kind;
  const what = say(answerWords[kind]);
  const reason = 'reason' in said ? handOverReasons.find((one) => one === said.reason) : undefined;
  return page('timeline.myWord', {
    what: reason === undefined ? what : say('correction.because', { what, reason: say(`reason.${reason}`) }),
  });
}

export function whenText({ when }: TicketEvent, words: Words): string {
  if (when === undefined) return words.say('ticket.notKnown');
  if (when.precision === 'day') return words.date(when.at);
  return when.precision === 'exact' ? `${words.date(when.at)}, ${words.exactTime(when.at)}` : words.dateTime(when.at);
}

/** How it is known, and how precisely. */
export function howText(event: TicketEvent, words: Words): string {
  return [words.say(`source.${event.source}`), precisionText(event, words)].join(', ');
}

function precisionText({ when }: TicketEvent, words: Words): string {
  if (when === undefined) return words.say('precision.none');
  if (when.precision !== 'between') return words.say(`precision.${when.precision}`);
  const from = when.notBefore === undefined ? words.say('ticket.notKnown') : words.dateTime(when.notBefore);
  return words.say('precision.between', { from });
}

export function whatText(event: TicketEvent, words: Words): string {
  const what = words.say(`event.${event.type}`);
  if (event.to === undefined && event.from === undefined) return what;
  const from = valueText(event.from, words);
  const to = valueText(event.to, words);
  return words.say('event.change', { what, from, to });
}

function valueText(value: ChangedValue | undefined, words: Words): string {
  if (value === undefined) return words.say('common.unknown');
  if (value.nobody === true) return words.say('event.nobody');
  const code = value.code === undefined ? undefined : words.sayIfKnown(`status.${value.code}`);
  return code ?? value.name ?? value.code ?? value.id ?? words.say('common.unknown');
}
