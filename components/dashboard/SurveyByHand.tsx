import { type ReactNode, useState } from 'react';
import { type SurveyKind, scaleProblem, surveyKinds } from '../../lib/model/survey.ts';
import type { FileAnswer } from '../../lib/model/survey-import.ts';
import type { Site } from '../../lib/model/ticket.ts';
import { isDay } from '../../lib/time/calendar.ts';
import type { Day } from '../../lib/time/units.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { Select } from '../controls/Select.tsx';
import { Form, FormProblem } from '../Form.tsx';
import { useWords } from '../WordsContext.tsx';
import { numberFromText, siteChoices } from './survey-input.ts';
import { usePageWords } from './use-page-words.ts';

export interface SurveyByHandProps {
  sites: readonly Site[] | undefined;
  today: Day;
  onSave: (siteKey: string, answer: Omit<FileAnswer, 'line'>) => void;
}

/** Entry of one answer, such as one that a customer gave on the phone. */
export function SurveyByHand({ sites = [], today, onSave }: SurveyByHandProps): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const [siteKey, setSiteKey] = useState(sites[0]?.key ?? '');
  const [ticket, setTicket] = useState('');
  const [kind, setKind] = useState<SurveyKind>('csat');
  const [score, setScore] = useState('');
  const [worst, setWorst] = useState('');
  const [best, setBest] = useState('');
  const [day, setDay] = useState<string>(today);
  const [wrong, setWrong] = useState<string>();
  const isNps = kind === 'nps';
  const submit = () => {
    const ticketId = ticket.trim().replace(/^#/, '');
    if (!/^[^\s#|@]{1,100}$/.test(ticketId)) return setWrong(page('surveys.wrong.ticket'));
    const answer = {
      kind,
      score: numberFromText(score) ?? Number.NaN,
      worst: isNps ? 0 : (numberFromText(worst) ?? Number.NaN),
      best: isNps ? 10 : (numberFromText(best) ?? Number.NaN),
    };
    const isNumbered = [answer.score, answer.worst, answer.best].every((one) => Number.isFinite(one));
    if (!isNumbered || scaleProblem(answer) !== undefined) return setWrong(page('surveys.wrong.score'));
    if (!isDay(day) || day > today) return setWrong(page('surveys.wrong.when'));
    setWrong(undefined);
    setTicket('');
    setScore('');
    return onSave(siteKey, { ticketId, ...answer, answeredAt: Date.parse(`${day}T12:00:00Z`), day });
  };
  return (
    <section className="block">
      <h2>{page('surveys.byHand')}</h2>
      <Form className="fields" onSubmit={submit}>
        {sites.length < 2 ? null : (
          <Select
            place="among"
            label={page('surveys.site')}
            value={siteKey}
            choices={siteChoices(sites)}
            onChange={setSiteKey}
          />
        )}
        <Field place="among" label={page('surveys.ticket')} size={10} value={ticket} onChange={setTicket} />
        <Select
          place="among"
          label={page('surveys.kind')}
          value={kind}
          choices={surveyKinds.map((one) => [one, page(`surveys.kind.${one}`)])}
          onChange={setKind}
        />
        <Field place="among" label={page('surveys.score')} kind="decimal" size={5} value={score} onChange={setScore} />
        {isNps ? null : (
          <>
            <Field
              place="among"
              label={page('surveys.worst')}
              kind="decimal"
              size={5}
              value={worst}
              onChange={setWorst}
            />
            <Field place="among" label={page('surveys.best')} kind="decimal" size={5} value={best} onChange={setBest} />
          </>
        )}
        <Field place="among" label={page('surveys.day')} kind="date" value={day} onChange={setDay} />
        <FormProblem text={wrong} />
        <Button>{say('common.save')}</Button>
      </Form>
    </section>
  );
}
