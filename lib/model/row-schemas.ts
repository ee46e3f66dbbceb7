import * as z from 'zod/mini';
import type { BackupHeader, BackupTables } from './backup.ts';
import { type Checked, checked } from './checked.ts';
import { siteKeyText, ticketKeyText, viewerKeyText } from './key-schemas.ts';
import { longestInterval, longestTag, mostTags, mostTagWords } from './limits.ts';
import { reviewDrawSchema, savedRubricSchema, selfReviewSchema } from './quality-schemas.ts';
import {
  actor,
  changedValueSchema,
  channel,
  dayText,
  epochMs,
  idText,
  keyText,
  lane,
  momentSchema,
  priorityCode,
  revisionNumber,
  settingsSchema,
  slaMetric,
  statusCode,
  targetSchema,
  visibility,
  yes,
} from './schemas.ts';
import { surveySchema } from './survey-schemas.ts';
import { taughtDeskSchema } from './taught-schema.ts';

/** Shapes of what is stored and what a backup holds. Strict and bounded like those of `schemas.ts`. */

const rowNumber = z.int().check(z.gte(1), z.lte(2 ** 40));
const zoneName = z.string().check(z.minLength(1), z.maxLength(100));
const eventType = z.enum([
  'created',
  'customerMessage',
  'publicReply',
  'internalNote',
  'thirdPartyMessage',
  'statusChange',
  'assigneeChange',
  'groupChange',
  'priorityChange',
  'slaTarget',
  'call',
  'rating',
  'merged',
  'spam',
  'deleted',
]);

export const ticketEventSchema = z.strictObject({
  key: keyText,
  type: eventType,
  when: z.exactOptional(momentSchema),
  by: actor,
  byId: z.exactOptional(idText),
  viewerKey: z.exactOptional(viewerKeyText),
  order: z.number(),
  source: z.enum(['stated', 'seen']),
  from: z.exactOptional(changedValueSchema),
  to: z.exactOptional(changedValueSchema),
  opening: z.exactOptional(yes),
  visibility: z.exactOptional(visibility),
  detail: z.exactOptional(
    z.strictObject({
      metric: z.exactOptional(idText),
      shownAt: z.exactOptional(epochMs),
      score: z.exactOptional(z.number()),
      worst: z.exactOptional(z.number()),
      best: z.exactOptional(z.number()),
      kind: z.exactOptional(idText),
      queuedAt: z.exactOptional(epochMs),
      answeredAt: z.exactOptional(epochMs),
      endedAt: z.exactOptional(epochMs),
      missed: z.exactOptional(yes),
    }),
  ),
});

export const observationSchema = z.strictObject({
  ticketKey: ticketKeyText,
  event: ticketEventSchema,
  helpDesk: idText,
  lane,
  revision: revisionNumber,
  seenAt: epochMs,
  again: z.exactOptional(yes),
  gone: z.exactOptional(yes),
});

function said<Value extends z.core.SomeType>(value: Value) {
  return z.exactOptional(z.strictObject({ value, at: epochMs, revision: revisionNumber }));
}

/** A code of ours, or of whoever writes a backup. */
const tagCode = z.string().check(z.minLength(1), z.maxLength(longestTag));
const tagCodes = z.array(tagCode).check(z.maxLength(mostTags));

const statedFieldsSchema = z.strictObject({
  status: said(statusCode),
  priority: said(priorityCode),
  assigneeId: said(z.nullable(idText)),
  groupCode: said(idText),
  channel: said(channel),
  tags: said(tagCodes),
  requesterHash: said(idText),
  sla: z.exactOptional(
    z.strictObject({
      firstResponse: said(epochMs),
      nextResponse: said(epochMs),
      resolution: said(epochMs),
      due: said(epochMs),
    }),
  ),
  wholeMessages: said(yes),
  wholeChanges: said(yes),
});

const statedSchema = z.strictObject({
  page: z.exactOptional(statedFieldsSchema),
  api: z.exactOptional(statedFieldsSchema),
});

export const ticketRecordSchema = z.strictObject({
  key: ticketKeyText,
  row: rowNumber,
  firstSeenAt: epochMs,
  lastSeenAt: epochMs,
  knownUntil: z.exactOptional(epochMs),
  mergedInto: z.exactOptional(ticketKeyText),
  followUpOf: z.exactOptional(ticketKeyText),
  stated: z.exactOptional(statedSchema),
});

