import { RefusedMessageError, type ViewHandlers } from '../messages/receive.ts';
import { contradictionsOf } from '../model/by-hand.ts';
import type { Site } from '../model/ticket.ts';
import { putCheckIn, putCompanyMonth, removeCheckIn, removeCompanyMonth } from '../store/by-hand.ts';
import { noteBackup, noteDayStartAnswered, noteSolvedBySystemAnswered } from '../store/meta.ts';
import { recordProblem } from '../store/problems.ts';
import { removeReview } from '../store/quality.ts';
import { getSettings, saveSettings } from '../store/settings.ts';
import { getSites, putSite, siteByKey } from '../store/sites.ts';
import { withTagWords } from '../store/tag-words.ts';
import { putTarget, removeTarget } from '../store/targets.ts';
import { isDay, isZone, mondayOf } from '../time/calendar.ts';
import { minute } from '../time/units.ts';
import { addActivity, removeActivity, setActivity } from './activities.ts';
import { setCall, setPinned } from './call.ts';
import type { Context } from './context.ts';
import { editTime, keepOffer, undoCorrection, wasCall } from './correct-time.ts';
import { deleteLog } from './delete-log.ts';
import { deskById } from './desk-by-id.ts';
import { excludeEvent, excludeTicket } from './exclude-ticket.ts';
import { nameReceiver, tellHandOver } from './hand-over-words.ts';
import { hideNumbers } from './hide-numbers.ts';
import { setNoticesAlarm, tellNotices } from './notices.ts';
import { setPauseAlarm, setPaused } from './pause.ts';
import { drawReviews, saveReview, saveRubric, setReviewAside } from './quality.ts';
import { restoring } from './restore.ts';
import { refreshDays, showBadge, tellPages } from './show.ts';
import { intendSite, switchSiteOff } from './site-switch.ts';
import { structureOf } from './structure.ts';
import { importSurveys, saveSurvey, takeBackSurveys } from './surveys.ts';
import { beginLesson, changeTaught, forgetTaught, importTaught } from './teaching.ts';

