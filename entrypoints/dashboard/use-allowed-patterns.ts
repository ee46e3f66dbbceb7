import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { originPattern } from '../../lib/background/origin-pattern.ts';
import { isDemo } from '../live/is-demo.ts';
import { reportProblem } from '../live/use-database.ts';

/** Those patterns of the origins that the browser allows; asked anew whenever a permission changes. */
export function useAllowedPatterns(origins: readonly string[]): ReadonlySet<string> | undefined {
  const [allowed, setAllowed] = useState<ReadonlySet<string>>();
  const asked = origins.join(' ');
  useEffect(() => {
    const ask = async () => {
      const patterns = asked === '' ? [] : asked.split(' ').map(originPattern);
      const given = await Promise.all(
        patterns.map(async (pattern) =>
          isDemo || (await browser.permissions.contains({ origins: [pattern] })) ? [pattern] : [],
        ),
      );
      setAllowed(new Set(given.flat()));
    };
    const askAgain = () => {
      ask().catch((cause: unknown) => reportProblem('dashboard', cause));
    };
    askAgain();
    browser.permissions.onAdded.addListener(askAgain);
    browser.permissions.onRemoved.addListener(askAgain);
    return () => {
      browser.permissions.onAdded.removeListener(askAgain);
      browser.permissions.onRemoved.removeListener(askAgain);
    };
  }, [asked]);
  return allowed;
}
