import type { ReactNode } from 'react';
import { inOwnWords } from '../../lib/i18n/in-own-words.ts';
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
  const words = useWords();
  const { say, number, dateTime } = words;
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
                <td lang="en">{problem.where}</td>
                <Detail what={problem.what} own={inOwnWords(problem.what, words)} />
                <td className="number">{number(problem.times)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Detail for whoever mends Deskpace is English, and told to screen readers as such; sentences of the log are the agent's own. */
function Detail({ what, own }: { what: string; own: string }): ReactNode {
  return (
    <td className="wraps" lang={own === what ? 'en' : undefined}>
      {own}
    </td>
  );
}
