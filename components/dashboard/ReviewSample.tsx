import { type ReactNode, useState } from 'react';
import type { ReviewDraw, SetAsideReason } from '../../lib/model/quality.ts';
import { setAsideReasons } from '../../lib/model/quality.ts';
import type { TicketKey } from '../../lib/model/reading.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { Form, FormProblem } from '../Form.tsx';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import { usePageWords } from './use-page-words.ts';

/** A ticket to review, and where it is. */
export interface TicketToReview {
  ticketKey: TicketKey;
  ticketId: string;
  host: string;
  /** Its own page in the help desk, when it can be told. */
  deskHref?: string;
}

/** How many are drawn unless the agent says otherwise. */
const usualSize = 5;
const mostDrawn = 50;

/** Draws a sample, or says why there is nothing to draw from. */
export function DrawForm({ candidates, onDraw }: { candidates: number; onDraw: (size: number) => void }): ReactNode {
  const page = usePageWords();
  const [text, setText] = useState(String(usualSize));
  const [wrong, setWrong] = useState<string>();
  if (candidates === 0) return <p className="muted">{page('quality.noneToDraw')}</p>;
  const submit = () => {
    const size = Number(text.trim());
    if (!/^\d{1,2}$/.test(text.trim()) || size < 1 || size > mostDrawn) return setWrong(page('quality.badSize'));
    setWrong(undefined);
    return onDraw(size);
  };
  return (
    <Form onSubmit={submit}>
      <p>{page('quality.canBeDrawn', { n: candidates })}</p>
      <Field label={page('quality.size')} kind="whole" size={4} value={text} onChange={setText} />
      <FormProblem text={wrong} />
      <Button look="primary">{page('quality.draw')}</Button>
    </Form>
  );
}

/** What a draw came to so far: how many out of how many, how many are left, how many could not be reviewed. */
export function DrawSummary({ draw, left }: { draw: ReviewDraw; left: number }): ReactNode {
  const { date } = useWords();
  const page = usePageWords();
  const setAside = draw.setAside.length;
  const drawn = { day: date(draw.drawnAt), drawn: draw.tickets.length, all: draw.candidates };
  const parts = [
    left === 0 ? page('quality.done', drawn) : page('quality.drawn', { ...drawn, n: left }),
    ...(setAside === 0 ? [] : [page('quality.setAsideSoFar', { n: setAside })]),
    ...(left === 0 ? [] : [page('quality.whyFixed')]),
  ];
  return <p className="small muted">{parts.join(' ')}</p>;
}

/** Where the ticket is: in the help desk, and its timeline here. */
export function TicketLinks({ ticket }: { ticket: TicketToReview }): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const name = `#${ticket.ticketId}`;
  return (
    <>
      <p>
        {ticket.deskHref === undefined ? (
          <strong>
            {name} · {ticket.host}
          </strong>
        ) : (
          <a href={ticket.deskHref} target="_blank" rel="noreferrer">
            {say('ticketTable.openInDesk', { ticket: name })}
          </a>
        )}{' '}
        ·{' '}
        <a href={hrefOf({ kind: 'ticket', ticketKey: ticket.ticketKey })}>
          {page('quality.timeline', { ticket: name })}
        </a>
      </p>
      <p className="muted">{page('quality.read')}</p>
    </>
  );
}

/** The two ways in which a drawn ticket may not be reviewed. */
export function CannotReview({ onSetAside }: { onSetAside: (why: SetAsideReason) => void }): ReactNode {
  const page = usePageWords();
  return (
    <p className="hand-controls lines-up">
      <span className="small muted">{page('quality.cannot')}</span>
      {setAsideReasons.map((why) => (
        <Button key={why} isSmall onPress={() => onSetAside(why)}>
          {page(`quality.cannot.${why}`)}
        </Button>
      ))}
    </p>
  );
}
