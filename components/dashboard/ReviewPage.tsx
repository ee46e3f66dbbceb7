import { type ReactNode, useId, useState } from 'react';
import type { Words } from '../../lib/i18n/words.ts';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import type { ReviewRow, ReviewSheet } from '../../lib/metrics/review-sheet.ts';
import type { Day, EpochMs, Zone } from '../../lib/time/units.ts';
import { linesOf, unitOf } from '../figures/counterpart.ts';
import { amountText, headlineText, knownForText, metricName, targetText } from '../figures/figure-text.ts';
import { leftOutText } from '../figures/parts.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { usePageWords } from './use-page-words.ts';

export interface ReviewPageProps {
  /** Left out while the log is being read. */
  sheet: ReviewSheet | undefined;
  from: Day;
  to: Day;
  zone: Zone;
  version: string;
  madeAt: EpochMs;
  onDays: (from: Day, to: Day) => void;
  onPrint: () => void;
}

/** One page of a period for a one-to-one, as it comes out of the printer; without customers and tickets. */
export function ReviewPage({ sheet, from, to, onDays, onPrint, ...made }: ReviewPageProps): ReactNode {
  const page = usePageWords();
  return (
    <>
      <div className="not-printed">
        <header className="page-head">
          <h1>{page('review.title')}</h1>
          <button type="button" className="button primary" disabled={sheet === undefined} onClick={onPrint}>
            {page('review.print')}
          </button>
        </header>
        <p className="lead">{page('review.intro')}</p>
        <Days key={`${from} ${to}`} from={from} to={to} onDays={onDays} />
      </div>
      {sheet === undefined ? <Loading /> : <Sheet sheet={sheet} {...made} />}
    </>
  );
}

/** Both days of the period. */
function Days({ from, to, onDays }: Pick<ReviewPageProps, 'from' | 'to' | 'onDays'>): ReactNode {
  const { say } = useWords();
  const [chosen, setChosen] = useState({ from, to });
  const id = useId();
  const isWrong = chosen.from === '' || chosen.to === '' || chosen.from > chosen.to;
  const choose = (changed: { from: Day; to: Day }) => {
    setChosen(changed);
    if (changed.from !== '' && changed.to !== '' && changed.from <= changed.to) onDays(changed.from, changed.to);
  };
  return (
    <div className="fields">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {say(`data.${end}`)}
          <input
            type="date"
            value={chosen[end]}
            aria-invalid={isWrong}
            aria-describedby={id}
            onChange={({ target }) => choose({ ...chosen, [end]: target.value })}
          />
        </label>
      ))}
      <span id={id} className="warm" role="status">
        {isWrong ? say('data.badRange') : ''}
      </span>
    </div>
  );
}

function Sheet({
  sheet,
  zone,
  version,
  madeAt,
}: { sheet: ReviewSheet } & Pick<ReviewPageProps, 'zone' | 'version' | 'madeAt'>): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const { day } = words;
  return (
    <article className="sheet">
      <h2 className="sheet-title">
        {page('review.heading', { from: day(sheet.from, true), to: day(sheet.to, true) })}
      </h2>
      <p className="muted">
        {page('past.daysWorked', { n: sheet.daysWorked })} ·{' '}
        {page('review.recorded', { time: words.duration(sheet.recorded) })}
      </p>
      {sheet.rows.length === 0 ? <p className="sentence">{page('review.none')}</p> : <Figures sheet={sheet} />}
      <h3>{page('review.keepInMind')}</h3>
      <ul className="caveats">
        {caveatsOf(sheet, words, page).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="small muted">
        {sheet.rows.length === 0
          ? null
          : page('review.definitions', {
              list: words.list(
                sheet.rows.map(({ result }) => `${metricName(result.metric, words)} ${words.number(result.version)}`),
              ),
            })}{' '}
        {page('review.made', { version, when: words.dateTime(madeAt), zone })}
      </p>
    </article>
  );
}

