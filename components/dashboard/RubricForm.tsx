import { type ReactNode, useState } from 'react';
import { askedItems, type Criterion, heaviestWeight, type Rubric, type RubricItem } from '../../lib/model/quality.ts';
import { Button } from '../controls/Button.tsx';
import { Form, FormProblem } from '../Form.tsx';
import { useWords } from '../WordsContext.tsx';
import { usePageWords } from './use-page-words.ts';

export interface RubricFormProps {
  rubric: Rubric;
  onSave: (items: RubricItem[]) => void;
}

/** How much each criterion counts, and which are critical. */
export function RubricForm({ rubric, onSave }: RubricFormProps): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const [weights, setWeights] = useState<Partial<Record<Criterion, string>>>({});
  const [critical, setCritical] = useState(new Set(rubric.items.flatMap((one) => (one.critical ? one.criterion : []))));
  const [wrong, setWrong] = useState<string>();
  const textOf = ({ criterion, weight }: RubricItem) => weights[criterion] ?? String(weight);
  const submit = () => {
    const items: RubricItem[] = [];
    for (const item of rubric.items) {
      const { criterion } = item;
      const text = textOf(item).trim();
      const weight = Number(text);
      if (!/^\d{1,2}$/.test(text) || weight > heaviestWeight)
        return setWrong(page('quality.badWeight', { criterion: say(`criterion.${criterion}`) }));
      items.push({ criterion, weight, ...(critical.has(criterion) && { critical: true as const }) });
    }
    if (askedItems({ items }).length === 0) return setWrong(page('quality.noWeight'));
    setWrong(undefined);
    return onSave(items);
  };
  return (
    <Form className="settings rubric" onSubmit={submit}>
      <p className="small muted">{page('quality.rubricHint')}</p>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{page('quality.criterion')}</th>
            <th scope="col">{page('quality.weight')}</th>
            <th scope="col">{page('quality.critical')}</th>
          </tr>
        </thead>
        <tbody>
          {rubric.items.map((item) => {
            const { criterion } = item;
            const name = say(`criterion.${criterion}`);
            return (
              <tr key={criterion}>
                <th scope="row">{name}</th>
                <td>
                  <input
                    aria-label={page('quality.weightOf', { criterion: name })}
                    inputMode="numeric"
                    size={3}
                    value={textOf(item)}
                    onChange={(event) => setWeights({ ...weights, [criterion]: event.target.value })}
                  />
                </td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={page('quality.criticalOf', { criterion: name })}
                    checked={critical.has(criterion)}
                    onChange={(event) => {
                      const next = new Set(critical);
                      if (event.target.checked) next.add(criterion);
                      else next.delete(criterion);
                      setCritical(next);
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <FormProblem text={wrong} />
      <Button>{page('quality.saveRubric')}</Button>
    </Form>
  );
}
