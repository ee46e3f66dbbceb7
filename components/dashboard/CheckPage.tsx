import type { ReactNode } from 'react';
import type { DrawnToCheck, SolvedToCheck } from '../../lib/metrics/solved-to-check.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import { ShownOf } from './ShownOf.tsx';

/** A solved ticket to look at again, and where it is. */
export interface CheckLine extends SolvedToCheck {
  ticketKey: string;
  ticketId: string;
  host: string;
  /** The ticket's own page in the help desk, when it can be told. */
  deskHref?: string;
}

/** The sample is of the resolutions of so many days, the longest period of the figures. */
export const checkedDays = 28;
/** So many are listed; opened and read, each makes room for the next. */
const mostShown = 50;

export interface CheckPageProps {
  lines: readonly CheckLine[] | undefined;
  /** What Deskpace drew at random where there are many, with the tickets by row number. */
  drawn?: DrawnToCheck | undefined;
}

/** Own solved tickets of which nobody knows whether they came back: a random sample first, where they are many. */
export function CheckPage({ lines, drawn }: CheckPageProps): ReactNode {
  const { say } = useWords();
  const isMany = drawn !== undefined && lines !== undefined && lines.length > drawn.size;
  const others = isMany ? lines.filter(({ ticket }) => !drawn.tickets.has(ticket)) : lines;
  return (
    <>
      <header className="page-head">
        <h1>{say('check.title')}</h1>
      </header>
      <p className="lead">{say('check.intro')}</p>
      {lines === undefined ? <Loading /> : null}
      {lines?.length === 0 ? <p className="sentence">{say('check.none')}</p> : null}
      {isMany ? <Sample drawn={drawn} lines={lines.filter(({ ticket }) => drawn.tickets.has(ticket))} /> : null}
      {others === undefined || others.length === 0 ? null : (
        <section className="block">
          <h2>{isMany ? say('check.others') : say('common.tickets', { n: others.length })}</h2>
          <Lines lines={others} />
        </section>
      )}
    </>
  );
}

/** Tickets that stand for all, and what comes of looking at them. */
function Sample({ drawn, lines }: { drawn: DrawnToCheck; lines: readonly CheckLine[] }): ReactNode {
  const { say } = useWords();
  const { size, known, of } = drawn;
  return (
    <section className="block">
      <h2>{say('check.sample')}</h2>
      <p>{say('check.sampleWhy', { size, of })}</p>
      <p>
        {say('check.sampleKnown', { size, known })}{' '}
        <a href={hrefOf({ kind: 'metric', metric: 'reopen-rate', days: checkedDays })}>{say('check.sampleFigure')}</a>
      </p>
      {lines.length === 0 ? null : <Lines lines={lines} />}
    </section>
  );
}

function Lines({ lines }: { lines: readonly CheckLine[] }): ReactNode {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{say('ticketTable.ticket')}</th>
            <th scope="col">{say('ticketTable.desk')}</th>
            <th scope="col">{say('ticketTable.solved')}</th>
            <th scope="col">{say('check.lastLooked')}</th>
            <th scope="col">{say('check.open')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, mostShown).map((line) => (
            <tr key={line.ticketKey}>
              <td>
                <a href={hrefOf({ kind: 'ticket', ticketKey: line.ticketKey })}>#{line.ticketId}</a>
              </td>
              <td>{line.host}</td>
              <td className="nowrap">{words.dateTime(line.solvedAt)}</td>
              <td className="nowrap">
                {line.knownUntil === undefined ? say('check.never') : words.dateTime(line.knownUntil)}
              </td>
              <td>
                {line.deskHref === undefined ? null : (
                  <a href={line.deskHref} target="_blank" rel="noreferrer">
                    {say('ticketTable.openInDesk', { ticket: `#${line.ticketId}` })}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShownOf shown={mostShown} all={lines.length} />
    </>
  );
}
