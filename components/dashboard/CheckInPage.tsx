import { type ReactNode, useId, useState } from 'react';
import { restDefaults } from '../../lib/metrics/catalogue/wellbeing.ts';
import { type CheckIn, checkInQuestions } from '../../lib/model/by-hand.ts';
import type { Settings } from '../../lib/model/ticket.ts';
import { addDays } from '../../lib/time/calendar.ts';
import { type Day, hour, minute } from '../../lib/time/units.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { Field } from '../controls/Field.tsx';
import { Select } from '../controls/Select.tsx';
import { Form, FormProblem } from '../Form.tsx';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import { limitFromInput, limitToInput } from './target-input.ts';
import { usePageWords } from './use-page-words.ts';

export interface CheckInPageProps {
  /** This week's Monday. */
  week: Day;
  checkIns: readonly CheckIn[] | undefined;
  settings: Settings | undefined;
  onSave: (answers: Omit<CheckIn, 'savedAt'>) => void;
  onRemove: (week: Day) => void;
  onSettings: (change: Partial<Settings>) => void;
}

/** So many weeks back an answer can be given. */
const weeksBack = 4;
const choices = [1, 2, 3, 4, 5] as const;

/** Four questions a week, what was answered so far, and the limits of rest. */
export function CheckInPage(props: CheckInPageProps): ReactNode {
  const page = usePageWords();
  const { checkIns, settings } = props;
  return (
    <>
      <header className="page-head">
        <h1>{page('checkIn.title')}</h1>
      </header>
      <p className="lead">{page('checkIn.intro')}</p>
      {checkIns === undefined || settings === undefined ? (
        <Loading />
      ) : (
        <>
          <AnswersForm {...props} checkIns={checkIns} />
          <Answers checkIns={checkIns} onRemove={props.onRemove} />
          <RestForm settings={settings} onSave={props.onSettings} />
        </>
      )}
      <p>
        <a href={hrefOf({ kind: 'metric', metric: 'wellbeing', days: 28 })}>{page('checkIn.figure')}</a>
      </p>
    </>
  );
}

type Draft = Partial<Record<(typeof checkInQuestions)[number], number>>;

function AnswersForm({
  week: thisWeek,
  checkIns,
  onSave,
}: Pick<CheckInPageProps, 'week' | 'onSave'> & { checkIns: readonly CheckIn[] }): ReactNode {
  const { say, day } = useWords();
  const page = usePageWords();
  const id = useId();
  const answersOf = (of: Day): Draft => checkIns.find((one) => one.week === of) ?? {};
  const [week, setWeek] = useState(thisWeek);
  const [draft, setDraft] = useState<Draft>(answersOf(thisWeek));
  const [wrong, setWrong] = useState<string>();
  const submit = () => {
    const { effective, empowered, engaged, growing } = draft;
    if (effective === undefined || empowered === undefined || engaged === undefined || growing === undefined) {
      return setWrong(page('checkIn.missing'));
    }
    setWrong(undefined);
    return onSave({ week, effective, empowered, engaged, growing });
  };
  return (
    <Form onSubmit={submit}>
      <Select
        label={page('checkIn.week')}
        value={week}
        choices={Array.from({ length: weeksBack + 1 }, (_, back) => addDays(thisWeek, -7 * back)).map((monday) => [
          monday,
          day(monday),
        ])}
        onChange={(chosen) => {
          setWeek(chosen);
          setDraft(answersOf(chosen));
        }}
      />
      {checkInQuestions.map((question) => (
        <fieldset key={question} className="answers">
          <legend>{page(`checkIn.${question}`)}</legend>
          {choices.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`${id}${question}`}
                checked={draft[question] === choice}
                onChange={() => setDraft({ ...draft, [question]: choice })}
              />
              {choice}
            </label>
          ))}
        </fieldset>
      ))}
      <p className="small muted">{page('checkIn.scale')}</p>
      <FormProblem text={wrong} />
      <Button look="primary">{say('common.save')}</Button>
    </Form>
  );
}

function Answers({ checkIns, onRemove }: { checkIns: readonly CheckIn[]; onRemove: (week: Day) => void }): ReactNode {
  const { say, day, number } = useWords();
  const page = usePageWords();
  if (checkIns.length === 0) return null;
  const latestFirst = [...checkIns].sort((a, b) => (a.week < b.week ? 1 : -1));
  return (
    <section className="block">
      <h2>{page('checkIn.soFar')}</h2>
      <table className="data">
        <thead>
          <tr>
            <th>{page('checkIn.week')}</th>
            {checkInQuestions.map((question) => (
              <th key={question} className="number">
                {say(`part.${question}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {latestFirst.map((one) => (
            <tr key={one.week}>
              <td className="nowrap">{day(one.week, true)}</td>
              {checkInQuestions.map((question) => (
                <td key={question} className="number">
                  {number(one[question])}
                </td>
              ))}
              <td>
                <Confirm
                  isSmall
                  about={day(one.week, true)}
                  question={page('ask.removeEntry', { what: day(one.week, true) })}
                  consequence={page('ask.removeEntryNote')}
                  onConfirm={() => onRemove(one.week)}
                >
                  {say('common.remove')}
                </Confirm>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RestForm({
  settings,
  onSave,
}: {
  settings: Settings;
  onSave: (change: Partial<Settings>) => void;
}): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const { longDay, longStretch, shortestBreak } = { ...restDefaults, ...settings };
  const [draft, setDraft] = useState({
    longDay: limitToInput(longDay / hour, 'count'),
    longStretch: limitToInput(longStretch / hour, 'count'),
    shortestBreak: limitToInput(shortestBreak / minute, 'count'),
  });
  const [wrong, setWrong] = useState<string>();
  const fields = [
    { name: 'longDay', unit: hour, min: 1, max: 24, unitText: page('hours.unit') },
    { name: 'longStretch', unit: hour, min: 1, max: 24, unitText: page('hours.unit') },
    { name: 'shortestBreak', unit: minute, min: 15, max: 240, unitText: say('settings.minutes') },
  ] as const;
  const submit = () => {
    const change: Partial<Settings> = {};
    for (const { name, unit, min, max } of fields) {
      const value = limitFromInput(draft[name], 'count');
      if (value === undefined || value < min || value > max) {
        return setWrong(page('checkIn.badNumber', { field: page(`checkIn.${name}`), min, max }));
      }
      change[name] = Math.round(value * unit);
    }
    setWrong(undefined);
    return onSave(change);
  };
  return (
    <Form onSubmit={submit}>
      <h2>{page('checkIn.rest')}</h2>
      {fields.map(({ name, unitText }) => (
        <Field
          key={name}
          label={page(`checkIn.${name}`)}
          kind="decimal"
          size={5}
          unit={unitText}
          value={draft[name]}
          onChange={(text) => setDraft({ ...draft, [name]: text })}
        />
      ))}
      <FormProblem text={wrong} />
      <Button about={page('checkIn.rest')}>{say('common.save')}</Button>
    </Form>
  );
}
