import type { Language } from './adapter.ts';
import { wordsAToF } from './request-tracker-words-a-to-f.ts';
import { wordsFToN } from './request-tracker-words-f-to-n.ts';
import { wordsNToZ } from './request-tracker-words-n-to-z.ts';

const sentences = {
  created: 'Ticket created',
  corresponded: 'Correspondence added',
  commented: 'Comments added',
  statusChanged: "Status changed from '{from}' to '{to}'",
  deleted: 'Ticket deleted',
  taken: 'Taken',
  untaken: 'Untaken',
  given: 'Given to {to}',
  stolen: 'Stolen from {from}',
  forced: 'Owner forcibly changed from {from} to {to}',
  queueChanged: 'Queue changed from {from} to {to}',
  priorityChanged: "Priority changed from '{from}' to '{to}'",
  ofMergedTicket: 'Ticket #{number}: - {rest}',
  unchanged: '{label} (Unchanged)',
} as const;

/** One language as the product's lexicon gives it; a sentence that is left out appears in English. Lists are joined by `|`. */
export interface Words extends Partial<Record<keyof typeof sentences, string>> {
  /** New, open, stalled, resolved, rejected, deleted. */
  status: string;
  /** January to December, in lower case and without a full stop at the end. */
  months: string;
  /** The same as the locale data of Perl's DateTime has them, where they differ: the format LocalizedDateTime takes those. */
  localizedMonths?: string;
  /** How the default format and LocalizedDateTime write a time. */
  dates: readonly string[];
}

const english: Words = {
  status: 'new|open|stalled|resolved|rejected|deleted',
  months: 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec',
  dates: ['{weekday} {month} {day} {time} {year}', '{weekday}, {month} {day}, {year} {time} {half}'],
};
const british: Words = {
  ...english,
  localizedMonths: 'jan|feb|mar|apr|may|jun|jul|aug|sept|oct|nov|dec',
  dates: ['{weekday} {month} {day} {time} {year}', '{weekday}, {day} {month} {year} {time}'],
};

function language([code, { status, months, localizedMonths, dates, ...own }]: [string, Words]): [string, Language] {
  const numbered = (list: string): [string, number][] => list.split('|').map((name, index) => [name, index + 1]);
  const codes = english.status.split('|');
  return [
    code,
    {
      source: `Request Tracker 5.0.3, the lexicon po/ of ${code}, lib/RT/Transaction.pm and lib/RT/Date.pm`,
      sentences: Object.fromEntries(
        Object.entries({ ...sentences, ...own }).map(([name, template]) => [name, [template]]),
      ),
      labels: { status: Object.fromEntries(status.split('|').map((word, index) => [word, codes[index] ?? ''])) },
      months: Object.fromEntries([...numbered(localizedMonths ?? months), ...numbered(months)]),
      dateFormats: dates,
    },
  ];
}

/**
 * Request Tracker's own words in every language that it has: reply and comment look alike on its pages but for the
 * sentence. Names of queues, people and priorities are never translated. A language that is not here, such as one that
 * an installation has added, gives messages without visibility, and no changes.
 */
export const requestTrackerLanguages: Readonly<Record<string, Language>> = Object.fromEntries(
  Object.entries({ en: english, 'en-gb': british, ...wordsAToF, ...wordsFToN, ...wordsNToZ }).map(language),
);