export const ticketSchema = z.strictObject({
  ...ticketRecordSchema.shape,
  siteKey: siteKeyText,
  ticketId: idText,
  channel: z.exactOptional(channel),
  createdAt: z.exactOptional(momentSchema),
  createdBy: z.exactOptional(actor),
  createdById: z.exactOptional(idText),
  status: z.exactOptional(statusCode),
  priority: z.exactOptional(priorityCode),
  assigneeId: z.exactOptional(z.nullable(idText)),
  groupCode: z.exactOptional(idText),
  tags: z.exactOptional(tagCodes),
  requesterHash: z.exactOptional(idText),
  events: z.array(ticketEventSchema).check(z.maxLength(100_000)),
  mark: z.exactOptional(z.enum(['merged', 'spam', 'deleted', 'excluded'])),
  isExcluded: z.exactOptional(yes),
  leftOutEvents: z.exactOptional(z.array(ticketEventSchema).check(z.maxLength(100_000))),
  sla: z.exactOptional(z.partialRecord(slaMetric, epochMs)),
});

const stretch = z.refine<{ startedAt: number; endedAt: number }>(
  ({ startedAt, endedAt }) => endedAt >= startedAt && endedAt - startedAt <= longestInterval,
  'endedAt must lie 0 to 48 hours after startedAt',
);

export const intervalSchema = z
  .strictObject({
    id: idText,
    ticketKey: ticketKeyText,
    viewerKey: z.exactOptional(viewerKeyText),
    siteKey: siteKeyText,
    kind: z.enum(['focused', 'away', 'talk', 'hold', 'wrapUp', 'shared', 'manual']),
    startedAt: epochMs,
    endedAt: epochMs,
    clockId: idText,
    visitId: idText,
    glance: z.exactOptional(yes),
    device: idText,
  })
  .check(stretch);

export const activitySchema = z
  .strictObject({
    id: idText,
    kind: z.enum(['queue', 'meeting', 'training', 'project', 'break']),
    startedAt: epochMs,
    endedAt: epochMs,
    device: idText,
  })
  .check(stretch);

const span = { startedAt: epochMs, endedAt: epochMs };

export const correctionSchema = z.strictObject({
  id: idText,
  madeAt: epochMs,
  ticketKey: z.exactOptional(ticketKeyText),
  intervalId: z.exactOptional(idText),
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('excludeTicket') }),
    z.strictObject({ kind: z.literal('excludeEvent'), eventKey: keyText }),
    z.strictObject({
      kind: z.literal('escalation'),
      eventKey: z.exactOptional(keyText),
      reason: z.exactOptional(idText),
    }),
    z.strictObject({ kind: z.literal('notEscalation'), eventKey: keyText }),
    z.strictObject({ kind: z.literal('transfer'), eventKey: keyText, reason: z.exactOptional(idText) }),
    z.strictObject({ kind: z.literal('neither'), eventKey: keyText }),
    z
      .strictObject({
        kind: z.literal('addTime'),
        as: z.enum(['manual', 'talk']),
        ...span,
        viewerKey: z.exactOptional(viewerKeyText),
        offerId: z.exactOptional(idText),
      })
      .check(stretch),
    z.strictObject({ kind: z.literal('changeTime'), as: z.enum(['talk', 'hold', 'wrapUp']), ...span }).check(stretch),
    z.strictObject({ kind: z.literal('removeTime'), ...span }).check(stretch),
    z.strictObject({ kind: z.literal('leaveTime'), offerId: idText, ...span }).check(stretch),
  ]),
  batch: z.exactOptional(idText),
  undoes: z.exactOptional(idText),
});

/** An id with the word for what it is before it. */
const receiverKey = z.string().check(z.minLength(1), z.maxLength(310));

const tagWord = z.string().check(z.minLength(1), z.maxLength(longestTag));
const tagWords = z
  .record(tagCode, tagWord)
  .check(z.refine((words) => Object.keys(words).length <= mostTagWords, `at most ${mostTagWords} tags have words`));

