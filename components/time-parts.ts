import type { TimeParts } from '../lib/metrics/ticket-now.ts';
import type { OnPageWords } from './OnPageWordsContext.tsx';

/** What handle time is made of, in full minutes; nothing while it is all focus, since the sum says as much. */
export function timeParts(parts: TimeParts, { say, duration }: OnPageWords): string[] {
  if (parts.away + parts.call + parts.shared + parts.manual < 60) return [];
  return (['focused', 'away', 'call', 'shared', 'manual'] as const)
    .filter((part) => parts[part] >= 60)
    .map((part) => say(`overlay.part.${part}`, { time: duration(parts[part], 'minutes') }));
}
