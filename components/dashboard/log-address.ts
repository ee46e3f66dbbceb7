import { type LogFilter, logPeriods, logSorts, wholeLog } from '../../lib/metrics/ticket-log.ts';
import type { Channel, StatusCode } from '../../lib/model/reading.ts';

export const logChannels: readonly (Channel | 'unknown')[] = [
  'email',
  'chat',
  'phone',
  'web',
  'social',
  'other',
  'unknown',
];

export const logStatuses: readonly (StatusCode | 'unknown')[] = [
  'new',
  'open',
  'pending',
  'onHold',
  'solved',
  'closed',
  'unknown',
];

/** A filter as the query of an address, `number=48&days=28`; empty for the whole log. */
export function queryOfLog(filter: LogFilter): string {
  const { number, days, siteKey, channel, status, cameBack, escalated, leftOut, sort, isAscending } = filter;
  const fields: [string, string | undefined][] = [
    ['number', number || undefined],
    ['days', days === wholeLog.days ? undefined : String(days)],
    ['desk', siteKey],
    ['channel', channel],
    ['status', status],
    ['back', cameBack && '1'],
    ['escalated', escalated && '1'],
    ['out', leftOut && '1'],
    ['sort', sort === wholeLog.sort ? undefined : sort],
    ['up', isAscending ? '1' : undefined],
  ];
  const query = new URLSearchParams();
  for (const [name, value] of fields) if (value !== undefined) query.set(name, value);
  return query.toString();
}

/** The filter of such a query; what it does not name, or names in no way known, is not filtered by. */
export function logOfQuery(text: string): LogFilter {
  const query = new URLSearchParams(text);
  const siteKey = query.get('desk') ?? '';
  const channel = logChannels.find((one) => one === query.get('channel'));
  const status = logStatuses.find((one) => one === query.get('status'));
  return {
    number: query.get('number') ?? '',
    days: logPeriods.find((one) => String(one) === query.get('days')) ?? wholeLog.days,
    ...(siteKey === '' ? {} : { siteKey }),
    ...(channel === undefined ? {} : { channel }),
    ...(status === undefined ? {} : { status }),
    ...(query.get('back') === '1' ? { cameBack: true } : {}),
    ...(query.get('escalated') === '1' ? { escalated: true } : {}),
    ...(query.get('out') === '1' ? { leftOut: true } : {}),
    sort: logSorts.find((one) => one === query.get('sort')) ?? wholeLog.sort,
    isAscending: query.get('up') === '1',
  };
}
