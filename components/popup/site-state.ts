import type { SiteKey } from '../../lib/model/reading.ts';

/** A help desk that the probe found in the page in front. */
export interface FoundHelpDesk {
  /** Its file name in `lib/helpdesks`. */
  helpDesk: string;
  /** The product's own name, `Request Tracker`. */
  name: string;
  origin: string;
  basePath: string;
}

/**
 * What there is to say about the page in front. `none`: nothing, such as a page of the browser itself. `isFirst`: no help desk
 * is switched on yet.
 */
export type SiteState =
  | { kind: 'none'; isFirst?: boolean }
  | { kind: 'checking' }
  | { kind: 'looksLike'; found: FoundHelpDesk[]; host: string; refused?: boolean }
  | { kind: 'on'; siteKey: SiteKey; name: string; host: string; isTaught?: true }
  | { kind: 'noPermission'; siteKey: SiteKey; host: string; origin: string; refused?: boolean }
  | { kind: 'unknown'; host: string; isFirst?: boolean };
