import type { ContactEntry, DaySummary } from '../../model/day-summary.ts';
import { hour, second } from '../../time/units.ts';
import type { Metric } from '../metric.ts';
import {
  byDay,
  countedContacts,
  distinct,
  given,
  leftOutEntries,
  leftOutTickets,
  reasons,
  recordedByDay,
  setAsideCounts,
  sumOfTime,
  timeByTicket,
} from '../period.ts';
import { type DayShares, ratioOfDays } from '../ratio-of-days.ts';
import { nearestRank } from '../statistics.ts';

/** Row 3. Own handle time of the period ÷ own timed contacts of the period. Unit: seconds. */
export const averageHandleTime: Metric = {
  id: 'average-handle-time',
  row: '3',
  version: 1,
  unit: 'seconds',
  better: 'none',
  counterparts: ['reopen-rate'],
  minimum: 6,
  words: {
    title: 'Average handle time',
    question: 'How much of my time does a contact take?',
    definition:
      'All your handle time of the period, divided by your contacts that were timed. A contact is a call with the replies in the half hour after it, a chat session, or your public replies of one turn. Time spent reading or helping on tickets without a contact is included, and shown apart. Contacts outside your usual, the 10th to 90th percentile of the same kind over your last 28 days worked, are listed and stay in it. Median and 90th percentile are those of the time that each timed contact took. The interval comes from how the average differs from day to day, with six days or more.',
    formula: 'Own handle time ÷ own timed contacts.',
    leavesOut:
      'Contacts without any of your time on the ticket from 10 minutes before to 2 minutes after are untimed: counted and shown, but in neither side. Contacts on merged away, spam, deleted and excluded tickets are left out; time on such tickets stays time, and is shown apart. Glances under 3 seconds are no time.',
    threshold: 'Neither longer nor shorter is better by itself. A limit of your own is met up to and including it.',
    teamReport:
      'Reports often take the elapsed time from opening to closing, or talk, hold and wrap-up of calls only; this is attention, each second once.',
    source:
      'Deskpace metric catalogue, row 3; compare ICMI and COPC, average handle time = (talk + hold + after-contact work) ÷ contacts.',
  },
  evaluate({ summaries }) {
    const time = sumOfTime(summaries);
    const contacts = countedContacts(summaries);
    const n = contacts.filter(({ timed }) => timed).length;
    const withContact = new Set(contacts.map(({ ticket }) => ticket));
    const leftOut = leftOutTickets(summaries);
    let withoutContact = 0;
    let onLeftOut = 0;
    for (const [ticket, ms] of timeByTicket(summaries)) {
      if (leftOut.has(ticket)) onLeftOut += ms;
      else if (!withContact.has(ticket)) withoutContact += ms;
    }
    const hours = [...recordedByDay(summaries).values()].reduce((sum, ms) => sum + ms, 0) / hour;
    const isKnown = n >= averageHandleTime.minimum;
    const mean = n === 0 ? undefined : time.all / second / n;
    const times = timesOf(contacts);
    const interval = ratioOfDays(byDays(summaries));
    return {
      metric: 'average-handle-time',
      row: '3',
      version: averageHandleTime.version,
      unit: 'seconds',
      better: 'none',
      state: isKnown ? 'known' : time.all === 0 && contacts.length === 0 ? 'none' : 'notEnough',
      n,
      minimum: averageHandleTime.minimum,
      ...(isKnown && mean !== undefined ? { value: mean, ...(interval === undefined ? {} : { interval }) } : {}),
      valueIs: 'mean',
      ...given({ mean, median: nearestRank(times, 50), p90: nearestRank(times, 90) }),
      numerator: time.all / second,
      denominator: n,
      leftOut: reasons([
        ...leftOutEntries(summaries.flatMap((summary) => summary.contacts)),
        ['untimed', contacts.length - n],
        ...setAsideCounts(summaries, ['replyUnknownActor', 'replyDayUnknown']),
      ]),
      parts: given({
        handleTime: time.all / second,
        focused: time.focused / second,
        away: time.away / second,
        call: (time.talk + time.hold + time.wrapUp) / second,
        talk: time.talk / second,
        hold: time.hold / second,
        wrapUp: time.wrapUp / second,
        shared: time.shared / second,
        manual: time.manual / second,
        timeWithoutContact: withoutContact / second,
        timeOnLeftOut: onLeftOut / second,
        withoutLeftOut: n === 0 ? undefined : (time.all - onLeftOut) / second / n,
        contacts: contacts.length,
        untimed: contacts.length - n,
        glances: summaries.reduce((sum, { glances }) => sum + glances.n, 0),
        glanceTime: summaries.reduce((sum, { glances }) => sum + glances.ms, 0) / second,
        recordedHours: hours,
        contactsPerRecordedHour: hours >= 1 ? contacts.length / hours : undefined,
        ...chatParts(summaries),
      }),
      tickets: distinct(withContact),
      beside: [],
    };
  },
  values: ({ summaries }) => ({ 'average-handle-time': timesOf(countedContacts(summaries)) }),
};

/** The time of each day, with or without a contact, and its timed contacts. */
function byDays(summaries: readonly DaySummary[]): DayShares {
  return new Map(
    [...byDay(summaries)].map(([day, ofDay]) => [
      day,
      { sum: sumOfTime(ofDay).all / second, n: countedContacts(ofDay).filter(({ timed }) => timed).length },
    ]),
  );
}

/** The time of each timed contact, in seconds. */
function timesOf(contacts: readonly ContactEntry[]): number[] {
  return contacts.flatMap(({ handleTime }) => (handleTime === undefined ? [] : handleTime / second));
}

/** Attention and open time per chat session, and how many were open at once while any was. */
function chatParts(summaries: readonly DaySummary[]): Record<string, number | undefined> {
  const chats = summaries.filter(({ channel }) => channel === 'chat');
  const sessions = countedContacts(chats).filter(({ kind }) => kind === 'chat');
  if (sessions.length === 0) return {};
  const open = sessions.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0);
  let anyOpen = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { startedAt, endedAt } of [...sessions].sort((a, b) => a.startedAt - b.startedAt)) {
    anyOpen += Math.max(0, endedAt - Math.max(startedAt, until));
    until = Math.max(until, endedAt);
  }
  return {
    chatSessions: sessions.length,
    chatAttention: sumOfTime(chats).all / second / sessions.length,
    chatOpenTime: open / second / sessions.length,
    chatsAtOnce: anyOpen === 0 ? undefined : open / anyOpen,
  };
}
