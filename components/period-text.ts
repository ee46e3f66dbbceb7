import type { Words } from '../lib/i18n/words.ts';
import type { RatedResult } from '../lib/metrics/metric.ts';
import type { Day, DurationMs } from '../lib/time/units.ts';
import { headlineOf, metricName } from './figures/figure-text.ts';

/** What is copied of a period: figures with what they rest on, and each ticket's own time. */
export interface PeriodToCopy {
  from: Day;
  to: Day;
  figures: readonly RatedResult[];
  /** The longest first. */
  tickets: readonly { ticketId: string; time: DurationMs }[];
}

/** Plain text for a chat or a mail, its columns aligned by spaces. It holds ids and numbers, and nothing that anybody wrote. */
export function periodText({ from, to, figures, tickets }: PeriodToCopy, words: Words): string {
  const { say, day, duration } = words;
  const heading = `Deskpace · ${from === to ? day(from, true) : `${day(from, true)} – ${day(to, true)}`}`;
  const rows = figures.map((result) => {
    const headline = headlineOf(result, words);
    const text =
      headline.kind === 'state'
        ? headline.text
        : [headline.qualifier, headline.value].filter((part) => part !== undefined).join(' ');
    // Why there is no figure says already how many there are.
    const sample = result.state === 'known' ? say('copy.sample', { n: result.n }) : '';
    return [metricName(result.metric, words), text, sample];
  });
  const times = tickets.map(({ ticketId, time }) => [`#${ticketId}`, duration(time / 1_000, 'short')]);
  const all = tickets.reduce((sum, { time }) => sum + time, 0);
  const total = [say('copy.total'), duration(all / 1_000, 'short')];
  return [
    heading,
    '',
    ...aligned(rows),
    ...(times.length === 0 ? [] : ['', say('copy.ticketTimes'), ...aligned([...times, total])]),
    '',
  ].join('\n');
}

/** Every column but the last as wide as its longest cell, with two spaces between. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** Chinese and Korean signs take two places where letters are all of one width. */
function width(text: string): number {
  return [...text].reduce(
    (sum, sign) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(sign) ? 2 : 1),
    0,
  );
}