function Figures({ sheet }: { sheet: ReviewSheet }): ReactNode {
  const page = usePageWords();
  return (
    <div className="scrolls-aside">
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{page('review.figure')}</th>
            <th scope="col">{page('review.value')}</th>
            <th scope="col">{page('review.interval')}</th>
            <th scope="col" className="number">
              {page('review.n')}
            </th>
            <th scope="col">{page('review.usual')}</th>
            <th scope="col">{page('review.target')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <FigureRow key={row.result.metric} row={row} all={sheet.all} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Figures whose own lines say how much came back. */
const saysWhatCameBack = ['resolved-per-day', 'average-handle-time'];

/** More than one day: the figures of the sheet say what they are a day. */
const asMany = 28;

function FigureRow({
  row: { result, beside, usual },
  all,
}: {
  row: ReviewRow;
  all: readonly RatedResult[];
}): ReactNode {
  const words = useWords();
  const { say, number } = words;
  const { interval, unit } = result;
  const range = (low: number, high: number) =>
    say('period.range', { from: amountText(low, unit, words), to: amountText(high, unit, words) });
  const said = unitOf(result.metric, asMany, words).unit;
  const lines = [
    ...linesOf(result, all, asMany, words),
    ...beside
      .filter(
        ({ metric, state }) =>
          state === 'known' && !(saysWhatCameBack.includes(result.metric) && metric === 'reopen-rate'),
      )
      .map((one) => `${metricName(one.metric, words)}: ${headlineText(one, words)}`),
  ];
  return (
    <tr>
      <th scope="row">
        {metricName(result.metric, words)}
        {lines.length === 0 ? null : <span className="beside">{[...new Set(lines)].join(' · ')}</span>}
      </th>
      <td className="strong nowrap">
        {headlineText(result, words)}
        {said === undefined || result.state !== 'known' ? null : ` ${said}`}
      </td>
      <td className="nowrap">
        {interval === undefined || result.state !== 'known' ? '–' : range(interval.low, interval.high)}
      </td>
      <td className="number nowrap">{unit === 'perDay' ? say('common.days', { n: result.n }) : number(result.n)}</td>
      <td className="nowrap">{usual === undefined ? '–' : range(usual.low, usual.high)}</td>
      <td>{targetText(result, words) ?? '–'}</td>
    </tr>
  );
}

/** So many spans of days, and so many reasons, are named; the rest is counted. */
const mostSpans = 6;
const mostReasons = 4;

/** What limits the figures, one sentence each. */
function caveatsOf(sheet: ReviewSheet, words: Words, page: ReturnType<typeof usePageWords>): string[] {
  const { say, day } = words;
  const texts: string[] = [];
  const missing = sheet.notRecorded.reduce((sum, { days }) => sum + days, 0);
  if (missing === 0 && sheet.daysWorked > 0) texts.push(page('review.allRecorded'));
  if (missing > 0) {
    const spans = sheet.notRecorded
      .slice(0, mostSpans)
      .map(({ from, to }) => (from === to ? day(from) : say('period.range', { from: day(from), to: day(to) })));
    const more = sheet.notRecorded.length - spans.length;
    const named = more > 0 ? page('review.moreSpans', { spans: spans.join('; '), n: more }) : spans.join('; ');
    texts.push(page('review.notRecorded', { n: missing, all: sheet.possibleDays, days: named }));
  }
  if (sheet.startedOn !== undefined) texts.push(page('review.before', { day: day(sheet.startedOn, true) }));
  if (sheet.goesOn) texts.push(page('review.goesOn'));
  texts.push(...aboutFigures(sheet, words, page));
  if (sheet.rows.some(({ result }) => result.interval !== undefined)) texts.push(page('review.intervals'));
  const usual = Math.max(0, ...sheet.rows.map(({ usual: one }) => one?.days ?? 0));
  if (usual > 0) texts.push(page('review.usualNote', { n: usual }));
  if (sheet.inRamp) texts.push(page('past.ramp'));
  texts.push(page('review.own'));
  return texts;
}

/** What was not looked at, is not over and was left out; what holds for several figures is said once. */
function aboutFigures({ rows }: ReviewSheet, words: Words, page: ReturnType<typeof usePageWords>): string[] {
  const { say } = words;
  const said = new Map<string, { names: string[]; tell: (name: string) => string }>();
  const add = (key: string, name: string, tell: (name: string) => string) => {
    const known = said.get(key) ?? { names: [], tell };
    known.names.push(name);
    said.set(key, known);
  };
  for (const { result } of rows) {
    const name = metricName(result.metric, words);
    const known = knownForText(result, words);
    if (known !== undefined && result.bounds !== undefined && result.state === 'known') {
      const low = amountText(result.bounds.low, result.unit, words);
      const high = amountText(result.bounds.high, result.unit, words);
      const between = say('figure.between', { low, high });
      add(`${known} ${between}`, name, (names) => page('review.known', { name: names, known, between }));
    }
    const open = result.windowNotOver ?? 0;
    if (open > 0) add(`open ${open}`, name, (names) => page('review.windowNotOver', { name: names, n: open }));
    const list = words.list(result.leftOut.slice(0, mostReasons).map((one) => leftOutText(one, words)));
    if (list !== '') add(list, name, (names) => page('review.leftOut', { name: names, list }));
  }
  return [...said.values()].map(({ names, tell }) => tell(words.list(names)));
}
