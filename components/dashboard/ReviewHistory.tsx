import type { ReactNode } from 'react';
import { reviewScore, type SelfReview } from '../../lib/model/quality.ts';
import { Confirm } from '../controls/Confirm.tsx';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import { ShownOf } from './ShownOf.tsx';
import { usePageWords } from './use-page-words.ts';

/** A review, and the number of its ticket. */
export interface ReviewLine {
  review: SelfReview;
  ticketId: string;
}

/** So many are listed. */
const mostShown = 50;

/** What was reviewed so far, the latest first. */
export function ReviewHistory({
  lines,
  onRemove,
}: {
  lines: readonly ReviewLine[];
  onRemove: (id: string) => void;
}): ReactNode {
  const { say, share, dateTime, number } = useWords();
  const page = usePageWords();
  if (lines.length === 0) return null;
  return (
    <section className="block">
      <h2>{page('quality.history')}</h2>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{page('quality.when')}</th>
            <th scope="col">{say('ticketTable.ticket')}</th>
            <th scope="col" className="number">
              {page('quality.score')}
            </th>
            <th scope="col">{page('quality.origin')}</th>
            <th scope="col" className="number">
              {page('quality.version')}
            </th>
            <th scope="col">{say('common.remove')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, mostShown).map(({ review, ticketId }) => {
            const { score } = reviewScore(review);
            return (
              <tr key={review.id}>
                <td className="nowrap">{dateTime(review.reviewedAt)}</td>
                <td>
                  <a href={hrefOf({ kind: 'ticket', ticketKey: review.ticketKey })}>#{ticketId}</a>
                </td>
                <td className="number">{score === undefined ? say('common.unknown') : share(score)}</td>
                <td>{page(review.drawId === undefined ? 'quality.own' : 'quality.random')}</td>
                <td className="number">{number(review.rubric.version)}</td>
                <td>
                  <Confirm
                    isSmall
                    about={`#${ticketId}`}
                    question={page('ask.removeEntry', { what: `#${ticketId} · ${dateTime(review.reviewedAt)}` })}
                    consequence={page('quality.removeHint')}
                    onConfirm={() => onRemove(review.id)}
                  >
                    {say('common.remove')}
                  </Confirm>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ShownOf shown={mostShown} all={lines.length} />
      <p className="small muted">{page('quality.removeHint')}</p>
    </section>
  );
}