export const siteSchema = z.strictObject({
  key: siteKeyText,
  helpDesk: idText,
  origin: z.string().check(z.regex(/^https?:\/\/[^/]+$/), z.maxLength(300)),
  basePath: z.string().check(z.maxLength(300)),
  switchedOnAt: epochMs,
  deskZone: z.exactOptional(zoneName),
  otherZones: z.exactOptional(z.record(viewerKeyText, zoneName)),
  viewerKey: z.exactOptional(viewerKeyText),
  higherTier: z.exactOptional(z.array(receiverKey).check(z.maxLength(500))),
  receivers: z.exactOptional(z.record(receiverKey, z.enum(['transfer', 'neither']))),
  apiLane: z.exactOptional(z.boolean()),
  tagWords: z.exactOptional(tagWords),
  timeUnit: z.exactOptional(z.enum(['minutes', 'hours', 'short'])),
});

const savedSettingsSchema = z.strictObject({ ...settingsSchema.shape, savedAt: z.exactOptional(epochMs) });
const savedTargetSchema = z.strictObject({ ...targetSchema.shape, savedAt: epochMs });

export const backupHeaderSchema = z.strictObject({
  format: z.literal('deskpace-backup'),
  formatVersion: z.int().check(z.gte(1)),
  appVersion: z.exactOptional(z.string().check(z.maxLength(100))),
  madeAt: z.exactOptional(epochMs),
  device: z.exactOptional(idText),
  salt: z.exactOptional(z.string().check(z.minLength(16), z.maxLength(200))),
  firstRecorded: z.exactOptional(z.record(siteKeyText, epochMs)),
  settings: z.exactOptional(savedSettingsSchema),
});

const answer = z.int().check(z.gte(1), z.lte(5));
const answers = { effective: answer, empowered: answer, engaged: answer, growing: answer };
const monthText = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'no month'));
/** Numbers of people and things are whole; money and means are not. None is below 0. */
const amount = z.number().check(z.gte(0), z.lte(1e15));
const whole = z.int().check(z.gte(0), z.lte(1e12));
const companyNumbers = {
  customersAtStart: z.exactOptional(whole),
  customersNew: z.exactOptional(whole),
  customersAtEnd: z.exactOptional(whole),
  customersRepeat: z.exactOptional(whole),
  customersAll: z.exactOptional(whole),
  revenueAtStart: z.exactOptional(amount),
  revenueCancelled: z.exactOptional(amount),
  revenueReduced: z.exactOptional(amount),
  totalRevenue: z.exactOptional(amount),
  supportCost: z.exactOptional(amount),
  companyTickets: z.exactOptional(whole),
  averagePurchase: z.exactOptional(amount),
  purchasesPerYear: z.exactOptional(amount),
  yearsAsCustomer: z.exactOptional(amount),
};

const mondayText = dayText.check(z.refine((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1, 'no Monday'));

/** As the agent enters them; the moment of saving is the background's. */
export const checkInSchema = z.strictObject({ week: mondayText, ...answers });
export const companyMonthSchema = z.strictObject({ month: monthText, ...companyNumbers });

export const savedCheckInSchema = z.strictObject({ ...checkInSchema.shape, savedAt: epochMs });
export const savedCompanyMonthSchema = z.strictObject({ ...companyMonthSchema.shape, savedAt: epochMs });

const backupRowSchemas: { readonly [Table in keyof BackupTables]: z.ZodMiniType<BackupTables[Table]> } = {
  sites: siteSchema,
  taught: taughtDeskSchema,
  targets: savedTargetSchema,
  tickets: ticketRecordSchema,
  observations: observationSchema,
  intervals: intervalSchema,
  activities: activitySchema,
  corrections: correctionSchema,
  checkIns: savedCheckInSchema,
  companyMonths: savedCompanyMonthSchema,
  surveys: surveySchema,
  reviews: selfReviewSchema,
  draws: reviewDrawSchema,
  rubrics: savedRubricSchema,
};

export function checkBackupRow<Table extends keyof BackupTables>(
  table: Table,
  value: unknown,
): Checked<BackupTables[Table]> {
  return checked(backupRowSchemas[table], value);
}

export function checkBackupHeader(value: unknown): Checked<BackupHeader> {
  return checked(backupHeaderSchema, value);
}
