import type { ReactNode } from 'react';
import { leaveHref } from './demo.ts';
import { usePageWords } from './use-page-words.ts';

/** Stands over every page of the sample, on paper too. */
export function DemoBanner(): ReactNode {
  const page = usePageWords();
  return (
    <aside className="demo-banner" aria-label={page('demo.label')}>
      <p>
        <strong>{page('demo.label')}</strong> – {page('demo.banner')}
      </p>
      <a className="button" href={leaveHref}>
        {page('demo.leave')}
      </a>
    </aside>
  );
}
