import type { ReactNode } from 'react';
import type { Site } from '../../lib/model/ticket.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import { usePageWords } from './use-page-words.ts';

export interface PrivacyPageProps {
  /** The switched-on help desks; left out while they are being read. */
  sites: readonly Pick<Site, 'key' | 'origin' | 'basePath' | 'switchedOnAt'>[] | undefined;
}

/** What Deskpace does with what it sees, in plain words, and where it may look at all. */
export function PrivacyPage({ sites }: PrivacyPageProps): ReactNode {
  const { say, date } = useWords();
  const page = usePageWords();
  return (
    <>
      <header className="page-head">
        <h1>{say('about.privacy')}</h1>
      </header>
      <section className="block prose">
        <p>{say('about.line1')}</p>
        <p>{say('about.line2')}</p>
        <p>{say('about.line3')}</p>
        <p>{say('about.line4')}</p>
        <p>{page('notices.privacy')}</p>
      </section>
      <section className="block">
        <h2>{page('privacy.reads')}</h2>
        {sites === undefined ? <Loading /> : null}
        {sites?.length === 0 ? <p className="muted">{say('desks.none')}</p> : null}
        {sites === undefined || sites.length === 0 ? null : (
          <table className="data stacks">
            <thead>
              <tr>
                <th scope="col">{say('desks.address')}</th>
                <th scope="col">{say('desks.since')}</th>
              </tr>
            </thead>
            <tbody>
              {sites.map(({ key, origin, basePath, switchedOnAt }) => (
                <tr key={key}>
                  <td className="wraps">
                    {origin}
                    {basePath}
                  </td>
                  <td className="nowrap">{date(switchedOnAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="hand-controls">
          <a className="button" href={hrefOf({ kind: 'desks' })}>
            {say('nav.desks')}
          </a>
        </p>
      </section>
      <section className="block">
        <h2>{page('privacy.yours')}</h2>
        <p>{say('about.line5')}</p>
        <p className="hand-controls">
          <a className="button" href={hrefOf({ kind: 'data' })}>
            {say('nav.data')}
          </a>
        </p>
      </section>
    </>
  );
}
