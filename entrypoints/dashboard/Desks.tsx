import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { DesksPage } from '../../components/dashboard/DesksPage.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { originPattern } from '../../lib/background/origin-pattern.ts';
import { factsLookedFor } from '../../lib/helpdesks/facts-found.ts';
import { helpDeskById } from '../../lib/helpdesks/registry.ts';
import { asAdapter } from '../../lib/helpdesks/taught.ts';
import { send } from '../../lib/messages/send.ts';
import { handOverReceivers } from '../../lib/metrics/hand-over-receivers.ts';
import { parseViewerKey } from '../../lib/model/keys.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getReaderHealth } from '../../lib/store/reader-health.ts';
import { getSites } from '../../lib/store/sites.ts';
import { getTaught } from '../../lib/store/taught.ts';
import { ticketsAround } from '../../lib/store/tickets.ts';
import { everFound, lostFacts } from '../../lib/tickets/reader-health.ts';
import { type DurationMs, hour } from '../../lib/time/units.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import type { Tell } from './Dashboard.tsx';
import { reportStructure } from './report-structure.ts';
import { Taught } from './Taught.tsx';
import { useAllowedPatterns } from './use-allowed-patterns.ts';

/** Whom the agent gave tickets to is looked for in so much of the log. */
const lookBack: DurationMs = 90 * 24 * hour;

/** The switched-on help desks, live, with the permissions that the browser holds for them. */
export function Desks({ db, tell }: { db: DeskpaceDatabase; tell: Tell }): ReactNode {
  const { say } = useWords();
  const sites = useLive(() => getSites(db), [db]);
  const tickets = useLive(() => ticketsAround(db, Date.now() - lookBack, Date.now()), [db]);
  const health = useLive(() => getReaderHealth(db), [db]);
  const taught = useLive(() => getTaught(db), [db]);
  const now = useNow(60_000);
  const allowed = useAllowedPatterns(sites?.map(({ origin }) => origin) ?? []);
  const desks = sites?.map((site) => {
    const isAllowed = allowed?.has(originPattern(site.origin));
    const lesson = taught?.find(({ id }) => id === site.helpDesk);
    const adapter = helpDeskById(site.helpDesk) ?? (lesson && asAdapter(lesson));
    return {
      site,
      name: adapter?.title ?? site.helpDesk,
      hasApiLane: adapter?.api !== undefined,
      ...(adapter === undefined ? {} : { reader: { evidence: adapter.evidence, checked: adapter.checked } }),
      ...(adapter === undefined || health === undefined
        ? {}
        : {
            facts: {
              expected: factsLookedFor(adapter),
              found: everFound(health[site.key]),
              lost: lostFacts(health[site.key]),
            },
          }),
      ...(isAllowed === undefined ? {} : { isAllowed }),
      receivers:
        site.viewerKey === undefined
          ? []
          : handOverReceivers(
              (tickets ?? []).filter(({ siteKey }) => siteKey === site.key),
              site.viewerKey,
            ),
      ...(site.viewerKey === undefined ? {} : { signedInAs: parseViewerKey(site.viewerKey).userId }),
    };
  });
  return (
    <DesksPage
      desks={desks}
      onSave={(change) => tell(send('changeSite', change), say('common.saved'))}
      onAllow={(origin) => tell(browser.permissions.request({ origins: [originPattern(origin)] }))}
      onSwitchOff={(siteKey) => tell(send('siteOff', { siteKey }))}
      onReport={(siteKey) => reportStructure(siteKey, tell, say)}
      now={now}
    >
      <Taught desks={taught} tell={tell} />
    </DesksPage>
  );
}
