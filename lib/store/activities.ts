import { longestInterval } from '../model/limits.ts';
import type { Activity, ActivityByHand } from '../model/ticket.ts';
import { type Stretch, splitByDay } from '../time/clip.ts';
import type { DurationMs, EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { markDirty } from './dirty.ts';
import { getMeta } from './meta.ts';
import { getCalendar } from './settings.ts';
import { withNamedErrors } from './store-errors.ts';

/** The tables that a change of an activity needs in its transaction, since it changes the summaries of its days. */
function changedTables(db: DeskpaceDatabase) {
  return [db.activities, db.meta, db.settings, db.dirty];
}

async function markDaysOf(db: DeskpaceDatabase, ...stretches: Stretch[]): Promise<void> {
  const calendar = await getCalendar(db);
  await markDirty(
    db,
    stretches.flatMap((stretch) => splitByDay(stretch, calendar)).map(({ day }) => day),
  );
}

/** Activities with any part in [from, to), in order of their start. */
export async function activitiesBetween(db: DeskpaceDatabase, from: EpochMs, to: EpochMs): Promise<Activity[]> {
  const near = await db.activities
    .where('startedAt')
    .between(from - longestInterval, to)
    .toArray();
  return near.filter(({ endedAt }) => endedAt > from);
}

/** A list is in front now: lengthens the last such activity, or begins one when the last ended too long ago. */
export async function noteQueue(db: DeskpaceDatabase, now: EpochMs, longestGap: DurationMs): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', changedTables(db), async () => {
      const near = await db.activities
        .where('startedAt')
        .between(now - longestInterval, now, true, true)
        .toArray();
      const last = near.filter(({ kind, endedAt }) => kind === 'queue' && endedAt <= now).at(-1);
      if (last && now - last.endedAt <= longestGap) {
        await db.activities.put({ ...last, endedAt: now });
        await markDaysOf(db, { startedAt: last.startedAt, endedAt: now });
        return;
      }
      const { device } = await getMeta(db);
      await db.activities.add({ id: crypto.randomUUID(), kind: 'queue', startedAt: now, endedAt: now, device });
    }),
  );
}

/** Nobody was at the list after this moment. */
export async function cutQueue(db: DeskpaceDatabase, at: EpochMs): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', changedTables(db), async () => {
      for (const one of await activitiesBetween(db, at, Number.MAX_SAFE_INTEGER)) {
        if (one.kind === 'queue' && one.startedAt < at) await db.activities.put({ ...one, endedAt: at });
        else if (one.kind === 'queue') await db.activities.delete(one.id);
        if (one.kind === 'queue') await markDaysOf(db, one);
      }
    }),
  );
}

/** Ends what the agent had begun, at most so long after its beginning, and begins the next, if there is one. */
export async function switchActivity(
  db: DeskpaceDatabase,
  kind: ActivityByHand | undefined,
  at: EpochMs,
  longest: DurationMs,
): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', changedTables(db), async () => {
      const { activity, ...meta } = await getMeta(db);
      const endedAt = activity && Math.min(at, activity.startedAt + longest);
      if (activity && endedAt !== undefined && endedAt > activity.startedAt) {
        await db.activities.add({ id: crypto.randomUUID(), ...activity, endedAt, device: meta.device });
        await markDaysOf(db, { startedAt: activity.startedAt, endedAt });
      }
      await db.meta.put({ ...meta, ...(kind === undefined ? {} : { activity: { kind, startedAt: at } }) });
    }),
  );
}

/** Says afterwards what a stretch of the day was. */
export async function addPastActivity(
  db: DeskpaceDatabase,
  { kind, startedAt, endedAt }: { kind: ActivityByHand } & Stretch,
): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', changedTables(db), async () => {
      const { device } = await getMeta(db);
      await db.activities.add({ id: crypto.randomUUID(), kind, startedAt, endedAt, device });
      await markDaysOf(db, { startedAt, endedAt });
    }),
  );
}

export async function deleteActivity(db: DeskpaceDatabase, id: string): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', changedTables(db), async () => {
      const known = await db.activities.get(id);
      if (known === undefined) return;
      await db.activities.delete(id);
      await markDaysOf(db, known);
    }),
  );
}
