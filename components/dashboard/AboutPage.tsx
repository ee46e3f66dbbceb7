import type { ReactNode } from 'react';
import { useWords } from '../WordsContext.tsx';
import { usePageWords } from './use-page-words.ts';

/** What Deskpace is and what it does with what it sees, in plain words. */
export function AboutPage({ version }: { version: string }): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  return (
    <>
      <header className="page-head">
        <h1>{say('about.title')}</h1>
      </header>
      <section className="block prose">
        <h2>{say('about.privacy')}</h2>
        <p>{say('about.line1')}</p>
        <p>{say('about.line2')}</p>
        <p>{say('about.line3')}</p>
        <p>{say('about.line4')}</p>
        <p>{say('about.line5')}</p>
        <p>{page('notices.privacy')}</p>
      </section>
      <section className="block prose">
        <h2>{say('about.honesty')}</h2>
        <p>{say('about.line6')}</p>
      </section>
      <p className="muted">{say('about.version', { version })}</p>
    </>
  );
}
