import type { ReactNode } from 'react';
import type { SolvedToCheck } from '../../lib/metrics/solved-to-check.ts';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';

/** A solved ticket to look at again, and where it is. */
export interface CheckLine extends SolvedToCheck {
  ticketKey: string;
  ticketId: string;
  host: string;
  /** The ticket's own page in the help desk, when it can be told. */
  deskHref?: string;
}

/** So many are listed; opened and read, each makes room for the next. */
const mostShown = 50;

/** Own solved tickets of which nobody knows whether they came back, oldest first. Deskpace opens none of them by itself. */
export function CheckPage({ lines }: { lines: readonly CheckLine[] | undefined }): ReactNode {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <header className="page-head">
        <h1>{say('check.title')}</h1>
      </header>
      <p className="lead">{say('check.intro')}</p>
      {lines === undefined ? <p className="muted">{say('common.loading')}</p> : null}
      {lines?.length === 0 ? <p className="sentence">{say('check.none')}</p> : null}
      {lines === undefined || lines.length === 0 ? null : (
        <section className="block">
          <h2>{say('common.tickets', { n: lines.length })}</h2>
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
          {lines.length > mostShown ? (
            <p className="small muted">{say('ticketTable.showing', { shown: mostShown, all: lines.length })}</p>
          ) : null}
        </section>
      )}
    </>
  );
}
