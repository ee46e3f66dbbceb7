import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../lib/helpdesks/adapter.ts';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { unprovenPage } from '../../../lib/helpdesks/unproven-page.ts';
import type { Actor, Change, ChangedField, ChangedValue, Message, TicketReading } from '../../../lib/model/reading.ts';
import type { Zone } from '../../../lib/time/units.ts';

/**
 * Compares what the reader says of recorded pages of a product with the truth that was taken from the product's database
 * beside each. The recordings are not part of this repository: DESKPACE_LIVE_DIR names their folder.
 */
const folder = process.env['DESKPACE_LIVE_DIR'] ?? fileURLToPath(new URL('../../../../shared/live', import.meta.url));

/** What every index says of each of its pages; `file` is below the index's own folder. */
export interface RecordedPage<Truth> {
  file: string;
  url: string;
  truth: Truth | null;
}

export interface RecordedProduct<Truth, Page extends RecordedPage<Truth>> {
  title: string;
  /** Below the folder of the recordings: `rt/pages/index.json`. */
  index: string;
  adapter: Adapter;
  basePath: string;
  zone: (page: Page) => Zone;
  /** All others must be read as no ticket. */
  isTicket: (page: Page) => boolean;
  /** A person's name on the page as the truth has it, where they differ. */
  loginOf?: (name: string) => string;
  /** States every fact of the truth in the project's words. */
  compare: (check: Comparison, page: Page, truth: Truth) => void;
  /** What a page of this kind does not show, so that its absence is right. */
  mayMiss: (page: Page) => (fact: string) => boolean;
}

/** A message of the truth, in the project's words. */
export interface TrueMessage {
  id: string;
  at: string;
  author: Actor;
  visibility: Message['visibility'];
  opening: boolean;
}

/** A change of the truth. Each end is given as the page would state it; undefined where the truth has no such end. */
export interface TrueChange {
  id: string;
  at: string;
  by: Actor;
  field: ChangedField;
  from: TrueEnd | undefined;
  to: TrueEnd | undefined;
}

/** What an end of a change must say: its code, id or name, or that there was nobody. */
export type TrueEnd = { [Key in keyof ChangedValue]?: unknown };

/** Gathers what a reading says wrongly, and what it leaves out. */
export interface Comparison {
  reading: TicketReading;
  wrong: string[];
  missing: string[];
  /** Undefined is missing, everything else must be equal. Minute precision is right for the minute that it names. */
  fact: (name: string, stated: unknown, truth: unknown) => void;
  moment: (name: string, stated: { at?: number; precision?: string } | undefined, truth: string) => void;
  /** Facts are `message ID at|author|visibility|opening`; a message that the truth does not have is wrong. */
  messages: (truth: readonly TrueMessage[]) => void;
  /** Facts are `FIELD ID at|by|from|to`; a change that the truth does not have is wrong. */
  changes: (truth: readonly TrueChange[]) => void;
}

export function describeRecordedPages<Truth, Page extends RecordedPage<Truth>>(
  product: RecordedProduct<Truth, Page>,
): void {
  const index = join(folder, product.index);
  const isThere = existsSync(index);
  describe(`recorded ${product.title} pages`, () => {
    if (isThere) testPages(product, index);
    else it(`are not on this machine: there is no ${index}`, () => expect(isThere).toBe(false));
  });
}

