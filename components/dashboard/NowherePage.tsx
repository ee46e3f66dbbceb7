import type { ReactNode } from 'react';
import { wholeLog } from '../../lib/metrics/ticket-log.ts';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import { usePageWords } from './use-page-words.ts';

/** What an address leads to that names nothing: what it lacks, and the ways back. */
export function NowherePage({ title, text }: { title?: string; text?: string }): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  return (
    <>
      <header className="page-head">
        <h1>{title ?? page('nowhere.title')}</h1>
      </header>
      <p className="sentence">{text ?? page('nowhere.text')}</p>
      <p className="hand-controls">
        <a className="button" href={hrefOf({ kind: 'overview', days: 7 })}>
          {say('nav.overview')}
        </a>
        <a className="button" href={hrefOf({ kind: 'log', filter: wholeLog })}>
          {say('nav.log')}
        </a>
      </p>
    </>
  );
}
