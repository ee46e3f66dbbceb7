import { type ReactNode, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type FirstSteps, WelcomePage } from '../../components/dashboard/WelcomePage.tsx';
import { originPattern } from '../../lib/background/origin-pattern.ts';
import { send } from '../../lib/messages/send.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { reportProblem } from '../live/use-database.ts';
import { useLive } from '../live/use-live.ts';
import type { Tell } from './Dashboard.tsx';
import { readFirstSteps, type StepsInLog } from './read-first-steps.ts';
import { useAllowedPatterns } from './use-allowed-patterns.ts';

/** Not every browser says when the button was moved. */
const askEvery = 2_000;

/** The first steps, live. */
export function Welcome({ db, tell }: { db: DeskpaceDatabase; tell: Tell }): ReactNode {
  const read = useLive(() => readFirstSteps(db), [db]);
  const isPinned = usePinned();
  const allowed = useAllowedPatterns(read?.desk === undefined ? [] : [read.desk.origin]);
  return (
    <WelcomePage
      steps={
        read && {
          language: read.language,
          ...(read.timed === undefined ? {} : { timed: read.timed }),
          ...(read.desk === undefined ? {} : { desk: { host: read.desk.host, state: stateOf(read.desk, allowed) } }),
          ...(isPinned === undefined ? {} : { isPinned }),
        }
      }
      browser={browser.runtime.getURL('/').startsWith('moz-extension:') ? 'firefox' : 'chromium'}
      onLanguage={(language) => tell(send('saveSettings', { language }))}
    />
  );
}

function stateOf(
  { isOn, origin }: NonNullable<StepsInLog['desk']>,
  allowed: ReadonlySet<string> | undefined,
): NonNullable<FirstSteps['desk']>['state'] {
  if (!isOn) return 'asked';
  return allowed?.has(originPattern(origin)) === false ? 'lost' : 'on';
}

/** Whether the button stands in the toolbar; undefined until the browser says it. */
function usePinned(): boolean | undefined {
  const [isPinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const ask = () => {
      browser.action.getUserSettings().then(
        ({ isOnToolbar }) => setPinned(isOnToolbar),
        (cause: unknown) => reportProblem('first steps', cause),
      );
    };
    ask();
    const timer = setInterval(ask, askEvery);
    return () => clearInterval(timer);
  }, []);
  return isPinned;
}
