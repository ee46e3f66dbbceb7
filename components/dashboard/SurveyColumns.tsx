import { type ReactNode, useState } from 'react';
import { type SurveyKind, surveyKinds, surveyReasons, surveySources } from '../../lib/model/survey.ts';
import type { FileReading, Scale, SurveyFile, SurveyMapping } from '../../lib/model/survey-import.ts';
import { Field } from '../controls/Field.tsx';
import { Select } from '../controls/Select.tsx';
import { useWords } from '../WordsContext.tsx';
import { numberFromText, stepsOf } from './survey-input.ts';
import { usePageWords } from './use-page-words.ts';

interface SurveyColumnsProps {
  file: SurveyFile;
  mapping: SurveyMapping;
  reading: FileReading;
  onMapping: (mapping: SurveyMapping) => void;
}

/** What stands in which column, on which scale, and what words of the file mean. */
export function SurveyColumns(props: SurveyColumnsProps): ReactNode {
  const { sayIfKnown } = useWords();
  const page = usePageWords();
  const { file, mapping, reading, onMapping } = props;
  const columns = file.header.map((name, index): [string, string] => [
    String(index),
    name === '' ? String(index + 1) : name,
  ]);
  const column = (field: 'ticket' | 'score' | 'date' | 'reason') => (
    <Select
      place="among"
      label={page(`surveys.${field}`)}
      value={mapping[field] === undefined ? '' : String(mapping[field])}
      choices={[['', page(field === 'reason' ? 'surveys.none' : 'surveys.choose')], ...columns]}
      onChange={(value) => {
        const { [field]: _, ...rest } = mapping;
        onMapping(value === '' ? rest : { ...rest, [field]: Number(value) });
      }}
    />
  );
  const dated = mapping.date === undefined ? [] : file.rows.map(({ cells }) => cells[mapping.date ?? 0] ?? '');
  const needsOrder = dated.some((text) => /^\s*\d{1,2}[-/.]/.test(text));
  return (
    <>
      <div className="fields">
        {column('ticket')}
        {column('score')}
        {column('date')}
        {needsOrder ? (
          <Select
            place="among"
            label={page('surveys.dateOrder')}
            value={mapping.dateOrder ?? ''}
            choices={[
              ['', page('surveys.choose')],
              ['dayFirst', page('surveys.dayFirst')],
              ['monthFirst', page('surveys.monthFirst')],
            ]}
            onChange={(dateOrder) => {
              const { dateOrder: _, ...rest } = mapping;
              onMapping(dateOrder === '' ? rest : { ...rest, dateOrder });
            }}
          />
        ) : null}
        <KindSelect {...props} columns={columns} />
        {column('reason')}
        <Select
          place="among"
          label={page('surveys.askedBy')}
          value={mapping.askedBy}
          choices={surveySources.map((source) => [source, sayIfKnown(`askedBy.${source}`) ?? source])}
          onChange={(askedBy) => onMapping({ ...mapping, askedBy })}
        />
      </div>
      <KindWords {...props} />
      {reading.kinds
        .filter((kind) => kind !== 'nps')
        .map((kind) => (
          <ScaleFields
            key={kind}
            kind={kind}
            scale={mapping.scales[kind]}
            seen={reading.seen}
            onScale={(scale) => {
              const { [kind]: _, ...others } = mapping.scales;
              onMapping({ ...mapping, scales: scale === undefined ? others : { ...others, [kind]: scale } });
            }}
          />
        ))}
      <ScoreWords {...props} />
      <ReasonWords {...props} />
    </>
  );
}

function KindSelect({
  mapping,
  onMapping,
  columns,
}: SurveyColumnsProps & { columns: [value: string, name: string][] }): ReactNode {
  const page = usePageWords();
  const { kind } = mapping;
  const value = kind === undefined ? '' : typeof kind === 'string' ? kind : `column ${kind.column}`;
  return (
    <Select
      place="among"
      label={page('surveys.kind')}
      value={value}
      choices={[
        ['', page('surveys.choose')],
        ...surveyKinds.map((one): [string, string] => [one, page(`surveys.kind.${one}`)]),
        ...columns.map(([index, name]): [string, string] => [
          `column ${index}`,
          page('surveys.byColumn', { column: name }),
        ]),
      ]}
      onChange={(chosen) => {
        const { kind: _, ...rest } = mapping;
        const named = surveyKinds.find((one) => one === chosen);
        if (named !== undefined) onMapping({ ...rest, kind: named });
        else if (chosen === '') onMapping(rest);
        else onMapping({ ...rest, kind: { column: Number(chosen.slice('column '.length)) } });
      }}
    />
  );
}

