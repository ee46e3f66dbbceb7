import { useEffect, useState } from 'react';
import type { SiteState } from '../../components/popup/site-state.ts';
import { siteOf } from '../../lib/background/site-of.ts';
import { type TaughtDesk, taughtId } from '../../lib/model/taught-desk.ts';
import type { Site } from '../../lib/model/ticket.ts';
import { reportProblem } from '../live/use-database.ts';
import { helpDeskName, type PageInFront, pageInFront } from './page-in-front.ts';

/**
 * What there is to say about the page in front, given the switched-on sites and what was taught (both left out while they are being
 * read), and the sites without the browser's permission.
 */
export function useSiteState(
  sites: readonly Site[] | undefined,
  taught: readonly TaughtDesk[] | undefined,
  withdrawn: readonly Site[],
  refused: boolean,
): { site: SiteState; page: PageInFront | undefined } {
  const [page, setPage] = useState<PageInFront | 'looking' | undefined>('looking');
  const [name, setName] = useState<string>();
  useEffect(() => {
    pageInFront().then(setPage, (cause: unknown) => {
      setPage(undefined);
      reportProblem('popup', cause);
    });
  }, []);
  const known = page === 'looking' || page === undefined || sites === undefined ? undefined : siteOf(page.url, sites);
  const helpDesk = known?.helpDesk;
  const taughtName = taught?.find(({ id }) => id === helpDesk)?.title;
  useEffect(() => {
    if (helpDesk === undefined || taughtName !== undefined) return;
    helpDeskName(helpDesk).then(
      (answer) => setName(answer ?? helpDesk),
      (cause: unknown) => reportProblem('popup', cause),
    );
  }, [helpDesk, taughtName]);

  if (page === 'looking' || (page !== undefined && (sites === undefined || taught === undefined))) {
    return { site: { kind: 'checking' }, page: undefined };
  }
  const isFirst = sites?.length === 0;
  if (page === undefined) return { site: { kind: 'none', isFirst }, page };
  const host = page.url.host;
  if (known !== undefined) {
    const title = taughtName ?? name;
    if (title === undefined) return { site: { kind: 'checking' }, page };
    const common = {
      siteKey: known.key,
      name: title,
      host: `${host}${known.basePath}`,
    };
    const isWithdrawn = withdrawn.some(({ key }) => key === known.key);
    return {
      site: isWithdrawn
        ? { kind: 'noPermission', ...common, origin: known.origin, refused }
        : { kind: 'on', ...common, ...(taughtName === undefined ? {} : { isTaught: true }) },
      page,
    };
  }
  const { origin: here } = page.url;
  const own = taught?.find(({ id }) => id === taughtId(host));
  const found = [
    ...page.found,
    ...(own === undefined ? [] : [{ helpDesk: own.id, name: own.title, origin: here, basePath: '' }]),
  ];
  return {
    site: found.length > 0 ? { kind: 'looksLike', found, host, refused } : { kind: 'unknown', host, isFirst },
    page,
  };
}
