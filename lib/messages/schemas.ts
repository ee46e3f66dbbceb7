import * as z from 'zod/mini';
import {
  drawReviewsSchema,
  saveReviewSchema,
  saveRubricSchema,
  setReviewAsideSchema,
} from '../model/quality-schemas.ts';
import { handOverReasons } from '../model/receiver.ts';
import { checkInSchema, companyMonthSchema } from '../model/row-schemas.ts';
import {
  epochMs,
  monotonicMs,
  pageSignalSchema,
  settingsChangeSchema,
  targetSchema,
  ticketReadingSchema,
} from '../model/schemas.ts';
import { importSurveysSchema, removeSurveysSchema, saveSurveySchema } from '../model/survey-schemas.ts';
import { statusWords, taughtDeskSchema, taughtTitle } from '../model/taught-schema.ts';
import type { FromPage, FromView, StructureReport } from './protocol.ts';

const shortText = z.string().check(z.maxLength(400));
const key = z.string().check(z.minLength(1), z.maxLength(500));
const nothing = z.strictObject({});
const clockId = z.string().check(z.maxLength(100));
const pageKind = z.strictObject({
  pattern: z.string().check(z.maxLength(300)),
  language: z.string().check(z.regex(/^([a-z]{2,3}([-_][a-z0-9]{2,8}){0,3})?$/)),
  tab: z.string().check(z.maxLength(40)),
});
const problem = z.strictObject({ where: z.string().check(z.maxLength(100)), what: shortText });
const pause = z.strictObject({ paused: z.boolean() });
const hideNumbers = z.strictObject({ hidden: z.boolean() });
const call = z.strictObject({ ticketKey: key, phase: z.nullable(z.enum(['talk', 'hold', 'wrapUp'])) });
const pin = z.strictObject({ ticketKey: key, pinned: z.boolean() });
const activityByHand = z.enum(['meeting', 'training', 'project', 'break']);
/** 1 to 240 minutes. */
const wasCall = z.strictObject({ ticketKey: key, minutes: z.int().check(z.gte(1), z.lte(240)) });
const keepOffer = z.strictObject({
  offerId: z.string().check(z.minLength(1), z.maxLength(300)),
  as: z.nullable(z.enum(['manual', 'talk'])),
});
const undoCorrection = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(300)) });
const origin = z.string().check(z.regex(/^https?:\/\/[^/]+$/), z.maxLength(300));
const excludeTicket = z.strictObject({ ticketKey: key, excluded: z.boolean() });
const tellHandOver = z.strictObject({
  ticketKey: key,
  eventKey: z.string().check(z.minLength(1), z.maxLength(1_000)),
  as: z.enum(['escalation', 'transfer', 'neither']),
  reason: z.exactOptional(z.enum(handOverReasons)),
});
/** A part of a backup file; the views cut at 1 MB. */
const part = z.string().check(z.maxLength(2_000_000));

/** A report comes from a page, and goes into a file as it is: what it may be made of is bounded here once more. */
export const structureReportSchema: z.ZodMiniType<StructureReport> = z.strictObject({
  format: z.literal('deskpace-structure'),
  version: z.literal(1),
  helpDesk: z.string().check(z.maxLength(100)),
  revision: z.int(),
  kind: pageKind,
  landmarks: z.array(z.tuple([z.string().check(z.maxLength(2_000)), z.int()])).check(z.maxLength(2_000)),
  isWhole: z.boolean(),
  lines: z.array(z.string().check(z.maxLength(1_500))).check(z.maxLength(3_000)),
});

type AskSchemas<Protocol extends { [Name in keyof Protocol]: { ask: unknown } }> = {
  readonly [Name in keyof Protocol]: z.ZodMiniType<Protocol[Name]['ask']>;
};

/** What each message of a page must look like. */
export const pageAsks: AskSchemas<FromPage> = {
  hello: z.strictObject({
    url: z.string().check(z.maxLength(10_000)),
    clockId: z.string().check(z.maxLength(100)),
    since: z.exactOptional(z.strictObject({ monotonic: monotonicMs, wall: epochMs })),
    isAgain: z.exactOptional(z.boolean()),
  }),
  signals: z.strictObject({ signals: z.array(pageSignalSchema).check(z.minLength(1), z.maxLength(1_000)) }),
  recognised: z.strictObject({ ticketKey: key }),
  unproven: nothing,
  unprovenPage: z.strictObject({
    ticketId: z.string().check(z.minLength(1), z.maxLength(100)),
    pattern: pageKind.shape.pattern,
    looksLike: z.enum(['ticket', 'other']),
  }),
  words: nothing,
  readerTask: nothing,
  readerRules: nothing,
  takeTurn: z.strictObject({ clockId }),
  endTurn: z.strictObject({
    clockId,
    end: z.union([
      z.strictObject({ kind: z.enum(['answered', 'failed', 'refused']) }),
      // A day at most: what a host says beyond that is a mistake.
      z.strictObject({
        kind: z.literal('tooOften'),
        lasts: z.exactOptional(z.number().check(z.gte(0), z.lte(86_400_000))),
      }),
    ]),
  }),
  reading: z.strictObject({ reading: ticketReadingSchema, clockId, kind: z.exactOptional(pageKind) }),
  card: z.strictObject({ ticketKey: key }),
  problem,
  pause,
  hideNumbers,
  call,
  pin,
  wasCall,
  keepOffer,
  undoCorrection,
  tellHandOver,
  excludeTicket,
  listInFront: z.strictObject({ silentFor: z.number().check(z.gte(0), z.lte(86_400_000)) }),
  openDashboard: z.strictObject({ ticketKey: z.exactOptional(key) }),
  lesson: nothing,
  taught: z.strictObject({ desk: taughtDeskSchema }),
};

