import { type ReactNode, useId } from 'react';
import type { FileProblem, FileReading, SurveyFile, SurveyMapping } from '../../lib/model/survey-import.ts';
import type { Site } from '../../lib/model/ticket.ts';
import { Preview } from '../controls/Preview.tsx';
import { Select } from '../controls/Select.tsx';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { SurveyColumns } from './SurveyColumns.tsx';
import { siteChoices } from './survey-input.ts';
import { usePageWords } from './use-page-words.ts';

/** What an import would bring, compared with what is there. */
export interface ImportCounts {
  new: number;
  known: number;
  /** New ones on tickets that have another answer to the same question. */
  alsoAnswered: number;
  /** New ones on tickets that were never read. */
  unread: number;
}

/** A chosen file, or why it cannot be read. */
export type ChosenFile =
  | { kind: 'none' }
  | { kind: 'failed'; why: 'empty' | 'oneColumn' | 'tooLong' | 'noText' }
  | {
      kind: 'read';
      /** Another one for each file that is chosen, also for the same file again. */
      id: string;
      name: string;
      file: SurveyFile;
      /** What is wrong with the file however it is mapped. */
      problems: readonly FileProblem[];
      mapping: SurveyMapping;
      isRemembered: boolean;
      reading: FileReading;
      /** Left out while it is being compared. */
      counts: ImportCounts | undefined;
    };

export interface SurveyImportProps {
  sites: readonly Site[] | undefined;
  siteKey: string;
  onSite: (siteKey: string) => void;
  chosen: ChosenFile;
  onFile: (file: File) => void;
  onMapping: (mapping: SurveyMapping) => void;
  onApply: () => void;
  onCancel: () => void;
}

/** A file of answers: chosen, explained once, looked at before it is taken in, all of it or nothing. */
export function SurveyImport(props: SurveyImportProps): ReactNode {
  const page = usePageWords();
  const id = useId();
  const { sites = [], chosen } = props;
  return (
    <section className="block">
      <h2>{page('surveys.import')}</h2>
      <div className="fields">
        {sites.length < 2 ? null : (
          <Select
            place="among"
            label={page('surveys.site')}
            value={props.siteKey}
            choices={siteChoices(sites)}
            onChange={props.onSite}
          />
        )}
        <label htmlFor={id}>
          {page('surveys.file')}
          <input
            id={id}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            aria-describedby={`${id}hint`}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) props.onFile(file);
              // The same file may be chosen again after it was mended.
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <p id={`${id}hint`} className="small muted">
        {page('surveys.fileHint')}
      </p>
      <div role="status">
        {chosen.kind === 'failed' ? <p className="notice">{page(`surveys.error.${chosen.why}`)}</p> : null}
      </div>
      {chosen.kind === 'read' ? <ReadFile {...props} chosen={chosen} /> : null}
    </section>
  );
}

function ReadFile({
  chosen,
  onMapping,
  onApply,
  onCancel,
}: Pick<SurveyImportProps, 'onMapping' | 'onApply' | 'onCancel'> & {
  chosen: Extract<ChosenFile, { kind: 'read' }>;
}): ReactNode {
  const { list } = useWords();
  const page = usePageWords();
  const { file, mapping, reading, isRemembered, counts } = chosen;
  const problems = [...chosen.problems, ...reading.problems];
  const labels = {
    ticket: page('surveys.ticket'),
    score: page('surveys.score'),
    date: page('surveys.date'),
    kind: page('surveys.kind'),
    kinds: page('surveys.kindWords'),
    dateOrder: page('surveys.dateOrder'),
    scale: `${page('surveys.worst')}, ${page('surveys.best')}`,
    scores: page('surveys.scoreWords'),
  };
  const isReady = problems.length === 0 && reading.missing.length === 0;
  return (
    <>
      <h3>
        {page('surveys.columns')} <span className="small muted">{chosen.name}</span>
      </h3>
      {isRemembered ? <p className="small muted">{page('surveys.remembered')}</p> : null}
      <SurveyColumns key={chosen.id} file={file} mapping={mapping} reading={reading} onMapping={onMapping} />
      <div role="status">
        {reading.missing.length === 0 ? null : (
          <p className="warm">{page('surveys.missing', { list: list(reading.missing.map((one) => labels[one])) })}</p>
        )}
        <Problems problems={problems} />
      </div>
      {isReady && counts === undefined ? <Loading /> : null}
      {isReady && counts !== undefined ? (
        <Counts reading={reading} counts={counts} onApply={onApply} onCancel={onCancel} />
      ) : null}
    </>
  );
}

/** So many are named; the rest is of the same kinds. */
const mostShown = 10;

function Problems({ problems }: { problems: readonly FileProblem[] }): ReactNode {
  const page = usePageWords();
  if (problems.length === 0) return null;
  const ordered = [...problems].sort((a, b) => a.line - b.line);
  // Lines are named as editors number them, without separators between thousands.
  const textOf = (problem: FileProblem) =>
    problem.what === 'contradicts'
      ? page('surveys.problem.contradicts', { line: String(problem.line), other: String(problem.other) })
      : page(`surveys.problem.${problem.what}`, { line: String(problem.line) });
  const rest = ordered.length - mostShown;
  return (
    <div className="notice">
      <ul className="plain">
        {ordered.slice(0, mostShown).map((problem) => (
          <li key={`${problem.line} ${problem.what}`}>{textOf(problem)}</li>
        ))}
        {rest > 0 ? <li>{page('surveys.moreProblems', { n: rest })}</li> : null}
      </ul>
      <p>{page('surveys.mend')}</p>
    </div>
  );
}

function Counts({
  reading,
  counts,
  onApply,
  onCancel,
}: Pick<SurveyImportProps, 'onApply' | 'onCancel'> & { reading: FileReading; counts: ImportCounts }): ReactNode {
  const { say, number } = useWords();
  const page = usePageWords();
  const rows = { ...counts, ...reading.skipped };
  const names = ['new', 'alsoAnswered', 'unread', 'known', 'noAnswer', 'noTicket', 'repeated'] as const;
  const table = (
    <table className="data">
      <tbody>
        {names
          .filter((name) => name === 'new' || rows[name] > 0)
          .map((name) => (
            <tr key={name}>
              <th scope="row">{page(`surveys.count.${name}`)}</th>
              <td className="number">{number(rows[name])}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
  if (counts.new === 0) {
    return (
      <div className="preview">
        <h3>{page('surveys.preview')}</h3>
        {table}
        <p className="muted">{page('surveys.nothingNew')}</p>
        <button type="button" className="button" onClick={onCancel}>
          {say('common.cancel')}
        </button>
      </div>
    );
  }
  return (
    <Preview
      title={page('surveys.preview')}
      apply={page('surveys.apply', { n: counts.new })}
      onApply={onApply}
      onCancel={onCancel}
    >
      {table}
    </Preview>
  );
}
