import type { ReactNode } from 'react';
import type { PageWords } from '../../lib/i18n/page-words.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { noTag, unknownTag } from '../../lib/metrics/by-tag.ts';
import type { MetricResult } from '../../lib/metrics/metric.ts';
import { SplitBars } from '../charts/SplitBars.tsx';
import { whom } from '../hand-over-text.ts';
import { useWords } from '../WordsContext.tsx';
import { logChannels } from './log-address.ts';
import { isTagCode, TagNote, type TagWords } from './TagNote.tsx';
import { usePageWords } from './use-page-words.ts';

/** What a figure may be split by on its page, in this order; an only part says what the figure says and is left out. */
const shown = ['weekday', 'hour', 'channel', 'desk', 'tag', 'group', 'scale', 'askedBy', 'reason'] as const;
/** So many rows of a table; tags may be many more. */
const mostRows = 20;
type ShownSplit = (typeof shown)[number];

/** What a part of a figure is called. */
export function splitName(
  by: Exclude<ShownSplit, 'group'>,
  key: string,
  { locale, say, sayIfKnown }: Words,
  page: PageWords,
  tagWords: TagWords = {},
): string {
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
    case 'channel': {
      const channel = logChannels.find((one) => one === key);
      if (channel === undefined) return key;
      return channel === 'unknown' ? say('split.unknownChannel') : page(`log.channel.${channel}`);
    }
    case 'desk':
      return key.split('|')[1] ?? key;
    case 'tag':
      if (key === noTag) return page('tags.none');
      if (key === unknownTag) return say('split.unknownChannel');
      return tagWords[key] ?? (isTagCode(key) ? page('tags.code', { code: key.slice(2, 8) }) : key);
    case 'scale':
      return key;
    case 'askedBy':
      return sayIfKnown(`askedBy.${key}`) ?? key;
    case 'reason':
      return sayIfKnown(`surveyReason.${key}`) ?? key;
  }
}

/** A group by its code, and of which help desk where these are of several. */
function groupName(key: string, keys: readonly string[], words: Words, page: PageWords): string {
  if (key === noTag) return words.say('split.noGroup');
  if (key === unknownTag) return words.say('split.unknownChannel');
  const deskOf = (one: string) => one.slice(0, Math.max(0, one.indexOf(' ')));
  const desks = new Set(keys.map(deskOf).filter((desk) => desk !== ''));
  const group = { kind: 'group', code: key.slice(key.indexOf(' ') + 1) } as const;
  return whom(desks.size < 2 ? group : { ...group, host: splitName('desk', deskOf(key), words, page) }, words);
}

const columns = [
  'received',
  'handled',
  'escalated',
  'handedOver',
  'worked',
  'contacts',
  'answers',
  'good',
  'bad',
] as const;

export interface SplitsProps {
  splits: NonNullable<MetricResult['splits']>;
  /** What tags are called, as far as the agent allows their words to be kept. */
  tagWords?: TagWords;
}

/** A figure by weekday, by hour of the day, by channel, by help desk, by tag and by group, as far as it is split. */
export function Splits({ splits, tagWords = {} }: SplitsProps): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const { say, number } = words;
  return shown.map((by) => {
    const all = splits[by] ?? [];
    const rows = by === 'tag' ? all.slice(0, mostRows) : all;
    // Few answers have a reason, so that one alone still tells which.
    if (rows.length < (by === 'reason' ? 1 : 2)) return null;
    if (by === 'hour') return <Hours key={by} rows={rows} />;
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
                <th scope="row">
                  {by === 'group'
                    ? groupName(
                        key,
                        rows.map((row) => row.key),
                        words,
                        page,
                      )
                    : splitName(by, key, words, page, tagWords)}
                </th>
                {known.map((column) => (
                  <td key={column} className="number">
                    {number(parts[column] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {by === 'tag' ? (
          <TagNote keys={rows.map(({ key }) => key)} more={all.length - rows.length} words={tagWords} />
        ) : null}
      </section>
    );
  });
}

/** Contacts by hour, also of the hours between in which none began. */
function Hours({ rows }: { rows: NonNullable<MetricResult['splits']>[string] }): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const counts = new Map(rows.map(({ key, parts }) => [Number(key), parts['contacts'] ?? 0]));
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const hours = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <SplitBars
      title={page('chart.byHour')}
      unit="count"
      by={words.say('split.hour')}
      bars={hours.map((hour) => {
        const value = counts.get(hour) ?? 0;
        return {
          key: String(hour),
          name: splitName('hour', String(hour), words, page),
          value,
          text: words.number(value),
        };
      })}
    />
  );
}
