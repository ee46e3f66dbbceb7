import * as z from 'zod/mini';
import type { OfficeHours } from '../time/office-hours.ts';
import type { DurationMs, EpochMs, MonotonicMs } from '../time/units.ts';
import { languageChoices } from './language.ts';
import type { PageSignal, SignalClock, SignalOrigin } from './signal.ts';

/**
 * Shapes of what comes from outside: readings, signals, settings. Every object is strict and every length is
 * bounded, so that a page can neither smuggle something in nor fill the disk. The types in `reading.ts`,
 * `signal.ts` and `ticket.ts` are written by hand for page-side code, which never loads these schemas;
 * a type test holds both together.
 */

const entriesAtMost = 20_000;

export const epochMs: z.ZodMiniType<EpochMs> = z.number().check(z.gte(0), z.lte(8.64e15));
const durationMs: z.ZodMiniType<DurationMs> = z.number().check(z.gte(0), z.lte(8.64e15));
export const monotonicMs: z.ZodMiniType<MonotonicMs> = z.number().check(z.gte(0), z.lte(8.64e15));
/** A product's own id, or a code of ours. */
export const idText = z.string().check(z.minLength(1), z.maxLength(300));
/** Site, ticket and viewer keys. */
export const keyText = z.string().check(z.minLength(1), z.maxLength(1_000));
const label = z.string().check(z.maxLength(1_000));
export const revisionNumber = z.int().check(z.gte(0), z.lte(1_000_000));
export const yes = z.literal(true);

export const statusCode = z.enum(['new', 'open', 'pending', 'onHold', 'solved', 'closed']);
export const priorityCode = z.enum(['low', 'normal', 'high', 'urgent']);
export const channel = z.enum(['email', 'chat', 'phone', 'web', 'social', 'other']);
export const actor = z.enum(['me', 'agent', 'customer', 'system', 'unknown']);
export const visibility = z.enum(['public', 'internal', 'thirdParty']);
export const lane = z.enum(['page', 'api']);
export const slaMetric = z.enum(['firstResponse', 'nextResponse', 'resolution', 'due']);
const precision = z.enum(['exact', 'minute', 'day', 'between']);

export const momentSchema = z.strictObject({ at: epochMs, precision, notBefore: z.exactOptional(epochMs) });
const perhapsMoment = {
  at: z.exactOptional(epochMs),
  precision: z.exactOptional(precision),
  notBefore: z.exactOptional(epochMs),
};

const personSchema = z.strictObject({ id: z.exactOptional(idText), name: z.exactOptional(label) });

const messageSchema = z.strictObject({
  ...perhapsMoment,
  id: z.exactOptional(idText),
  author: actor,
  authorId: z.exactOptional(idText),
  visibility: z.exactOptional(visibility),
  opening: z.exactOptional(yes),
  order: z.exactOptional(z.number()),
});

export const changedValueSchema = z.strictObject({
  code: z.exactOptional(z.union([statusCode, priorityCode])),
  id: z.exactOptional(idText),
  name: z.exactOptional(label),
  nobody: z.exactOptional(yes),
});

const changeSchema = z.strictObject({
  ...perhapsMoment,
  id: z.exactOptional(idText),
  by: actor,
  byId: z.exactOptional(idText),
  field: z.enum(['status', 'assignee', 'group', 'priority', 'merged', 'spam', 'deleted']),
  from: z.exactOptional(changedValueSchema),
  to: z.exactOptional(changedValueSchema),
  order: z.exactOptional(z.number()),
});

const slaTargetSchema = z.strictObject({ ...momentSchema.shape, metric: slaMetric });

const ratingSchema = z.strictObject({
  ...perhapsMoment,
  id: z.exactOptional(idText),
  kind: z.enum(['csat', 'ces', 'nps']),
  score: z.number(),
  worst: z.number(),
  best: z.number(),
});

const callSchema = z.strictObject({
  ...perhapsMoment,
  id: z.exactOptional(idText),
  by: actor,
  queuedAt: z.exactOptional(epochMs),
  answeredAt: z.exactOptional(epochMs),
  endedAt: z.exactOptional(epochMs),
  missed: z.exactOptional(yes),
});

const linkSchema = z.strictObject({ kind: z.enum(['mergedInto', 'mergedFrom', 'followUpOf']), ticketId: idText });

