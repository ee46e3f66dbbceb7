import { type ReactNode, useId, useState } from 'react';
import type { Metric, RatedResult } from '../../lib/metrics/metric.ts';
import { metrics } from '../../lib/metrics/registry.ts';
import type { Target } from '../../lib/model/ticket.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { Form } from '../Form.tsx';
import { unitOf } from '../figures/counterpart.ts';
import { headlineText, metricName } from '../figures/figure-text.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { limitFromInput, limitToInput, shareFromInput } from './target-input.ts';

export interface TargetsPageProps {
  targets: readonly Target[] | undefined;
  /** The figures of the last 28 days. */
  figures: readonly RatedResult[] | undefined;
  onSet: (target: Target) => void;
  onRemove: (metric: string) => void;
}

const aimedAt = metrics.filter(({ takesNoTarget }) => takesNoTarget !== true);

/** The agent's own targets. A target on time is set with the share that came back in sight. */
export function TargetsPage({ targets, figures, onSet, onRemove }: TargetsPageProps): ReactNode {
  const { say } = useWords();
  return (
    <>
      <header className="page-head">
        <h1>{say('targets.title')}</h1>
      </header>
      <p className="lead">{say('targets.intro')}</p>
      {targets === undefined ? <Loading /> : null}
      {targets === undefined
        ? null
        : aimedAt.map((metric) => {
            const target = targets.find((one) => one.metric === metric.id);
            return (
              <TargetForm
                key={`${metric.id} ${target?.limit ?? ''} ${target?.share ?? ''}`}
                metric={metric}
                target={target}
                figures={figures ?? []}
                onSet={onSet}
                onRemove={onRemove}
              />
            );
          })}
    </>
  );
}

interface TargetFormProps {
  metric: Metric;
  target: Target | undefined;
  figures: readonly RatedResult[];
  onSet: (target: Target) => void;
  onRemove: (metric: string) => void;
}

function TargetForm({ metric, target, figures, onSet, onRemove }: TargetFormProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const id = useId();
  const [limit, setLimit] = useState(target === undefined ? '' : limitToInput(target.limit, metric.unit));
  const [share, setShare] = useState(target?.share === undefined ? '' : String(Math.round(target.share * 100)));
  const [wrong, setWrong] = useState<string>();
  const name = metricName(metric.id, words);
  const result = figures.find((one) => one.metric === metric.id);
  const unit = unitOfTarget(metric.unit);

  const submit = () => {
    const wanted = limitFromInput(limit, metric.unit);
    if (wanted === undefined) return setWrong(say('targets.badLimit'));
    const wantedShare = share.trim() === '' ? undefined : shareFromInput(share);
    if (share.trim() !== '' && wantedShare === undefined) return setWrong(say('targets.badShare'));
    setWrong(undefined);
    return onSet({ metric: metric.id, limit: wanted, ...(wantedShare === undefined ? {} : { share: wantedShare }) });
  };
  return (
    <Form className="block target" onSubmit={submit}>
      <div className="now">
        <h2>{name}</h2>
        <p className="muted">
          {say('targets.now')}: {result === undefined ? '…' : headlineText(result, words)}{' '}
          {unitOf(metric.id, 28, words).unit}
        </p>
        {metric.unit === 'seconds' ? <CameBack figures={figures} /> : null}
      </div>
      <div>
        <div className="fields">
          <Field
            place="among"
            label={say('targets.limit')}
            kind="decimal"
            size={6}
            unit={say(unit)}
            value={limit}
            onChange={setLimit}
            isWrong={wrong !== undefined}
            describedBy={`${id}wrong`}
          />
          {metric.values === undefined ? null : (
            <Field
              place="among"
              label={say('targets.share')}
              kind="whole"
              size={4}
              unit="%"
              value={share}
              onChange={setShare}
              describedBy={`${id}hint`}
            />
          )}
          <Button about={name}>{say('common.save')}</Button>
          {target === undefined ? null : (
            <Button about={name} onPress={() => onRemove(metric.id)}>
              {say('common.remove')}
            </Button>
          )}
        </div>
        {metric.values === undefined ? null : (
          <p id={`${id}hint`} className="small muted">
            {say('targets.shareHint')}
          </p>
        )}
        <p id={`${id}wrong`} className="warm" role="status">
          {wrong ?? ''}
        </p>
      </div>
    </Form>
  );
}

function unitOfTarget(
  unit: Metric['unit'],
): 'targets.minutes' | 'targets.percent' | 'targets.tickets' | 'targets.perDay' {
  if (unit === 'seconds') return 'targets.minutes';
  if (unit === 'share') return 'targets.percent';
  return unit === 'count' ? 'targets.tickets' : 'targets.perDay';
}

/** What came back, in sight of every target on time. */
function CameBack({ figures }: { figures: readonly RatedResult[] }): ReactNode {
  const words = useWords();
  const reopen = figures.find(({ metric }) => metric === 'reopen-rate');
  return (
    <p className="muted">
      {words.say('targets.cameBack', { value: reopen === undefined ? '…' : headlineText(reopen, words) })}
    </p>
  );
}
