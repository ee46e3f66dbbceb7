import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../lib/helpdesks/adapter.ts';
import { basePathOf } from '../../../lib/helpdesks/address.ts';
import { openChats } from '../../../lib/helpdesks/open-chats.ts';
import { readApi } from '../../../lib/helpdesks/read-api.ts';
import { createPageReader } from '../../../lib/helpdesks/read-page.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import { helpDeskById, helpDesks } from '../../../lib/helpdesks/registry.ts';
import { ticketInFront } from '../../../lib/helpdesks/ticket-in-front.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import { ticketReadingSchema } from '../../../lib/model/schemas.ts';
import { Random } from '../../soak/random.ts';
import { inventions, sayings, sayingsOfJson, sayingsOfPage } from './fuzz/invented.ts';
import { mutatedJson } from './fuzz/mutate-json.ts';
import { mutatePage } from './fuzz/mutate-page.ts';
import { type JsonSubject, jsonSubjects, type PageSubject, pageSubjects, recordedSubjects } from './fuzz/subjects.ts';
import { countVisits } from './fuzz/visits.ts';

/**
 * Pages and answers changed at random, of every help desk: no reader throws, what it says fits the schema and stands in
 * the source, and reading stays in proportion to the page. FUZZ_CASES is how many cases there are in all; from
 * 10,000 on the recorded pages take part as well. FUZZ_SEED begins elsewhere.
 */
