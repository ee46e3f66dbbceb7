import type { ReactNode } from 'react';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';

/** What Deskpace is and how it is honest, in plain words. */
export function AboutPage({ version }: { version: string }): ReactNode {
  const { say } = useWords();
  return (
    <>
      <header className="page-head">
        <h1>{say('about.title')}</h1>
      </header>
      <section className="block prose">
        <h2>{say('about.honesty')}</h2>
        <p>{say('about.line6')}</p>
      </section>
      <p className="hand-controls">
        <a className="button" href={hrefOf({ kind: 'privacy' })}>
          {say('about.privacy')}
        </a>
      </p>
      <p className="muted">{say('about.version', { version })}</p>
    </>
  );
}
