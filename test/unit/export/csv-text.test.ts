import { describe, expect, it } from 'vitest';
import { csvColumns } from '../../../lib/export/csv-columns.ts';
import { type CsvOptions, csvText } from '../../../lib/export/csv-text.ts';
import type { ExportSource } from '../../../lib/export/export-source.ts';
import { jsonExport, jsonLines } from '../../../lib/export/json-export.ts';
import { csvTables } from '../../../lib/model/csv-tables.ts';
import { defaultRubric, type ReviewDraw, type SelfReview } from '../../../lib/model/quality.ts';
import type { Activity, Correction, HandleInterval, Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import { anAnswer } from '../../builders.ts';

const siteKey = 'request-tracker|http://desk.example|';
const nine = Date.parse('2026-03-29T00:30:00Z');

const reply: TicketEvent = {
  key: '2/message',
  type: 'publicReply',
  when: { at: nine, precision: 'exact' },
  by: 'me',
  byId: '=HYPERLINK("x")',
  order: 0,
  source: 'stated',
  visibility: 'public',
};
const ticket: Ticket = {
  key: `${siteKey}#12`,
  row: 1,
  siteKey,
  ticketId: '12',
  groupCode: '-tier, "2"',
  assigneeId: null,
  events: [reply, { ...reply, key: '3/message', when: { at: nine + 86_400_000, precision: 'minute' } }],
  firstSeenAt: nine,
  lastSeenAt: nine,
  stated: {},
};
const interval: HandleInterval = {
  id: 'i1',
  ticketKey: ticket.key,
  viewerKey: `${siteKey}@17`,
  siteKey,
  kind: 'focused',
  startedAt: nine,
  endedAt: nine + 5_400_250,
  clockId: 'c',
  visitId: 'v',
  device: 'd',
};
const source: ExportSource = { tickets: [[ticket], []], intervals: [[interval]], days: [] };
const meeting: Activity = { id: 'a1', kind: 'meeting', startedAt: nine, endedAt: nine + 1_800_000, device: 'd' };
const span = { startedAt: nine, endedAt: nine + 60_000 };
const removed: Correction = {
  id: 'c1',
  madeAt: nine + 120_000,
  ticketKey: ticket.key,
  what: { kind: 'removeTime', ...span },
  batch: 'b1',
};
const restored: Correction = { ...removed, id: 'c2', madeAt: nine + 180_000, batch: 'b2', undoes: 'c1' };
const byHand: ExportSource = { ...source, activities: [[meeting]], corrections: [[removed, restored]] };
const answer = anAnswer({
  ticketKey: ticket.key,
  answeredAt: nine,
  reason: 'slow',
  importId: 'i1',
  savedAt: nine,
});
const checkIn = { week: '2026-03-23', effective: 1, empowered: 2, engaged: 3, growing: 4, savedAt: nine };
const month = { month: '2026-03', customersAtStart: 100, supportCost: 1_250.5, savedAt: nine };
const entered: ExportSource = { ...source, surveys: [[answer]], checkIns: [[checkIn]], companyMonths: [[month]] };
const review: SelfReview = {
  id: 'r1',
  ticketKey: ticket.key,
  viewerKey: `${siteKey}@17`,
  rubric: defaultRubric('chat'),
  marks: { responsiveness: 5, accuracy: 3, clarity: 4, empathy: 'doesNotApply', outcome: 5 },
  reviewedAt: nine,
  drawId: 'd1',
};
const draw: ReviewDraw = {
  id: 'd1',
  channel: 'chat',
  drawnAt: nine,
  seed: '0123456789abcdef'.repeat(2),
  from: '2026-03-02',
  to: '2026-03-29',
  candidates: 31,
  tickets: [{ ticketKey: ticket.key, viewerKey: `${siteKey}@17` }],
  setAside: [],
};
const judged: ExportSource = { ...source, reviews: [[review]], draws: [[draw]] };
const options: CsvOptions = { zone: 'Europe/Warsaw', definitions: 'first-response-time 1' };

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

describe('the log as CSV', () => {
  it('has seconds as numbers and moments with their offset, across the change of the clocks', async () => {
    const text = await textOf(csvText('intervals', source, options));
    expect(text).toBe(
      'site,ticket_id,viewer_id,kind,started_at,ended_at,seconds,glance,visit,device,id,correction\r\n' +
        `${siteKey},12,17,focused,2026-03-29T01:30:00+01:00,2026-03-29T04:00:00.250+02:00,5400.25,0,v,d,i1,\r\n`,
    );
  });

  it('quotes what needs it and runs nothing as a formula', async () => {
    const [, line] = (await textOf(csvText('tickets', source, options))).split('\r\n');
    expect(line).toContain(`nobody,"'-tier, ""2""",`);
    const [, event] = (await textOf(csvText('events', source, options))).split('\r\n');
    expect(event).toContain(`,"'=HYPERLINK(""x"")",`);
  });

  it('has the tags of a ticket as their codes in one cell', async () => {
    const tagged: ExportSource = { ...source, tickets: [[{ ...ticket, tags: ['t:01', 't:02'] }]] };
    const [head, line] = (await textOf(csvText('tickets', tagged, options))).split('\r\n');
    const place = head?.split(',').indexOf('tags') ?? -1;
    // The group before it has a comma of its own.
    expect(line?.split(',')[place + 1]).toBe('t:01 t:02');
  });

  it('begins with a byte order mark and uses another delimiter when asked', async () => {
    const text = await textOf(csvText('events', source, { ...options, bom: true, delimiter: ';' }));
    expect(text.startsWith('\ufeffsite;ticket_id;type;')).toBe(true);
  });

  it('holds the events of the period only, its end not included', async () => {
    const range = { firstDay: '2026-03-29', lastDay: '2026-03-29', from: nine, to: nine + 86_400_000 };
    const text = await textOf(csvText('events', source, { ...options, range }));
    expect(text.trim().split('\r\n')).toHaveLength(2);
    const none = { ...range, from: nine - 10, to: nine };
    expect((await textOf(csvText('tickets', source, { ...options, range: none }))).trim().split('\r\n')).toHaveLength(
      1,
    );
    expect((await textOf(csvText('intervals', source, { ...options, range: none }))).trim().split('\r\n')).toHaveLength(
      1,
    );
  });

  it('tells the rest of the day', async () => {
    const [, row] = (await textOf(csvText('activities', byHand, options))).split('\r\n');
    expect(row).toBe('meeting,2026-03-29T01:30:00+01:00,2026-03-29T03:00:00+02:00,1800,d,a1');
  });

  it('tells every edit and what took it back', async () => {
    const [, first, second] = (await textOf(csvText('corrections', byHand, options))).split('\r\n');
    const about = `${siteKey},12,removeTime,,2026-03-29T01:30:00+01:00,2026-03-29T01:31:00+01:00,,,`;
    expect(first).toBe(`2026-03-29T01:32:00+01:00,${about},b1,c1,`);
    expect(second).toBe(`2026-03-29T01:33:00+01:00,${about},b2,c2,c1`);
  });

  it('puts an edit of time into the period of that time, not into the one in which it was said', async () => {
    const day = { firstDay: '2026-03-29', lastDay: '2026-03-29' };
    const linesIn = async (from: number, to: number) =>
      (await textOf(csvText('corrections', byHand, { ...options, range: { ...day, from, to } }))).trim().split('\r\n');
    expect(await linesIn(nine, nine + 1)).toHaveLength(3);
    expect(await linesIn(nine + 60_000, nine + 200_000)).toHaveLength(1);
  });

  it('tells own reviews with their marks, weights and score, and what they were drawn from', async () => {
    const [, row] = (await textOf(csvText('reviews', judged, options))).split('\r\n');
    // (1 + 0.5 + 0.75 + 1) ÷ 4
    const weights = 'responsiveness:1 accuracy:1! clarity:1 empathy:1 outcome:1';
    expect(row).toBe(
      `2026-03-29T01:30:00+01:00,${siteKey},12,17,chat,random,0.8125,,1,${weights},,5,4,3,,,,doesNotApply,,,5,d1,r1`,
    );
    const [, drawn] = (await textOf(csvText('draws', judged, options))).split('\r\n');
    expect(drawn).toBe(`2026-03-29T01:30:00+01:00,chat,2026-03-02,2026-03-29,31,1,0,${draw.seed},d1`);
    const range = { firstDay: '2026-03-28', lastDay: '2026-03-28', from: nine - 10, to: nine };
    for (const table of ['reviews', 'draws'] as const) {
      expect((await textOf(csvText(table, judged, { ...options, range }))).trim().split('\r\n')).toHaveLength(1);
    }
  });

  it('tells what customers answered, the weekly check-ins and the company months', async () => {
    const line = async (table: (typeof csvTables)[number]) =>
      (await textOf(csvText(table, entered, options))).split('\r\n')[1];
    expect(await line('surveys')).toBe(
      `2026-03-29T01:30:00+01:00,2026-03-29,${siteKey},12,csat,4,1,5,other,slow,2026-03-29T01:30:00+01:00,i1`,
    );
    expect(await line('checkIns')).toBe('2026-03-23,1,2,3,4,2026-03-29T01:30:00+01:00');
    expect(await line('companyMonths')).toBe('2026-03,100,,,,,,,,,1250.5,,,,,2026-03-29T01:30:00+01:00');
    const { companyMonths: names } = csvColumns(options);
    expect(names.names.slice(0, 3)).toEqual(['month', 'customers_at_start', 'customers_new']);
  });

  it.each([
    ['the day of the answer', 'surveys', '2026-03-29', '2026-03-29', 2],
    ['the day before it', 'surveys', '2026-03-28', '2026-03-28', 1],
    ['the last day of the week', 'checkIns', '2026-03-29', '2026-03-30', 2],
    ['the day after it', 'checkIns', '2026-03-30', '2026-03-31', 1],
    ['a day of the month', 'companyMonths', '2026-03-31', '2026-03-31', 2],
    ['the next month', 'companyMonths', '2026-04-01', '2026-04-30', 1],
  ] as const)('puts what was entered into %s', async (_, table, firstDay, lastDay, lines) => {
    const from = Date.parse(`${firstDay}T00:00:00Z`);
    const range = { firstDay, lastDay, from, to: Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000 };
    expect((await textOf(csvText(table, entered, { ...options, range }))).trim().split('\r\n')).toHaveLength(lines);
  });

  it.each(csvTables)('gives %s a header when there is nothing to tell', async (table) => {
    const text = await textOf(csvText(table, { tickets: [], intervals: [], days: [] }, options));
    expect(text).toMatch(/^[a-z_,]+\r\n$/);
  });
});

describe('the log as JSON', () => {
  const about = { madeAt: nine, appVersion: '0.1.0', zone: 'Europe/Warsaw', definitions: 'first-response-time 1' };

  it('is one document that says what its numbers are', async () => {
    const document: unknown = JSON.parse(await textOf(jsonExport(source, about)));
    const { stated: _, ...shown } = ticket;
    expect(document).toMatchObject({ format: 'deskpace-export', definitions: 'first-response-time 1', days: [] });
    expect(document).toMatchObject({ tickets: [shown], intervals: [interval] });
  });

  it('holds the rest of the day, and edits with their undoings', async () => {
    const document: unknown = JSON.parse(await textOf(jsonExport(byHand, about)));
    expect(document).toMatchObject({ activities: [meeting], corrections: [removed, restored] });
  });

  it('holds own reviews with their scores, and the draws', async () => {
    const document: unknown = JSON.parse(await textOf(jsonExport(judged, about)));
    expect(document).toMatchObject({ reviews: [{ ...review, score: 0.8125, failed: [] }], draws: [draw] });
  });

  it('holds answers, check-ins and company months', async () => {
    const document: unknown = JSON.parse(await textOf(jsonExport(entered, about)));
    expect(document).toMatchObject({ surveys: [answer], checkIns: [checkIn], companyMonths: [month] });
  });

  it('or one record per line', async () => {
    const lines = (await textOf(jsonLines(source, about)))
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[2]).toEqual({ table: 'intervals', ...interval });
  });
});
