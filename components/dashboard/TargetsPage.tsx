import { type ReactNode, useId, useState } from 'react';
import type { Metric, RatedResult } from '../../lib/metrics/metric.ts';
import { metrics } from '../../lib/metrics/registry.ts';
import type { Target } from '../../lib/model/ticket.ts';
import { Form } from '../Form.tsx';
import { unitOf } from '../figures/counterpart.ts';
import { headlineText, metricName } from '../figures/figure-text.ts';
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
      {targets === undefined ? <p className="muted">{say('common.loading')}</p> : null}
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
      <h2>{name}</h2>
      <p className="muted">
        {say('targets.now')}: {result === undefined ? '…' : headlineText(result, words)}{' '}
        {unitOf(metric.id, 28, words).unit}
      </p>
      {metric.unit === 'seconds' ? <CameBack figures={figures} /> : null}
      <div className="fields">
        <label htmlFor={`${id}limit`}>
          {say('targets.limit')}
          <span className="with-unit">
            <input
              id={`${id}limit`}
              inputMode="decimal"
              size={6}
              value={limit}
              onChange={(event) => setLimit(event.target.value)}
              aria-invalid={wrong !== undefined}
              aria-describedby={`${id}wrong`}
            />
            {say(unit)}
          </span>
        </label>
        {metric.values === undefined ? null : (
          <label htmlFor={`${id}share`}>
            {say('targets.share')}
            <span className="with-unit">
              <input
                id={`${id}share`}
                inputMode="numeric"
                size={4}
                value={share}
                onChange={(event) => setShare(event.target.value)}
                aria-describedby={`${id}hint`}
              />
              %
            </span>
          </label>
        )}
        <button type="submit" className="button" aria-label={say('targets.set', { name })}>
          {say('common.save')}
        </button>
        {target === undefined ? null : (
          <button
            type="button"
            className="button"
            aria-label={say('targets.remove', { name })}
            onClick={() => onRemove(metric.id)}
          >
            {say('common.remove')}
          </button>
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
  return <p>{words.say('targets.cameBack', { value: reopen === undefined ? '…' : headlineText(reopen, words) })}</p>;
}
