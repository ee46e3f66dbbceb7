import fc from 'fast-check';

/** What an agent, a browser and a computer may do next. Lengths are in ticks; `inputEvery` 0 is no input. */
export type Act =
  | {
      do: 'open';
      tab: number;
      ticket: number;
      silentBlur: boolean;
      newPage: boolean;
      pauseBefore: number;
      /** How many chats a new page has side by side; fewer than two is a page without any. */
      chats: number;
    }
  | { do: 'stay'; ticks: number; inputEvery: number; media: boolean }
  | { do: 'leave'; because: 'blurred' | 'hidden' | 'noTicket' | 'leaving'; inputEvery: number; ticks: number }
  | { do: 'closeTab'; farewell: boolean; late: number }
  | { do: 'freeze'; ticks: number }
  | { do: 'lock'; ticks: number }
  | { do: 'pause'; ticks: number; inputEvery: number }
  /** A pause that ends by itself, whatever happens meanwhile. */
  | { do: 'pauseFor'; ticks: number }
  | { do: 'act'; ticket: number }
  | { do: 'call'; ticket: number; phase: 'talk' | 'hold' | 'wrapUp' }
  | { do: 'phase'; phase: 'talk' | 'hold' | 'wrapUp' }
  | { do: 'hangUp' }
  | { do: 'pin'; ticket: number | undefined }
  | { do: 'workerStarted' }
  | { do: 'browserStarted'; ticks: number }
  /** Somebody sets the wall clock. */
  | { do: 'jump'; ticks: number }
  /** The lid is shut: nothing runs. On some computers the monotonic clocks stand still meanwhile. */
  | { do: 'sleep'; ticks: number; clocksStand: boolean }
  /** The same for an hour, and the first to notice is a new background, whose clock knows of nothing before. */
  | { do: 'sleepOver' }
  /** Hours in another program, in a call or with a ticket kept in hand. */
  | { do: 'long'; what: 'call' | 'pin'; ticket: number; ticks: number; inputEvery: number };

/** Lengths around every limit, in ticks: 3 s, 5 s, 15 s, 20 s, 30 s, 60 s, 90 s. */
const edges = [1, 2, 5, 6, 7, 10, 11, 29, 30, 31, 39, 40, 41, 59, 60, 61, 119, 120, 121, 179, 180, 181];
const ticks = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 24 }) }, fc.constantFrom(...edges));
/** Around the hour of a ticket kept in hand and the four hours of a call. */
const longTicks = fc.constantFrom(7_197, 7_198, 7_199, 7_200, 28_797, 28_798, 28_799, 28_800);
/** Around three heartbeats, which is sleep, and by hours, to both sides. */
const jumpTicks = fc.constantFrom(-7_200, -30, -3, 3, 29, 30, 31, 7_200);
const inputEvery = fc.constantFrom(0, 1, 2, 5, 12, 58, 59, 60, 61);
const tab = fc.integer({ min: 0, max: 2 });
const ticket = fc.integer({ min: 0, max: 2 });
const phase = fc.constantFrom('talk' as const, 'hold' as const, 'wrapUp' as const);
const because = fc.constantFrom('blurred' as const, 'hidden' as const, 'noTicket' as const, 'leaving' as const);
const yesOrNo = fc.boolean();

type Doing<K extends Act['do']> = Extract<Act, { do: K }>;

function anAct<K extends Act['do']>(
  weight: number,
  kind: K,
  about: (kind: fc.Arbitrary<K>) => fc.Arbitrary<Doing<K>>,
): { weight: number; arbitrary: fc.Arbitrary<Act> } {
  return { weight, arbitrary: about(fc.constant(kind)) };
}

const ordinary = [
  anAct(32, 'open', (kind) =>
    fc.record({
      do: kind,
      tab,
      ticket,
      silentBlur: yesOrNo,
      newPage: yesOrNo,
      pauseBefore: fc.constantFrom(0, 0, 1, 3),
      chats: fc.constantFrom(0, 0, 0, 2, 3),
    }),
  ),
  anAct(32, 'stay', (kind) =>
    fc.record({ do: kind, ticks, inputEvery, media: fc.constantFrom(false, false, false, true) }),
  ),
  anAct(24, 'leave', (kind) => fc.record({ do: kind, because, ticks, inputEvery })),
  anAct(4, 'closeTab', (kind) => fc.record({ do: kind, farewell: yesOrNo, late: fc.constantFrom(0, 4, 30, 40) })),
  anAct(4, 'freeze', (kind) => fc.record({ do: kind, ticks })),
  anAct(4, 'lock', (kind) => fc.record({ do: kind, ticks })),
  anAct(4, 'pause', (kind) => fc.record({ do: kind, ticks, inputEvery })),
  anAct(3, 'pauseFor', (kind) => fc.record({ do: kind, ticks })),
  anAct(4, 'act', (kind) => fc.record({ do: kind, ticket })),
  anAct(4, 'call', (kind) => fc.record({ do: kind, ticket, phase })),
  anAct(4, 'phase', (kind) => fc.record({ do: kind, phase })),
  anAct(8, 'hangUp', (kind) => fc.record({ do: kind })),
  anAct(4, 'pin', (kind) => fc.record({ do: kind, ticket: fc.option(ticket, { nil: undefined }) })),
  anAct(4, 'workerStarted', (kind) => fc.record({ do: kind })),
  anAct(4, 'browserStarted', (kind) => fc.record({ do: kind, ticks })),
  anAct(3, 'sleep', (kind) => fc.record({ do: kind, ticks, clocksStand: fc.constant(false) })),
];

/** Schedules in which every clock agrees with the wall, so that signals can be put in order by it. */
export const steadyActs: fc.Arbitrary<Act[]> = fc.array(fc.oneof(...ordinary), { minLength: 1, maxLength: 25 });

/** Schedules with everything in them. */
export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    ...ordinary,
    anAct(4, 'jump', (kind) => fc.record({ do: kind, ticks: jumpTicks })),
    anAct(3, 'sleep', (kind) => fc.record({ do: kind, ticks, clocksStand: fc.constant(true) })),
    anAct(2, 'sleepOver', (kind) => fc.record({ do: kind })),
    anAct(1, 'long', (kind) =>
      fc.record({
        do: kind,
        what: fc.constantFrom('call' as const, 'pin' as const),
        ticket,
        ticks: longTicks,
        inputEvery: fc.constantFrom(0, 0, 59, 61, 7_000),
      }),
    ),
  ),
  { minLength: 1, maxLength: 25 },
);

/** How the browser is set up: whether it detects presence, how late it tells of it, and whether alarms ring. */
export interface Setup {
  idleDetection: boolean;
  /** Ticks by which a report of idleness comes late. */
  idleLag: number;
  alarms: boolean;
}

export const setups: fc.Arbitrary<Setup> = fc.record({
  idleDetection: fc.boolean(),
  idleLag: fc.constantFrom(0, 0, 1, 2, 3),
  alarms: fc.boolean(),
});
