import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import type { BackupHeader, TicketRecord } from '../../../lib/model/backup.ts';
import type { CheckIn, CompanyMonth } from '../../../lib/model/by-hand.ts';
import { longestInterval } from '../../../lib/model/limits.ts';
import type { ReviewDraw, SavedRubric, SelfReview } from '../../../lib/model/quality.ts';
import type { reviewDrawSchema, savedRubricSchema, selfReviewSchema } from '../../../lib/model/quality-schemas.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import * as rows from '../../../lib/model/row-schemas.ts';
import * as schemas from '../../../lib/model/schemas.ts';
import type { AttentionSignal, PageSignal } from '../../../lib/model/signal.ts';
import type {
  Activity,
  Correction,
  HandleInterval,
  Observation,
  Settings,
  Site,
  Target,
  Ticket,
  TicketEvent,
} from '../../../lib/model/ticket.ts';

/** Both ways: the schema lets nothing in that the type does not name, and nothing of the type out. */
type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? 'same' : 'schema is narrower') : 'differs';
type Inferred<Schema extends z.core.$ZodType> = z.infer<Schema>;
type Names<Record> = Record extends unknown ? keyof Record : never;
type SameNames<Left, Right> = Same<Names<Left>, Names<Right>>;

describe('schemas and types', () => {
  it('say the same', () => {
    expectTypeOf<Same<Inferred<typeof schemas.ticketReadingSchema>, TicketReading>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof schemas.pageSignalSchema>, PageSignal>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof schemas.attentionSignalSchema>, AttentionSignal>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof schemas.settingsSchema>, Settings>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof schemas.settingsChangeSchema>, Partial<Settings>>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof schemas.targetSchema>, Target>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.ticketEventSchema>, TicketEvent>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.observationSchema>, Observation>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.ticketRecordSchema>, TicketRecord>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.ticketSchema>, Ticket>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.intervalSchema>, HandleInterval>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.activitySchema>, Activity>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.correctionSchema>, Correction>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.siteSchema>, Site>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.savedCheckInSchema>, CheckIn>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.savedCompanyMonthSchema>, CompanyMonth>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof selfReviewSchema>, SelfReview>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof reviewDrawSchema>, ReviewDraw>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof savedRubricSchema>, SavedRubric>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof rows.savedCompanyMonthSchema>, CompanyMonth>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof schemas.settingsSchema>, Settings>>().toEqualTypeOf<'same'>();
    expectTypeOf<Same<Inferred<typeof rows.backupHeaderSchema>, BackupHeader>>().toEqualTypeOf<'same'>();
  });

  it('name the same fields, the optional ones too', () => {
    expectTypeOf<SameNames<Inferred<typeof schemas.ticketReadingSchema>, TicketReading>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof schemas.attentionSignalSchema>, AttentionSignal>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof schemas.targetSchema>, Target>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof rows.ticketEventSchema>, TicketEvent>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof rows.observationSchema>, Observation>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof rows.ticketSchema>, Ticket>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof rows.intervalSchema>, HandleInterval>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof rows.correctionSchema>, Correction>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof rows.siteSchema>, Site>>().toEqualTypeOf<'same'>();
    expectTypeOf<SameNames<Inferred<typeof rows.backupHeaderSchema>, BackupHeader>>().toEqualTypeOf<'same'>();
  });
});

describe('a reading from a page', () => {
  const reading = { ref: { helpDesk: 'request-tracker', ticketId: '12' }, lane: 'page', revision: 1 };
  const parse = (facts: object) => z.safeParse(schemas.ticketReadingSchema, { ...reading, ...facts });

  it('is taken with the reference alone', () => {
    expect(parse({}).success).toBe(true);
  });

  it.each([
    ['a field of its own', { subject: 'Printer on fire' }],
    ['a field of its own in a message', { messages: [{ author: 'me', body: 'Hello' }] }],
    ['a field that is there but undefined', { channel: undefined }],
    ['a status that we have no word for', { status: { code: 'offen' } }],
    ['a moment that is no number', { createdAt: { at: '2026-03-02', precision: 'exact' } }],
    ['a moment that is not a number', { createdAt: { at: Number.NaN, precision: 'exact' } }],
    ['a name longer than names are', { viewer: { name: 'x'.repeat(1_001) } }],
    ['more entries than tickets have', { messages: Array.from({ length: 20_001 }, () => ({ author: 'me' })) }],
  ])('is refused with %s', (_, facts) => {
    expect(parse(facts).success).toBe(false);
  });
});

describe('an interval', () => {
  const interval = {
    id: 'i1',
    ticketKey: 'x|http://a|#1',
    siteKey: 'x|http://a|',
    kind: 'focused',
    startedAt: 1_000,
    clockId: 'c',
    visitId: 'v',
    device: 'd',
  };
  it.each([
    [999, false],
    [1_000, true],
    [1_000 + longestInterval, true],
    [1_001 + longestInterval, false],
  ])('that began at 1000 may end at %d: %s', (endedAt, isFine) => {
    expect(z.safeParse(rows.intervalSchema, { ...interval, endedAt }).success).toBe(isFine);
  });
});