function ScaleFields({
  kind,
  scale,
  seen,
  onScale,
}: {
  kind: SurveyKind;
  scale: Scale | undefined;
  seen: FileReading['seen'];
  onScale: (scale: Scale | undefined) => void;
}): ReactNode {
  const { number } = useWords();
  const page = usePageWords();
  const [ends, setEnds] = useState({
    worst: scale === undefined ? '' : String(scale.worst),
    best: scale === undefined ? '' : String(scale.best),
  });
  const change = (next: typeof ends) => {
    setEnds(next);
    const [worst, best] = [numberFromText(next.worst), numberFromText(next.best)];
    onScale(worst === undefined || best === undefined ? undefined : { worst, best });
  };
  return (
    <fieldset className="fields">
      <legend>{page(`surveys.kind.${kind}`)}</legend>
      <Field
        place="among"
        label={page('surveys.worst')}
        kind="decimal"
        size={5}
        value={ends.worst}
        onChange={(worst) => change({ ...ends, worst })}
      />
      <Field
        place="among"
        label={page('surveys.best')}
        kind="decimal"
        size={5}
        value={ends.best}
        onChange={(best) => change({ ...ends, best })}
      />
      <p className="small muted">
        {page('surveys.scaleHint')}{' '}
        {seen === undefined ? '' : page('surveys.seen', { low: number(seen.low, 2), high: number(seen.high, 2) })}
      </p>
    </fieldset>
  );
}

/** One list for each word of the file, of what it may stand for. */
function Words({
  title,
  words,
  chosenFor,
  choices,
  onChoice,
}: {
  title: string;
  words: readonly string[];
  chosenFor: (word: string) => string;
  choices: readonly (readonly [value: string, text: string])[];
  onChoice: (word: string, value: string) => void;
}): ReactNode {
  if (words.length === 0) return null;
  return (
    <fieldset className="fields">
      <legend>{title}</legend>
      {words.map((word) => (
        <Select
          key={word}
          place="among"
          label={word}
          value={chosenFor(word)}
          choices={choices}
          onChange={(value) => onChoice(word, value)}
        />
      ))}
    </fieldset>
  );
}

function KindWords({ mapping, reading, onMapping }: SurveyColumnsProps): ReactNode {
  const page = usePageWords();
  if (typeof mapping.kind !== 'object') return null;
  if (reading.kindWords === undefined) return <p className="warm">{page('surveys.tooManyWords')}</p>;
  const chosenFor = (word: string) => (mapping.kinds[word] === null ? 'none' : (mapping.kinds[word] ?? ''));
  return (
    <Words
      title={page('surveys.kindWords')}
      words={reading.kindWords}
      chosenFor={chosenFor}
      choices={[
        ['', page('surveys.choose')],
        ['none', page('surveys.leaveOut')],
        ...surveyKinds.map((kind): [string, string] => [kind, page(`surveys.kind.${kind}`)]),
      ]}
      onChoice={(word, value) => {
        const { [word]: _, ...kinds } = mapping.kinds;
        const kind = value === 'none' ? null : surveyKinds.find((one) => one === value);
        onMapping({ ...mapping, kinds: kind === undefined ? kinds : { ...kinds, [word]: kind } });
      }}
    />
  );
}

function ScoreWords({ mapping, reading, onMapping }: SurveyColumnsProps): ReactNode {
  const { number } = useWords();
  const page = usePageWords();
  if (mapping.score === undefined) return null;
  if (reading.scoreWords === undefined) return <p className="warm">{page('surveys.tooManyWords')}</p>;
  const [first] = reading.kinds;
  const scale = first === 'nps' ? { worst: 0, best: 10 } : first === undefined ? undefined : mapping.scales[first];
  // Without a scale nobody can say where on it a word stands.
  if (scale === undefined || scale.worst === scale.best) return null;
  const chosenFor = (word: string) => {
    const score = mapping.scores[word];
    return score === null ? 'none' : score === undefined ? '' : String(score);
  };
  return (
    <Words
      title={page('surveys.scoreWords')}
      words={reading.scoreWords}
      chosenFor={chosenFor}
      choices={[
        ['', page('surveys.choose')],
        ['none', page('surveys.noAnswer')],
        ...stepsOf(scale).map((step): [string, string] => [String(step), number(step, 2)]),
      ]}
      onChoice={(word, value) => {
        const { [word]: _, ...scores } = mapping.scores;
        onMapping({
          ...mapping,
          scores: value === '' ? scores : { ...scores, [word]: value === 'none' ? null : Number(value) },
        });
      }}
    />
  );
}

function ReasonWords({ mapping, reading, onMapping }: SurveyColumnsProps): ReactNode {
  const { sayIfKnown } = useWords();
  const page = usePageWords();
  if (mapping.reason === undefined) return null;
  if (reading.reasonWords === undefined) return <p className="warm">{page('surveys.tooManyReasons')}</p>;
  return (
    <Words
      title={page('surveys.reasonWords')}
      words={reading.reasonWords}
      chosenFor={(word) => mapping.reasons[word] ?? ''}
      choices={[
        ['', page('surveys.noReason')],
        ...surveyReasons.map((reason): [string, string] => [reason, sayIfKnown(`surveyReason.${reason}`) ?? reason]),
      ]}
      onChoice={(word, value) => {
        const reason = surveyReasons.find((one) => one === value) ?? null;
        onMapping({ ...mapping, reasons: { ...mapping.reasons, [word]: reason } });
      }}
    />
  );
}