const cases = Number(process.env['FUZZ_CASES'] ?? 2_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
/** Answers are read in a fraction of the time that a page takes, and recorded pages are many and long. */
const jsonShare = 3;
const recordedShare = 1 / 200;
const perPage = Math.ceil(cases / (pageSubjects.length + jsonShare * jsonSubjects.length));
const pages = [
  ...pageSubjects.map((subject) => ({ subject, count: perPage })),
  ...(cases < 10_000 ? [] : recordedSubjects()).map((subject) => ({
    subject,
    count: Math.ceil(perPage * recordedShare),
  })),
];
/** A case takes milliseconds; a machine that does other things as well may take its time. */
const timeout = 120_000 + perPage * 1_000;

function adapterOf({ helpDesk }: { helpDesk: string }): Adapter {
  const adapter = helpDeskById(helpDesk);
  if (adapter === undefined) throw new Error(`There is no help desk ${helpDesk}`);
  return adapter;
}

/** What is wrong with a reading, in words. */
function faultsOf(reading: TicketReading, adapter: Adapter, said: string, zones: readonly string[]): string[] {
  const fits = ticketReadingSchema.safeParse(reading);
  const faults = fits.success ? [] : fits.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return [...faults, ...inventions(reading, adapter, said, zones)];
}

function fuzzPage(subject: PageSubject, count: number): { faults: string[]; differing: number } {
  const adapter = adapterOf(subject);
  const url = new URL(subject.url);
  const { window } = new JSDOM(subject.html, { url: url.href });
  const { document } = window;
  const original = document.documentElement.cloneNode(true);
  const basePath = recognise(document, url, [adapter])[0]?.basePath ?? basePathOf(url, adapter.address) ?? '';
  const options = { basePath, zone: subject.zone };
  const before = JSON.stringify(createPageReader(adapter, options).read(document, url));
  const visits = countVisits(window);
  const faults: string[] = [];
  let differing = 0;

  for (let index = 0; index < count && faults.length < 5; index += 1) {
    const random = new Random(seed * 1_000_003 + index);
    document.documentElement?.remove();
    document.append(original.cloneNode(true));
    try {
      mutatePage(document, random);
      const nodes = document.querySelectorAll('*').length;
      visits.nodes = 0;
      visits.characters = 0;
      recognise(document, url);
      ticketInFront(document, url, adapter.address, basePath);
      openChats(document, adapter.address);
      const reader = createPageReader(adapter, options);
      reader.prepare(document, url, () => true);
      const reading = reader.read(document, url);
      const { nodes: visited, characters } = visits;
      if (visited > 3_000 + nodes * 150) faults.push(`case ${index}: ${visited} visits of ${nodes} nodes`);
      const said = sayingsOfPage(document, url);
      if (characters > 200_000 + said.length * 100)
        faults.push(`case ${index}: ${characters} characters of ${said.length}`);
      if (JSON.stringify(reading) !== before) differing += 1;
      if (reading === null) continue;
      for (const fault of faultsOf(reading, adapter, said, ['UTC', subject.zone]))
        faults.push(`case ${index}: ${fault}`);
    } catch (cause) {
      faults.push(`case ${index}: ${cause instanceof Error ? cause.stack : String(cause)}`);
    }
  }
  window.close();
  return { faults, differing };
}

function fuzzJson(subject: JsonSubject): { faults: string[]; differing: number } {
  const adapter = adapterOf(subject);
  const context = { ticketId: subject.ticketId, viewer: { id: '70', name: 'nora' }, staff: ['71'] };
  const before = JSON.stringify(readApi(adapter, subject.answers, context));
  const faults: string[] = [];
  let differing = 0;
  for (let index = 0; index < perPage * jsonShare && faults.length < 5; index += 1) {
    try {
      const answers = mutatedJson(subject.answers, new Random(seed * 1_000_003 + index));
      const reading = readApi(adapter, answers, context);
      if (JSON.stringify(reading) !== before) differing += 1;
      if (reading === null) continue;
      const said = sayingsOfJson([answers, context]);
      for (const fault of faultsOf(reading, adapter, said, ['UTC'])) faults.push(`case ${index}: ${fault}`);
    } catch (cause) {
      faults.push(`case ${index}: ${cause instanceof Error ? cause.stack : String(cause)}`);
    }
  }
  return { faults, differing };
}

describe('readers of hostile pages', () => {
  it('are all tried, each in every lane that it has', () => {
    const tried = (subjects: readonly { helpDesk: string }[]): string[] => [
      ...new Set(subjects.map(({ helpDesk }) => helpDesk)),
    ];
    expect(tried(pageSubjects).sort()).toEqual(helpDesks.flatMap(({ id, page }) => (page ? [id] : [])).sort());
    expect(tried(jsonSubjects).sort()).toEqual(helpDesks.flatMap(({ id, api }) => (api ? [id] : [])).sort());
  });

  it.each(pageSubjects.map((subject) => [subject.name, subject] as const))('%s is read as a ticket', (_, subject) => {
    const adapter = adapterOf(subject);
    const url = new URL(subject.url);
    const { document } = new JSDOM(subject.html, { url: url.href }).window;
    const basePath = recognise(document, url, [adapter])[0]?.basePath;
    expect(basePath).toBeDefined();
    expect(createPageReader(adapter, { basePath: basePath ?? '' }).read(document, url)).not.toBeNull();
  });

  it.each(pages.map((page) => [page.subject.name, page] as const))(
    '%s: nothing is thrown, nothing is invented, and reading stays in proportion',
    (_, { subject, count }) => {
      const { faults, differing } = fuzzPage(subject, count);
      expect(faults).toEqual([]);
      // A handful of changes to a long page, or to one that is no ticket, may touch nothing that is read.
      if (pageSubjects.includes(subject)) expect(differing).toBeGreaterThan(0);
    },
    timeout,
  );

  it.each(jsonSubjects.map((subject) => [subject.name, subject] as const))(
    'JSON of %s: nothing is thrown, and nothing is invented',
    (_, subject) => {
      const { faults, differing } = fuzzJson(subject);
      expect(faults).toEqual([]);
      expect(differing).toBeGreaterThan(0);
    },
    timeout,
  );
});

describe('the check for inventions', () => {
  const adapter = adapterOf({ helpDesk: 'freescout' });
  const honest: TicketReading = {
    ref: { helpDesk: 'freescout', ticketId: '41' },
    lane: 'page',
    revision: 1,
    viewer: { id: '70' },
    status: { code: 'solved', label: 'Closed now' },
    messages: [{ id: '402', author: 'me', authorId: '70', at: Date.parse('2026-11-16T08:05Z'), precision: 'minute' }],
  };
  const said = sayings(['41 70 402', 'status 3', 'Closed\n now', 'Nov 16, 2026 09:05']);
  const find = (more: Partial<TicketReading>) => inventions({ ...honest, ...more }, adapter, said, ['Europe/Warsaw']);

  it.each<[string, Partial<TicketReading>]>([
    ['an id', { viewer: { id: '71' } }],
    ['a name', { assignee: { name: 'Nora' } }],
    ['a code', { status: { code: 'onHold' } }],
    ['a time', { createdAt: { at: Date.parse('2026-11-16T08:06Z'), precision: 'minute' } }],
    ['a tag', { tags: ['lid'] }],
    ['a link', { links: [{ kind: 'mergedInto', ticketId: '99' }] }],
  ])('finds %s', (_, more) => {
    expect(find({})).toEqual([]);
    expect(find(more)).toHaveLength(1);
  });
});
