import type { Channel, PriorityCode, SlaTarget, StatusCode } from '../model/reading.ts';

const statuses: readonly string[] = ['new', 'open', 'pending', 'onHold', 'solved', 'closed'] satisfies StatusCode[];
const priorities: readonly string[] = ['low', 'normal', 'high', 'urgent'] satisfies PriorityCode[];
const channels: readonly string[] = ['email', 'chat', 'phone', 'web', 'social', 'other'] satisfies Channel[];
const metrics: readonly string[] = [
  'firstResponse',
  'nextResponse',
  'resolution',
  'due',
] satisfies SlaTarget['metric'][];

/** Whether a table of an adapter gave one of our status codes. */
export function isStatus(code: string): code is StatusCode {
  return statuses.includes(code);
}

/** Whether a table of an adapter gave one of our priority codes. */
export function isPriority(code: string): code is PriorityCode {
  return priorities.includes(code);
}

/** Whether a table of an adapter gave one of our channels. */
export function isChannel(code: string): code is Channel {
  return channels.includes(code);
}

/** Whether a table of an adapter gave one of our kinds of deadline. */
export function isMetric(code: string): code is SlaTarget['metric'] {
  return metrics.includes(code);
}