function testPages<Truth, Page extends RecordedPage<Truth>>(
  product: RecordedProduct<Truth, Page>,
  index: string,
): void {
  const { pages }: { pages: Page[] } = JSON.parse(readFileSync(index, 'utf8'));
  const documentOf = (page: Page): Document => {
    const html = readFileSync(join(dirname(index), page.file), 'utf8');
    return new JSDOM(html, { url: page.url }).window.document;
  };
  const read = (page: Page, document = documentOf(page)): TicketReading | null => {
    return readPage(product.adapter, document, new URL(page.url), {
      basePath: product.basePath,
      zone: product.zone(page),
    });
  };
  const tickets = pages.filter(product.isTicket);
  const others = pages.filter((page) => !product.isTicket(page));

  it.each(others.map((page) => [page.file, page] as const))('%s is no ticket, and rightly so', (_, page) => {
    const document = documentOf(page);
    expect(read(page, document)).toBeNull();
    expect(unprovenPage(product.adapter, document, new URL(page.url), product.basePath)).toBeUndefined();
  });

  it.each(tickets.map((page) => [page.file, page] as const))(
    '%s: what is said is true, and what is shown is said',
    (_, page) => {
      const reading = read(page);
      if (reading === null || page.truth === null) throw new Error(`${page.file} is not read as a ticket`);
      const comparison = compareWith(reading, product.loginOf ?? ((name) => name));
      product.compare(comparison, page, page.truth);
      const isAllowed = product.mayMiss(page);
      expect({
        wrong: comparison.wrong,
        missing: comparison.missing.filter((fact) => !isAllowed(fact)),
      }).toEqual({ wrong: [], missing: [] });
    },
  );
}

function compareWith(reading: TicketReading, loginOf: (name: string) => string): Comparison {
  const wrong: string[] = [];
  const missing: string[] = [];
  const fact: Comparison['fact'] = (name, stated, truth) => {
    if (stated === undefined) missing.push(name);
    else if (JSON.stringify(stated) !== JSON.stringify(truth)) {
      wrong.push(`${name}: says ${JSON.stringify(stated)}, is ${JSON.stringify(truth)}`);
    }
  };
  const moment: Comparison['moment'] = (name, stated, truth) => {
    const at = Date.parse(truth);
    fact(name, stated?.at, stated?.precision === 'minute' ? at - (at % 60_000) : at);
  };
  const known = (actor: Actor | undefined): Actor | undefined => (actor === 'unknown' ? undefined : actor);
  const end = (name: string, stated: ChangedValue | undefined, truth: TrueEnd | undefined): void => {
    if (truth === undefined || stated === undefined) {
      missing.push(name);
      return;
    }
    const said = new Map<string, unknown>(Object.entries(stated));
    if (stated.name !== undefined && name.startsWith('assignee')) said.set('name', loginOf(stated.name));
    for (const [key, value] of Object.entries(truth)) fact(name, said.get(key), value);
    if (stated.nobody === true && truth.nobody !== true) wrong.push(`${name}: says nobody`);
  };
  const extras = (kind: string, stated: readonly { id?: string }[] | undefined, ids: readonly string[]): void => {
    for (const { id } of stated ?? [])
      if (id === undefined || !ids.includes(id)) wrong.push(`${kind} ${id} is not in the truth`);
  };

  return {
    reading,
    wrong,
    missing,
    fact,
    moment,
    messages(truth) {
      for (const { id, at, author, visibility, opening } of truth) {
        const stated = reading.messages?.find((message) => message.id === id);
        moment(`message ${id} at`, stated, at);
        fact(`message ${id} author`, known(stated?.author), author);
        fact(`message ${id} visibility`, stated?.visibility, visibility);
        if (stated !== undefined) fact(`message ${id} opening`, stated.opening === true, opening);
      }
      extras(
        'message',
        reading.messages,
        truth.map(({ id }) => id),
      );
    },
    changes(truth) {
      for (const { id, at, by, field, from, to } of truth) {
        const stated: Change | undefined = reading.changes?.find(
          (change) => change.id === id && change.field === field,
        );
        moment(`${field} ${id} at`, stated, at);
        fact(`${field} ${id} by`, known(stated?.by), by);
        end(`${field} ${id} from`, stated?.from, from);
        end(`${field} ${id} to`, stated?.to, to);
      }
      for (const { id, field } of reading.changes ?? []) {
        if (!truth.some((change) => change.id === id && change.field === field))
          wrong.push(`${field} ${id} is not in the truth`);
      }
    },
  };
}
