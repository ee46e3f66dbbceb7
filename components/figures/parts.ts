import type { Words } from '../../lib/i18n/words.ts';
import type { MetricResult } from '../../lib/metrics/metric.ts';
import { handOverReasons } from '../../lib/model/receiver.ts';

/** The parts of a result that are shown under the figure, in this order, and what their numbers are. */
const shown = {
  worked: 'count',
  ticketsPerRecordedHour: 'number',
  gross: 'count',
  perRecordedHour: 'number',
  daysWithAnHour: 'count',
  solvedAfterMyAnswer: 'count',
  neededNoAnswer: 'count',
  failedCritical: 'count',
  handleTime: 'seconds',
  focused: 'seconds',
  away: 'seconds',
  call: 'seconds',
  shared: 'seconds',
  manual: 'seconds',
  timeWithoutContact: 'seconds',
  timeOnLeftOut: 'seconds',
  contacts: 'count',
  untimed: 'count',
  glances: 'count',
  glanceTime: 'seconds',
  contactsPerRecordedHour: 'number',
  chatSessions: 'count',
  chatAttention: 'seconds',
  chatOpenTime: 'seconds',
  chatsAtOnce: 'number',
  wroteAgain: 'count',
  wroteAgainShare: 'share',
  onHold: 'seconds',
  waitsOnHold: 'count',
  waitingNow: 'count',
  oldestWaiting: 'seconds',
  confirmed: 'count',
  severalContacts: 'count',
  otherAgent: 'count',
  handedOver: 'count',
  cameBack: 'count',
  cameBackShare: 'share',
  sameTicketOnly: 'count',
  returnedBeforeWindowIsOver: 'count',
  reopenedByMe: 'count',
  events: 'count',
  triage: 'count',
  escalations: 'count',
  sideways: 'count',
  waitingOnOthers: 'count',
  oldestOnOthers: 'seconds',
  met: 'count',
  missed: 'count',
  inherited: 'count',
  notYetDue: 'count',
  ofFirstResponse: 'count',
  ofNextResponse: 'count',
  ofResolution: 'count',
  ofDue: 'count',
  overdueNow: 'count',
  notReadFor7Days: 'count',
  calls: 'count',
  missedCalls: 'count',
  measuredCalls: 'count',
  presenceByActivity: 'seconds',
  presenceAsShift: 'seconds',
  otherWork: 'seconds',
  good: 'count',
  bad: 'count',
  answersPerContact: 'share',
  promoters: 'count',
  passives: 'count',
  detractors: 'count',
  effective: 'number',
  empowered: 'number',
  engaged: 'number',
  growing: 'number',
  months: 'count',
} as const;

export type ShownPart = keyof typeof shown;

function isShown(name: string): name is ShownPart {
  return Object.hasOwn(shown, name);
}

function textOf(value: number, kind: (typeof shown)[ShownPart], words: Words): string {
  switch (kind) {
    case 'seconds':
      return words.duration(Math.max(0, value));
    case 'share':
      return words.share(value);
    case 'count':
      return words.number(value);
    case 'number':
      return words.number(value, 1);
  }
}

/** What came back is told with the days within which it counts. */
function labelOfPart(name: keyof typeof shown, { parts }: MetricResult, { say }: Words): string {
  if (name !== 'cameBack' && name !== 'cameBackShare') return say(`part.${name}`);
  return say(`part.${name}`, { n: parts['returnWindowDays'] ?? 0 });
}

/** Named parts of a result as label and text. A part that is zero says nothing and is left out. */
export function partsOf(result: MetricResult, words: Words): { label: string; text: string }[] {
  const names = Object.keys(shown).filter(isShown);
  const parts = names.flatMap((name) => {
    const value = result.parts[name];
    if (value === undefined || value === 0) return [];
    return [{ label: labelOfPart(name, result, words), text: textOf(value, shown[name], words) }];
  });
  const why = handOverReasons.flatMap((reason) => {
    const value = result.parts[`reason ${reason}`] ?? 0;
    if (value === 0) return [];
    return [{ label: words.say('part.reason', { reason: words.say(`reason.${reason}`) }), text: words.number(value) }];
  });
  return [...parts, ...why, ...namedParts(result, words)];
}

/** Parts that carry what they are about in their name: an age, a status, a priority. Days and weeks are drawn as a course. */
function namedParts({ parts }: MetricResult, words: Words): { label: string; text: string }[] {
  return Object.entries(parts).flatMap(([name, value]) => {
    const [kind = '', what = ''] = [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)];
    const label = labelOf(kind, what, words);
    const text = kind === 'criterion' ? words.share(value) : words.number(value);
    return label === undefined ? [] : [{ label, text }];
  });
}

function labelOf(kind: string, what: string, words: Words): string | undefined {
  const { say, sayIfKnown } = words;
  const unknown = say('common.unknown');
  switch (kind) {
    case 'age': {
      const days = /^up to (\d+) days$/.exec(what)?.[1];
      const over = what === 'unknown' ? unknown : say('part.age.over');
      return say('part.age', { age: days === undefined ? over : say('part.age.days', { days }) });
    }
    case 'status':
      return say('part.status', { status: sayIfKnown(`status.${what}`) ?? unknown });
    case 'priority':
      return say('part.priority', { priority: sayIfKnown(`priority.${what}`) ?? unknown });
    case 'criterion':
      return sayIfKnown(`criterion.${what}`);
    default:
      return undefined;
  }
}

/** Why items were left out, in words; a reason without words of its own is told by its name. */
export function leftOutText({ reason, n }: MetricResult['leftOut'][number], words: Words): string {
  return words.say('leftOut.line', { count: n, reason: words.sayIfKnown(`leftOut.${reason}`) ?? reason });
}
