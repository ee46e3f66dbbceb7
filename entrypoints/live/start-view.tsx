import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from './Boundary.tsx';
import { firstSpeech, type MoreSpeech, Speaking } from './speech.tsx';
import { reportProblem } from './use-database.ts';

/**
 * Puts a view into its page, in the agent's language. `more`: what it says beside the common catalogue. `ready`: what it waits
 * for, which never rejects.
 */
export function startView(
  where: string,
  view: ReactNode,
  { more, ready }: { more?: MoreSpeech; ready?: Promise<void> } = {},
): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no element for its view');
  const report = (cause: unknown) => reportProblem(where, cause);
  const root = createRoot(place, { onCaughtError: report, onUncaughtError: report });
  Promise.all([firstSpeech(more), ready]).then(
    ([first]) =>
      root.render(
        <Speaking where={where} first={first} more={more}>
          <Boundary>{view}</Boundary>
        </Speaking>,
      ),
    report,
  );
}
