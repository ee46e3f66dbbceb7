import type { ReactNode } from 'react';
import type { ContactOutliers as Outliers } from '../../lib/metrics/contact-outliers.ts';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import type { TicketLine } from './TicketTable.tsx';
import { useFold } from './use-fold.tsx';
import { usePageWords } from './use-page-words.ts';

export interface ContactOutliersProps {
  /** Left out while no kind of contact has a usual range. */
  outliers: Outliers | undefined;
  /** The tickets behind the figure; left out while they are being read. */
  lines: readonly TicketLine[] | undefined;
}

/** Contacts that took longer or shorter than is usual for the agent: to look at, and in every figure. */
export function ContactOutliers({ outliers, lines = [] }: ContactOutliersProps): ReactNode {
  const page = usePageWords();
  return (
    <section className="block">
      <h2>{page('outliers.title')}</h2>
      {outliers === undefined ? (
        <p className="muted">{page('outliers.notEnough')}</p>
      ) : (
        <Found outliers={outliers} lines={lines} />
      )}
    </section>
  );
}

function Found({ outliers, lines }: { outliers: Outliers; lines: readonly TicketLine[] }): ReactNode {
  const words = useWords();
  const { say } = words;
  const page = usePageWords();
  const { shown, toggle } = useFold(outliers.contacts);
  const length = (seconds: number) => words.duration(seconds, 'exact');
  return (
    <>
      <p className="small muted">{page('outliers.intro', { days: page('past.daysWorked', { n: outliers.days }) })}</p>
      <dl className="facts">
        {outliers.usual.map(({ kind, low, high, n }) => (
          <div key={kind}>
            <dt>{page(`outliers.usual.${kind}`, { n })}</dt>
            <dd>{say('period.range', { from: length(low), to: length(high) })}</dd>
          </div>
        ))}
        {outliers.contacts.length === 0 || outliers.withoutThem === undefined ? null : (
          <div>
            <dt>{page('outliers.withoutThem')}</dt>
            <dd>{length(outliers.withoutThem)}</dd>
          </div>
        )}
      </dl>
      {outliers.contacts.length === 0 ? <p className="muted">{page('outliers.none')}</p> : null}
      {outliers.contacts.length === 0 ? null : (
        <table className="data">
          <tbody>
            {shown.map(({ ticket, kind, at, seconds, side }) => {
              const line = lines.find((one) => one.ticket === ticket);
              return (
                <tr key={`${ticket} ${at}`}>
                  <td>
                    {line === undefined ? null : (
                      <a href={hrefOf({ kind: 'ticket', ticketKey: line.ticketKey })}>#{line.ticketId}</a>
                    )}
                  </td>
                  <td className="nowrap">{words.dateTime(at)}</td>
                  <td>{page(`outliers.kind.${kind}`)}</td>
                  <td className="number">{length(seconds)}</td>
                  <td>{page(`outliers.side.${side}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {toggle}
    </>
  );
}