/** What each message of our own views must look like. */
export const viewAsks: AskSchemas<FromView> = {
  trouble: nothing,
  intendSite: z.strictObject({
    helpDesk: z.string().check(z.maxLength(100)),
    origin,
    basePath: z.string().check(z.regex(/^(\/.*[^/])?$/), z.maxLength(300)),
    tabId: z.exactOptional(z.int()),
  }),
  siteOff: z.strictObject({ siteKey: key }),
  changeSite: z.strictObject({
    siteKey: key,
    deskZone: z.exactOptional(z.nullable(z.string().check(z.maxLength(100)))),
    higherTier: z.exactOptional(z.array(z.string().check(z.minLength(1), z.maxLength(310))).check(z.maxLength(200))),
    apiLane: z.exactOptional(z.boolean()),
    tagWords: z.exactOptional(z.boolean()),
    timeUnit: z.exactOptional(z.enum(['minutes', 'hours', 'short'])),
  }),
  /** 1 to 240 minutes. */
  pause: z.strictObject({ paused: z.boolean(), minutes: z.exactOptional(z.int().check(z.gte(1), z.lte(240))) }),
  call,
  pin,
  wasCall,
  hideNumbers,
  keepOffer,
  editTime: z.strictObject({
    ticketKey: key,
    edit: z.enum(['add', 'addCall', 'toCall', 'remove']),
    startedAt: epochMs,
    endedAt: epochMs,
    keep: z.exactOptional(z.strictObject({ startedAt: epochMs, endedAt: epochMs })),
  }),
  nameReceiver: z.strictObject({
    siteKey: key,
    kind: z.enum(['group', 'person']),
    code: z.string().check(z.minLength(1), z.maxLength(300)),
    as: z.nullable(z.enum(['escalation', 'transfer', 'neither'])),
  }),
  tellHandOver,
  undoCorrection,
  activity: z.strictObject({ kind: z.nullable(activityByHand) }),
  addActivity: z.strictObject({ kind: activityByHand, startedAt: epochMs, endedAt: epochMs }),
  removeActivity: z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(300)) }),
  setTarget: targetSchema,
  removeTarget: z.strictObject({ metric: z.string().check(z.maxLength(100)) }),
  saveSettings: settingsChangeSchema,
  saveCheckIn: checkInSchema,
  removeCheckIn: z.strictObject({ week: z.string().check(z.maxLength(20)) }),
  saveCompanyMonth: companyMonthSchema,
  removeCompanyMonth: z.strictObject({ month: z.string().check(z.maxLength(20)) }),
  importSurveys: importSurveysSchema,
  saveSurvey: saveSurveySchema,
  removeSurveys: removeSurveysSchema,
  drawReviews: drawReviewsSchema,
  setReviewAside: setReviewAsideSchema,
  saveReview: saveReviewSchema,
  removeReview: z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(300)) }),
  saveRubric: saveRubricSchema,
  countSolvedBySystem: z.strictObject({ count: z.boolean() }),
  moveDayStart: z.strictObject({ dayStartsAt: z.nullable(z.int().check(z.gte(0), z.lte(1_439))) }),
  excludeTicket,
  excludeEvent: z.strictObject({
    ticketKey: key,
    eventKey: z.string().check(z.minLength(1), z.maxLength(1_000)),
    excluded: z.boolean(),
  }),
  backupMade: nothing,
  deleteLog: nothing,
  restoreBegin: z.strictObject({ parts: z.int().check(z.gte(1), z.lte(100_000)) }),
  restorePart: z.strictObject({ restoreId: shortText, index: z.int().check(z.gte(0)), text: part }),
  restoreEnd: z.strictObject({ restoreId: shortText, apply: z.boolean() }),
  structure: z.strictObject({ siteKey: key }),
  problem,
  teach: z.strictObject({ tabId: z.int(), origin }),
  importTaught: z.strictObject({ text: z.string().check(z.maxLength(200_000)), apply: z.boolean() }),
  changeTaught: z.strictObject({
    id: z.string().check(z.maxLength(300)),
    title: z.exactOptional(taughtTitle),
    statuses: z.exactOptional(statusWords),
  }),
  forgetTaught: z.strictObject({ id: z.string().check(z.maxLength(300)) }),
};
