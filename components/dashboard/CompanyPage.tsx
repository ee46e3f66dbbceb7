import { type ReactNode, useState } from 'react';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import type { CompanyMonth, CompanyNumber } from '../../lib/model/by-hand.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { Field } from '../controls/Field.tsx';
import { Form, FormProblem } from '../Form.tsx';
import { headlineText, metricName } from '../figures/figure-text.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { type CompanyProblem, monthFromInput, monthToInput } from './company-input.ts';
import { hrefOf } from './page.ts';
import { usePageWords } from './use-page-words.ts';

export interface CompanyPageProps {
  /** The present month, `2026-03`. */
  thisMonth: string;
  months: readonly CompanyMonth[] | undefined;
  /** The figure of all months entered in the last year, with its variants. */
  figure: RatedResult | undefined;
  onSave: (month: Omit<CompanyMonth, 'savedAt'>) => void;
  onRemove: (month: string) => void;
}

const groups: readonly { title: 'customers' | 'revenue' | 'support' | 'worth'; fields: readonly CompanyNumber[] }[] = [
  {
    title: 'customers',
    fields: ['customersAtStart', 'customersNew', 'customersAtEnd', 'customersRepeat', 'customersAll'],
  },
  { title: 'revenue', fields: ['revenueAtStart', 'revenueCancelled', 'revenueReduced', 'totalRevenue'] },
  { title: 'support', fields: ['supportCost', 'companyTickets'] },
  { title: 'worth', fields: ['averagePurchase', 'purchasesPerYear', 'yearsAsCustomer'] },
];

/** One form a month of what no page says, and what follows from it. */
export function CompanyPage({ thisMonth, months, figure, onSave, onRemove }: CompanyPageProps): ReactNode {
  const words = useWords();
  const page = usePageWords();
  return (
    <>
      <header className="page-head">
        <h1>{page('company.title')}</h1>
      </header>
      <p className="lead">{page('company.intro')}</p>
      {months === undefined ? (
        <Loading />
      ) : (
        <>
          <MonthForm thisMonth={thisMonth} months={months} onSave={onSave} onRemove={onRemove} />
          {figure === undefined ? null : (
            <section className="block">
              <h2>{page('company.figures')}</h2>
              <dl className="facts">
                {[figure, ...figure.beside].map((result) => (
                  <div key={result.metric}>
                    <dt>{metricName(result.metric, words)}</dt>
                    <dd>{headlineText(result, words)}</dd>
                  </div>
                ))}
              </dl>
              <p className="small">
                <a href={hrefOf({ kind: 'metric', metric: 'company-figures', days: 28 })}>{page('company.how')}</a>
              </p>
            </section>
          )}
        </>
      )}
    </>
  );
}

function MonthForm({
  thisMonth,
  months,
  onSave,
  onRemove,
}: Pick<CompanyPageProps, 'thisMonth' | 'onSave' | 'onRemove'> & { months: readonly CompanyMonth[] }): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const of = (name: string) => months.find(({ month }) => month === name);
  const [month, setMonth] = useState(thisMonth);
  const [input, setInput] = useState(monthToInput(of(thisMonth)));
  const [wrong, setWrong] = useState<string>();
  const choose = (name: string) => {
    setMonth(name);
    setInput(monthToInput(of(name)));
    setWrong(undefined);
  };
  const submit = () => {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return setWrong(page('company.badMonth'));
    const read = monthFromInput(month, input);
    if ('problem' in read) return setWrong(problemText(read.problem, page));
    setWrong(undefined);
    return onSave(read.month);
  };
  const entered = months.map((one) => one.month).sort();
  return (
    <Form onSubmit={submit}>
      <Field
        label={page('company.month')}
        size={8}
        placeholder="2026-03"
        value={month}
        onChange={(text) => choose(text.trim())}
      />
      {entered.length === 0 ? null : (
        <p className="small lines-up">
          {page('company.entered')}{' '}
          {entered.map((name) => (
            <Button key={name} isSmall onPress={() => choose(name)}>
              {name}
            </Button>
          ))}
        </p>
      )}
      {groups.map(({ title, fields }) => (
        <fieldset key={title} className="numbers">
          <legend>{page(`company.group.${title}`)}</legend>
          {fields.map((field) => (
            <Field
              key={field}
              label={page(`company.${field}`)}
              kind="decimal"
              size={12}
              value={input[field] ?? ''}
              onChange={(text) => setInput({ ...input, [field]: text })}
            />
          ))}
        </fieldset>
      ))}
      <p className="small muted">{page('company.hint')}</p>
      <FormProblem text={wrong} />
      <p className="hand-controls">
        <Button look="primary">{say('common.save')}</Button>
        {of(month) === undefined ? null : (
          <Confirm
            about={month}
            question={page('ask.removeEntry', { what: month })}
            consequence={page('ask.removeEntryNote')}
            onConfirm={() => onRemove(month)}
          >
            {say('common.remove')}
          </Confirm>
        )}
      </p>
    </Form>
  );
}

function problemText(problem: CompanyProblem, page: ReturnType<typeof usePageWords>): string {
  switch (problem.kind) {
    case 'empty':
      return page('company.wrong.empty');
    case 'number':
      return page('company.wrong.number', { field: page(`company.${problem.field}`) });
    case 'whole':
      return page('company.wrong.whole', { field: page(`company.${problem.field}`) });
    case 'contradiction':
      return page('company.wrong.contradiction', {
        field: page(`company.${problem.field}`),
        other: page(`company.${problem.other}`),
      });
  }
}