export const ticketReadingSchema = z.strictObject({
  ref: z.strictObject({ helpDesk: idText, ticketId: idText }),
  lane,
  revision: revisionNumber,
  viewer: z.exactOptional(personSchema),
  status: z.exactOptional(z.strictObject({ code: z.exactOptional(statusCode), label: z.exactOptional(label) })),
  assignee: z.exactOptional(z.nullable(personSchema)),
  group: z.exactOptional(personSchema),
  priority: z.exactOptional(
    z.strictObject({
      code: z.exactOptional(priorityCode),
      value: z.exactOptional(z.number()),
      label: z.exactOptional(label),
    }),
  ),
  channel: z.exactOptional(channel),
  tags: z.exactOptional(z.array(label).check(z.maxLength(1_000))),
  createdAt: z.exactOptional(momentSchema),
  createdBy: z.exactOptional(actor),
  requester: z.exactOptional(idText),
  messages: z.exactOptional(z.array(messageSchema).check(z.maxLength(entriesAtMost))),
  changes: z.exactOptional(z.array(changeSchema).check(z.maxLength(entriesAtMost))),
  sla: z.exactOptional(z.array(slaTargetSchema).check(z.maxLength(100))),
  rating: z.exactOptional(z.array(ratingSchema).check(z.maxLength(1_000))),
  calls: z.exactOptional(z.array(callSchema).check(z.maxLength(entriesAtMost))),
  links: z.exactOptional(z.array(linkSchema).check(z.maxLength(1_000))),
  complete: z.exactOptional(z.boolean()),
});

const clock = { clockId: idText, monotonic: monotonicMs, wall: epochMs } satisfies Shape<SignalClock>;
const chats = z.strictObject({
  open: z.array(keyText).check(z.maxLength(200)),
  active: z.exactOptional(keyText),
});
const origin = {
  tabId: z.int(),
  windowId: z.int(),
  siteKey: keyText,
  viewerKey: z.exactOptional(keyText),
} satisfies Shape<SignalOrigin>;

type Shape<Record> = { [Name in keyof Record]-?: z.ZodMiniType };

function pageSignals<Extra extends z.core.$ZodShape>(extra: Extra) {
  const common = {
    ...clock,
    seq: z.int().check(z.gte(0)),
    firstInput: z.exactOptional(monotonicMs),
    lastInput: z.exactOptional(monotonicMs),
    ...extra,
  };
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('inHand'), ticketKey: keyText }),
    z.strictObject({
      ...common,
      kind: z.literal('outOfHand'),
      because: z.enum(['blurred', 'hidden', 'noTicket', 'leaving']),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('heartbeat'),
      ticketKey: keyText,
      media: z.exactOptional(yes),
      chats: z.exactOptional(chats),
    }),
    z.strictObject({ ...common, kind: z.literal('act'), ticketKey: keyText }),
  ]);
}

/** A signal as a page sends it: without where it came from, which the background adds. */
export const pageSignalSchema: z.ZodMiniType<PageSignal> = pageSignals({});

const callPhase = z.enum(['talk', 'hold', 'wrapUp']);

/** A signal with its origin, or one of the browser's: what a recorded log holds. */
export const attentionSignalSchema = z.union([
  pageSignals(origin),
  z.discriminatedUnion('kind', [
    z.strictObject({
      ...clock,
      kind: z.literal('idleState'),
      state: z.enum(['active', 'idle', 'locked']),
      interval: durationMs,
    }),
    z.strictObject({ ...clock, kind: z.literal('tabRemoved'), tabId: z.int() }),
    z.strictObject({ ...clock, kind: z.literal('workerStarted') }),
    z.strictObject({ ...clock, kind: z.literal('browserStarted') }),
    z.strictObject({ ...clock, kind: z.literal('alarm') }),
    z.strictObject({ ...clock, kind: z.literal('pause'), lasts: z.exactOptional(durationMs) }),
    z.strictObject({ ...clock, kind: z.literal('resume') }),
    z.strictObject({ ...clock, kind: z.literal('callStarted'), ticketKey: keyText, phase: callPhase }),
    z.strictObject({ ...clock, kind: z.literal('callPhase'), phase: callPhase }),
    z.strictObject({ ...clock, kind: z.literal('callEnded') }),
    z.strictObject({ ...clock, kind: z.literal('pin'), ticketKey: z.exactOptional(keyText) }),
  ]),
]);

