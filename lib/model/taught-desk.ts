import type { HelpDeskId, StatusCode } from './reading.ts';

/**
 * A help desk that the agent taught by pointing, as it is stored, exported and imported. It has the shape of every help desk
 * in `lib/helpdesks` and is read by the same machinery, but may say far less: places in the page by simple selectors, and
 * what the agent said of the words there. No JSON is ever asked for it, and no history is read.
 */
export interface TaughtDesk {
  /** See {@link taughtId}. */
  id: HelpDeskId;
  title: string;
  /** Raised whenever the agent teaches it again. */
  revision: number;
  /** The day on which it was taught, `2026-11-22`. */
  checked: string;
  evidence: 'taught';
  nouns: { ticket: 'ticket' };
  /** The one host it was taught on, without the port, which its id holds. */
  hosts: [string];
  recognise: { all: [] };
  address: TaughtAddress;
  /** Left out: nothing but the address is known, which is enough for handle time. */
  page?: TaughtPage;
  watch: { root: 'body'; attributes: string[]; acts?: string[] };
  /** The agent's word for what each status means, by the page's own word or value. Any other word is unknown. */
  maps: { status: Record<string, StatusCode> };
}

export interface TaughtAddress {
  patterns: string[];
  base: '';
  id: 'digits' | 'mixed';
  /** Where the page shows the ticket's number. */
  proof: TaughtSource[];
  /** `address`: nothing else is known. `both`: the page shows the address's number. `page`: the address has none. */
  decides: 'address' | 'both' | 'page';
  attributes?: string[];
}

export interface TaughtPage {
  facts: {
    /** The same place as the name: a page that was taught by pointing tells people by their names only. */
    viewerId?: [TaughtSource];
    viewerName?: [TaughtSource];
    statusCode?: [TaughtSource & { map: 'status' }];
    assigneeName?: [TaughtSource & { when?: [{ value: TaughtSource; equals: TaughtSource }] }];
  };
  people: { nobodyWhen?: [{ value: TaughtSource; is: [string] }] };
}

/** One place: text, or an attribute. Where a page has several such places that differ, nothing is stated. */
export interface TaughtSource {
  at: string;
  attribute?: string;
  /** `*#{value}`: the value is what stands after the last `#`. */
  pattern?: string;
  only: true;
}

/** What the file of an exported one looks like. */
export interface TaughtFile {
  format: typeof taughtFormat;
  formatVersion: typeof taughtFormatVersion;
  helpDesk: TaughtDesk;
}

export const taughtFormat = 'deskpace-help-desk';
export const taughtFormatVersion = 1;

/**
 * The id of the help desk that was taught on a host, `desk.example` or `desk.example:8443`: on every computer the same, so
 * that backups of two computers speak of one help desk.
 */
export function taughtId(host: string): HelpDeskId {
  return `taught-${host.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '-')}`;
}
