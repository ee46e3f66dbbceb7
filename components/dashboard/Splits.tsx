import type { ReactNode } from 'react';
import type { Words } from '../../lib/i18n/words.ts';
import type { MetricResult } from '../../lib/metrics/metric.ts';
import { useWords } from '../WordsContext.tsx';

/** What a figure may be split by on its page, in this order; an only part says what the figure says and is left out. */
const shown = ['weekday', 'hour', 'channel', 'desk'] as const;
type ShownSplit = (typeof shown)[number];

function nameOf(by: ShownSplit, key: string, { locale, say }: Words): string {
  switch (by) {
    case 'weekday': {
      // The first day of 2024 was a Monday.
      const day = new Date(Date.UTC(2024, 0, Number(key)));
      return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
    }
    case 'hour': {
      const at = new Date(Date.UTC(2024, 0, 1, Number(key)));
      return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(at);
    }
    case 'channel':
      return key === 'unknown' ? say('split.unknownChannel') : key;
    case 'desk':
      return key.split('|')[1] ?? key;
  }
}

const columns = ['handled', 'worked', 'contacts'] as const;

/** A figure by weekday, by hour of the day, by channel and by help desk, as far as it is split. */
export function Splits({ splits }: { splits: NonNullable<MetricResult['splits']> }): ReactNode {
  const words = useWords();
  const { say, number } = words;
  return shown.map((by) => {
    const rows = splits[by] ?? [];
    if (rows.length < 2) return null;
    const known = columns.filter((column) => rows.some(({ parts }) => parts[column] !== undefined));
    return (
      <section key={by} className="block">
        <h2>{say(`split.${by}`)}</h2>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{say(`split.${by}`)}</th>
              {known.map((column) => (
                <th key={column} scope="col" className="number">
                  {say(`split.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, parts }) => (
              <tr key={key}>
                <th scope="row">{nameOf(by, key, words)}</th>
                {known.map((column) => (
                  <td key={column} className="number">
                    {number(parts[column] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    );
  });
}