export const dayText = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'no day'));
const workStretch = z
  .strictObject({ from: z.int().check(z.gte(0), z.lte(1_439)), to: z.int().check(z.gte(1), z.lte(1_440)) })
  .check(z.refine(({ from, to }) => from < to, 'a stretch must end after it begins'));
/** In order and apart, so that no minute counts twice. */
const workDay = z.array(workStretch).check(
  z.maxLength(24),
  z.refine(
    (stretches) => stretches.every(({ from }, index) => index === 0 || from >= (stretches[index - 1]?.to ?? 0)),
    'stretches must be in order and apart',
  ),
);
const officeHoursSchema: z.ZodMiniType<OfficeHours> = z.strictObject({
  zone: z.string().check(z.minLength(1), z.maxLength(100)),
  week: z.array(workDay).check(z.length(7)),
  holidays: z.array(dayText).check(z.maxLength(2_000)),
});

const setting = {
  zone: z.string().check(z.minLength(1), z.maxLength(100)),
  dayStartsAt: z.int().check(z.gte(0), z.lte(1_439)),
  /** 30 s to 10 min. */
  idleAfter: durationMs.check(z.gte(30_000), z.lte(600_000)),
  /** Up to 30 min; 0 counts no absence. */
  awayGrace: durationMs.check(z.lte(1_800_000)),
  reopenWindowDays: z.int().check(z.gte(1), z.lte(90)),
  countSolvedBySystem: z.boolean(),
  badge: z.enum(['off', 'solved', 'minutes']),
  overlay: z.boolean(),
  /** Up to 4 h; 0 never asks. */
  pauseReminder: z.exactOptional(durationMs.check(z.lte(14_400_000))),
  language: z.exactOptional(z.enum(languageChoices)),
  officeHours: z.exactOptional(officeHoursSchema),
  /** 1 min to 90 days; 0 is none. */
  ownSla: z.exactOptional(
    z.strictObject({
      limit: durationMs.check(z.lte(7_776_000_000)),
      share: z.number().check(z.gt(0), z.lte(1)),
    }),
  ),
  shiftIsOfficeHours: z.exactOptional(z.boolean()),
  isTriage: z.exactOptional(z.boolean()),
  /** 1 to 24 h. */
  longDay: z.exactOptional(durationMs.check(z.gte(3_600_000), z.lte(86_400_000))),
  longStretch: z.exactOptional(durationMs.check(z.gte(3_600_000), z.lte(86_400_000))),
  /** 15 min to 4 h: recorded time keeps no pauses shorter than 15 min. */
  shortestBreak: z.exactOptional(durationMs.check(z.gte(900_000), z.lte(14_400_000))),
  notices: z.exactOptional(
    z.strictObject({
      dueSoon: z.boolean(),
      /** 5 min to 4 h. */
      dueBefore: durationMs.check(z.gte(300_000), z.lte(14_400_000)),
      pause: z.boolean(),
      longWork: z.boolean(),
      day: z.boolean(),
      dayAt: z.exactOptional(z.int().check(z.gte(0), z.lte(1_439))),
      connection: z.boolean(),
    }),
  ),
};

export const settingsSchema = z.strictObject(setting);

/** Some of the settings, as the agent changes them. */
export const settingsChangeSchema = z.strictObject({
  zone: z.exactOptional(setting.zone),
  dayStartsAt: z.exactOptional(setting.dayStartsAt),
  idleAfter: z.exactOptional(setting.idleAfter),
  awayGrace: z.exactOptional(setting.awayGrace),
  reopenWindowDays: z.exactOptional(setting.reopenWindowDays),
  countSolvedBySystem: z.exactOptional(setting.countSolvedBySystem),
  badge: z.exactOptional(setting.badge),
  overlay: z.exactOptional(setting.overlay),
  pauseReminder: setting.pauseReminder,
  language: setting.language,
  officeHours: setting.officeHours,
  ownSla: setting.ownSla,
  shiftIsOfficeHours: setting.shiftIsOfficeHours,
  isTriage: setting.isTriage,
  longDay: setting.longDay,
  longStretch: setting.longStretch,
  shortestBreak: setting.shortestBreak,
  notices: setting.notices,
});

export const targetSchema = z.strictObject({
  metric: z.string().check(z.minLength(1), z.maxLength(100)),
  limit: z.number().check(z.gte(0)),
  share: z.exactOptional(z.number().check(z.gte(0), z.lte(1))),
});
