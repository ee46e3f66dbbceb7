import type { ReactNode } from 'react';
import type { EpochMs } from '../../lib/time/units.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';

/** One entry of our own log of failures. */
export interface ProblemLine {
  text: string;
  where: string;
  what: string;
  times: number;
  lastAt: EpochMs;
}

/** What went wrong inside Deskpace, the latest first. */
export function ProblemsPage({ problems }: { problems: readonly ProblemLine[] | undefined }): ReactNode {
  const { say, number, dateTime } = useWords();
  return (
    <>
      <header className="page-head">
        <h1>{say('problems.title')}</h1>
      </header>
      <p className="lead">{say('problems.intro')}</p>
      {problems === undefined ? <Loading /> : null}
      {problems?.length === 0 ? <p className="sentence">{say('problems.none')}</p> : null}
      {problems === undefined || problems.length === 0 ? null : (
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{say('problems.last')}</th>
              <th scope="col">{say('problems.where')}</th>
              <th scope="col">{say('problems.what')}</th>
              <th scope="col" className="number">
                {say('problems.times')}
              </th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <tr key={problem.text}>
                <td className="nowrap">{dateTime(problem.lastAt)}</td>
                <td>{problem.where}</td>
                <td className="wraps">{problem.what}</td>
                <td className="number">{number(problem.times)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