/** What our own views may ask. Views read by themselves; every change of the log goes through here. */
export function viewHandlers(context: Context): ViewHandlers {
  const strict = async () => (await context.store()).strict;
  const change = async (work: () => Promise<unknown>): Promise<null> => {
    await context.inTurn(work);
    await refreshDays(context);
    await showBadge(context);
    return null;
  };

  return {
    trouble: async () => context.trouble() ?? null,

    intendSite: async (wanted) => {
      if (!(await deskById(await strict(), wanted.helpDesk)))
        throw new RefusedMessageError(`There is no help desk “${wanted.helpDesk}”.`);
      await intendSite(context, wanted);
      return null;
    },

    siteOff: async ({ siteKey }) => {
      await switchSiteOff(context, siteKey);
      return null;
    },

    changeSite: async ({ siteKey, deskZone, higherTier, apiLane, tagWords, timeUnit }) => {
      const db = await strict();
      const site = await siteByKey(db, siteKey);
      if (!site) throw new RefusedMessageError('That help desk is not switched on any more.');
      if (deskZone !== undefined && deskZone !== null && !isZone(deskZone)) {
        throw new RefusedMessageError(`“${deskZone}” is no time zone.`);
      }
      const { deskZone: known, ...rest } = site;
      const zone = deskZone === undefined ? known : (deskZone ?? undefined);
      const changed: Site = {
        ...(tagWords === undefined ? rest : withTagWords(rest, tagWords)),
        ...(zone === undefined ? {} : { deskZone: zone }),
        ...(higherTier === undefined ? {} : { higherTier }),
        ...(apiLane === undefined ? {} : { apiLane }),
        ...(timeUnit === undefined ? {} : { timeUnit }),
      };
      await change(() => putSite(db, changed));
      // Open pages follow the switch at once.
      if (changed.apiLane !== site.apiLane) await tellPages(context, [changed], { kind: 'stateChanged' });
      return null;
    },

    pause: async ({ paused, minutes }) => {
      await setPaused(context, paused, minutes === undefined ? undefined : minutes * minute);
      return null;
    },

    hideNumbers: async ({ hidden }) => {
      await hideNumbers(context, hidden);
      return null;
    },

    call: async ({ ticketKey, phase }) => {
      await setCall(context, ticketKey, phase);
      return null;
    },

    pin: async ({ ticketKey, pinned }) => {
      await setPinned(context, ticketKey, pinned);
      return null;
    },

    wasCall: async ({ ticketKey, minutes }) => {
      await wasCall(context, ticketKey, minutes);
      return null;
    },

    keepOffer: async (ask) => {
      await keepOffer(context, ask, () => undefined);
      return null;
    },

    editTime: async (ask) => {
      await editTime(context, ask);
      return null;
    },

    nameReceiver: async (ask) => {
      await nameReceiver(context, ask);
      return null;
    },

    tellHandOver: async (ask) => {
      await tellHandOver(context, ask);
      return null;
    },

    undoCorrection: async ({ id }) => {
      await undoCorrection(context, id, () => undefined);
      return null;
    },

    activity: async ({ kind }) => {
      await setActivity(context, kind);
      return null;
    },

    addActivity: async (ask) => {
      await addActivity(context, ask);
      return null;
    },

    removeActivity: async ({ id }) => {
      await removeActivity(context, id);
      return null;
    },

    setTarget: async (target) => {
      const db = await strict();
      return await change(() => putTarget(db, target, context.now()));
    },

    removeTarget: async ({ metric }) => {
      const db = await strict();
      return await change(() => removeTarget(db, metric));
    },

    saveSettings: async (settings) => {
      if (settings.zone !== undefined && !isZone(settings.zone)) {
        throw new RefusedMessageError(`“${settings.zone}” is no time zone.`);
      }
      const { officeHours } = settings;
      if (officeHours !== undefined && !isZone(officeHours.zone)) {
        throw new RefusedMessageError(`“${officeHours.zone}” is no time zone.`);
      }
      const db = await strict();
      await change(() => saveSettings(db, settings, context.now()));
      // What stands on pages speaks another language at once.
      if (settings.language !== undefined) await tellPages(context, await getSites(db), { kind: 'stateChanged' });
      const { idleAfter } = await getSettings(db);
      context.browser.idle.setDetectionInterval(idleAfter / 1_000);
      await setPauseAlarm(context);
      await setNoticesAlarm(context);
      // What is due already when it is turned on need not wait for the alarm.
      if (settings.notices !== undefined) await tellNotices(context);
      return null;
    },

    saveCheckIn: async (answers) => {
      if (!isDay(answers.week) || answers.week !== mondayOf(answers.week))
        throw new RefusedMessageError(`${answers.week} is no Monday.`);
      const db = await strict();
      return await change(() => putCheckIn(db, { ...answers, savedAt: context.now() }));
    },

    removeCheckIn: async ({ week }) => {
      const db = await strict();
      return await change(() => removeCheckIn(db, week));
    },

    saveCompanyMonth: async (numbers) => {
      const month = { ...numbers, savedAt: context.now() };
      const [pair] = contradictionsOf(month);
      if (pair !== undefined) throw new RefusedMessageError(`“${pair[0]}” and “${pair[1]}” contradict each other.`);
      const db = await strict();
      return await change(() => putCompanyMonth(db, month));
    },

    removeCompanyMonth: async ({ month }) => {
      const db = await strict();
      return await change(() => removeCompanyMonth(db, month));
    },

    importSurveys: async (ask) => await importSurveys(context, ask),

    saveSurvey: async (ask) => {
      await saveSurvey(context, ask);
      return null;
    },

    removeSurveys: async (which) => await takeBackSurveys(context, which),

    drawReviews: (ask) => drawReviews(context, ask),

    setReviewAside: async (ask) => {
      await setReviewAside(context, ask);
      return null;
    },

    saveReview: async (ask) => {
      await saveReview(context, ask);
      return null;
    },

    removeReview: async ({ id }) => {
      const db = await strict();
      return await change(() => removeReview(db, id));
    },

    saveRubric: async (ask) => {
      await saveRubric(context, ask);
      return null;
    },

    countSolvedBySystem: async ({ count }) => {
      const db = await strict();
      return await change(async () => {
        await noteSolvedBySystemAnswered(db);
        if (count) await saveSettings(db, { countSolvedBySystem: true }, context.now());
      });
    },

    moveDayStart: async ({ dayStartsAt }) => {
      const db = await strict();
      return await change(async () => {
        await noteDayStartAnswered(db);
        if (dayStartsAt !== null) await saveSettings(db, { dayStartsAt }, context.now());
      });
    },

    deleteLog: async () => {
      await deleteLog(context);
      return null;
    },

    excludeEvent: async (ask) => {
      await excludeEvent(context, ask);
      return null;
    },

    excludeTicket: async ({ ticketKey, excluded }) => {
      await excludeTicket(context, ticketKey, excluded);
      return null;
    },

    backupMade: async () => {
      const db = await strict();
      return await change(() => noteBackup(db, context.now()));
    },

    problem: async ({ where, what }) => {
      await recordProblem(await strict(), { where, what, at: context.now() });
      return null;
    },

    structure: ({ siteKey }) => structureOf(context, siteKey),

    teach: async (ask) => {
      await beginLesson(context, ask);
      return null;
    },

    importTaught: (ask) => importTaught(context, ask),

    changeTaught: async (ask) => {
      await changeTaught(context, ask);
      return null;
    },

    forgetTaught: async ({ id }) => {
      await forgetTaught(context, id);
      return null;
    },

    ...restoring(context),
  };
}
