import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import {
  askedItems,
  type Criterion,
  type Mark,
  marks,
  type Rubric,
  reviewScore,
  type SelfReview,
} from '../../lib/model/quality.ts';
import { Button } from '../controls/Button.tsx';
import { Form, FormProblem } from '../Form.tsx';
import { useWords } from '../WordsContext.tsx';
import { usePageWords } from './use-page-words.ts';

export interface ReviewFormProps {
  rubric: Rubric;
  /** Right after the review before it, so that the keyboard goes on. */
  takesFocus?: boolean;
  onSave: (marks: SelfReview['marks']) => void;
}

/** The marks of one ticket, by mouse or by the keys 1 to 5 and 0, and the score that follows. */
export function ReviewForm({ rubric, takesFocus = false, onSave }: ReviewFormProps): ReactNode {
  const { say, share, list } = useWords();
  const page = usePageWords();
  const id = useId();
  const form = useRef<HTMLDivElement>(null);
  const [given, setGiven] = useState<SelfReview['marks']>({});
  const [wrong, setWrong] = useState<string>();
  const asked = askedItems(rubric);
  const isWhole = asked.every(({ criterion }) => given[criterion] !== undefined);
  const { score, failed } = reviewScore({ rubric, marks: given });

  const focusOn = (criterion: Criterion | undefined) => {
    const place = criterion === undefined ? 'button' : `fieldset[data-criterion="${criterion}"] input`;
    const [checked] = form.current?.querySelectorAll<HTMLElement>(`${place}:checked`) ?? [];
    (checked ?? form.current?.querySelector<HTMLElement>(place))?.focus();
  };
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);

  const give = (criterion: Criterion, mark: Mark) => {
    setGiven((before) => ({ ...before, [criterion]: mark }));
    setWrong(undefined);
  };
  const byKey = (event: KeyboardEvent, place: number) => {
    const [mark, item] = [markOfKey(event), asked[place]];
    if (mark === undefined || item === undefined) return;
    event.preventDefault();
    give(item.criterion, mark);
    focusOn(asked[place + 1]?.criterion);
  };
  const submit = () => {
    const missing = asked.find(({ criterion }) => given[criterion] === undefined);
    if (missing !== undefined) {
      focusOn(missing.criterion);
      return setWrong(page('quality.missing', { criterion: say(`criterion.${missing.criterion}`) }));
    }
    if (score === undefined) return setWrong(page('quality.nothingApplies'));
    return onSave(given);
  };
  const scoreText = () => {
    if (!isWhole || score === undefined) return page('quality.noScoreYet');
    if (failed.length === 0) return page('quality.scoreNow', { score: share(score) });
    const criteria = list(failed.map((criterion) => say(`criterion.${criterion}`)));
    return page('quality.failed', { score: share(score), criteria });
  };

  return (
    <Form className="settings review" onSubmit={submit}>
      <div ref={form}>
        {asked.map(({ criterion, critical }, place) => (
          <fieldset key={criterion} className="answers" data-criterion={criterion}>
            <legend>
              <strong>{say(`criterion.${criterion}`)}</strong>
              {critical ? <span className="warm"> · {page('quality.critical')}</span> : null}
              <span className="ask small muted">{page(`quality.ask.${criterion}`)}</span>
            </legend>
            {[...marks, 'doesNotApply' as const].map((mark) => (
              <label key={mark}>
                <input
                  type="radio"
                  name={`${id}${criterion}`}
                  checked={given[criterion] === mark}
                  onChange={() => give(criterion, mark)}
                  onKeyDown={(event) => byKey(event, place)}
                />
                {mark === 'doesNotApply' ? page('quality.doesNotApply') : mark}
              </label>
            ))}
          </fieldset>
        ))}
        <p className="small muted">{page('quality.keys')}</p>
        <p role="status" className="score">
          {scoreText()}
        </p>
        <FormProblem text={wrong} />
        <Button look="primary">{page('quality.save')}</Button>
      </div>
    </Form>
  );
}

function markOfKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Mark | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  return key === '0' ? 'doesNotApply' : marks.find((mark) => String(mark) === key);
}
