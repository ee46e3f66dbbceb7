import { type ReactNode, useId, useState } from 'react';
import { inOwnWords } from '../../lib/i18n/in-own-words.ts';
import type { StatusCode } from '../../lib/model/reading.ts';
import type { TaughtDesk } from '../../lib/model/taught-desk.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { Field } from '../controls/Field.tsx';
import { PreviewDialog } from '../controls/PreviewDialog.tsx';
import { useWords } from '../WordsContext.tsx';
import { usePageWords } from './use-page-words.ts';

/** A file that is being imported. */
export type ImportState =
  | { kind: 'none' }
  | { kind: 'preview'; desk: TaughtDesk; replaces: boolean }
  | { kind: 'failed'; reason: string }
  | { kind: 'done' };

export interface TaughtDesksProps {
  desks: readonly TaughtDesk[] | undefined;
  onChange: (change: { id: string; title: string; statuses: Record<string, StatusCode> }) => void;
  onExport: (desk: TaughtDesk) => void;
  onForget: (id: string) => void;
  importing: ImportState;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancelImport: () => void;
}

/** The help desks that the agent taught by pointing, to take away, to take in and to forget. */
export function TaughtDesks({
  desks,
  importing,
  onFile,
  onImport,
  onCancelImport,
  ...on
}: TaughtDesksProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const id = useId();
  return (
    <section className="block taught">
      <h2>{say('taught.title')}</h2>
      {desks?.length === 0 ? <p className="muted">{say('taught.none')}</p> : null}
      {desks?.map((desk) => (
        <Taught key={`${desk.id} ${desk.revision}`} desk={desk} {...on} />
      ))}
      <h3>{say('taught.import')}</h3>
      <div className="fields">
        <label htmlFor={`${id}file`}>{say('taught.importFile')}</label>
        <input
          id={`${id}file`}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) onFile(file);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </div>
      {importing.kind === 'preview' ? (
        <PreviewDialog
          title={say('taught.importPreview', { host: importing.desk.title })}
          apply={say('taught.importApply')}
          onApply={onImport}
          onCancel={onCancelImport}
        >
          <TaughtFacts desk={importing.desk} />
          {importing.replaces ? <p className="warm">{say('taught.importReplaces')}</p> : null}
        </PreviewDialog>
      ) : null}
      {importing.kind === 'failed' ? (
        <p className="warm import-failed" role="alert">
          {inOwnWords(importing.reason, words)}
        </p>
      ) : null}
      {importing.kind === 'done' ? <p role="status">{say('taught.imported')}</p> : null}
    </section>
  );
}

/** Where it is, and what it reads. */
function TaughtFacts({ desk }: { desk: TaughtDesk }): ReactNode {
  const { say, list } = useWords();
  const { address, page, watch } = desk;
  const facts = [
    ...(address.proof.length > 0 ? (['number'] as const) : []),
    ...(page?.facts.statusCode === undefined ? [] : (['status'] as const)),
    ...(page?.facts.viewerName === undefined ? [] : (['ownName'] as const)),
    ...(page?.facts.assigneeName === undefined && page?.people.nobodyWhen === undefined ? [] : (['assignee'] as const)),
    ...(watch.acts === undefined ? [] : (['reply'] as const)),
  ].map((fact) => say(`teach.fact.${fact}`));
  const words = Object.entries(desk.maps.status);
  return (
    <dl className="facts">
      <div>
        <dt>{say('desks.address')}</dt>
        <dd>{desk.hosts[0]}</dd>
      </div>
      <div>
        <dt>{say('taught.pattern')}</dt>
        <dd>
          <code>{address.patterns.join(' ')}</code>
        </dd>
      </div>
      <div>
        <dt>{say('taught.reads')}</dt>
        <dd>{facts.length === 0 ? say('taught.onlyAddress') : list(facts)}</dd>
      </div>
      {words.length === 0 ? null : (
        <div>
          <dt>{say('taught.words')}</dt>
          <dd>{list(words.map(([word, code]) => `“${word}” = ${say(`status.${code}`)}`))}</dd>
        </div>
      )}
      <div>
        <dt>{say('taught.on')}</dt>
        <dd>{desk.checked}</dd>
      </div>
    </dl>
  );
}

const codes: readonly StatusCode[] = ['new', 'open', 'pending', 'onHold', 'solved', 'closed'];

function Taught({
  desk,
  onChange,
  onExport,
  onForget,
}: Pick<TaughtDesksProps, 'onChange' | 'onExport' | 'onForget'> & { desk: TaughtDesk }): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const name = desk.title;
  const [title, setTitle] = useState(name);
  const [statuses, setStatuses] = useState(desk.maps.status);
  const [word, setWord] = useState('');
  const readsStatus = desk.page?.facts.statusCode !== undefined;
  const add = () => {
    const added = word.replace(/\s+/g, ' ').trim();
    if (added !== '' && !Object.hasOwn(statuses, added)) setStatuses({ ...statuses, [added]: 'open' });
    setWord('');
  };
  return (
    <form
      className="settings"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ id: desk.id, title: title.trim() === '' ? name : title.trim(), statuses });
      }}
    >
      <h3>{name}</h3>
      <TaughtFacts desk={desk} />
      <Field label={say('taught.name')} value={title} maxLength={80} onChange={setTitle} />
      {readsStatus ? (
        <fieldset className="choices">
          <legend>{say('taught.words')}</legend>
          {Object.entries(statuses).map(([one, code]) => (
            <div className="fields" key={one}>
              <span>“{one}”</span>
              <select
                aria-label={say('taught.meaning', { word: one })}
                value={code}
                onChange={(event) => {
                  const { [one]: _, ...others } = statuses;
                  const means = codes.find((known) => known === event.target.value);
                  setStatuses(means === undefined ? others : { ...others, [one]: means });
                }}
              >
                {codes.map((known) => (
                  <option key={known} value={known}>
                    {say(`status.${known}`)}
                  </option>
                ))}
                <option value="">{say('teach.meansUnknown')}</option>
              </select>
            </div>
          ))}
          <div className="fields">
            <input
              aria-label={say('taught.addWord')}
              value={word}
              maxLength={80}
              onChange={(event) => setWord(event.target.value)}
            />
            <Button onPress={add}>{say('taught.add')}</Button>
          </div>
        </fieldset>
      ) : null}
      <div className="fields">
        <Button look="primary" about={name}>
          {say('common.save')}
        </Button>
        <Button className="export" about={name} onPress={() => onExport(desk)}>
          {say('taught.export')}
        </Button>
        <Confirm
          className="forget"
          about={name}
          question={page('ask.forget', { desk: name })}
          consequence={page('ask.forgetNote')}
          onConfirm={() => onForget(desk.id)}
        >
          {say('taught.forget')}
        </Confirm>
      </div>
      <p className="small muted">
        {say('taught.exportNote')} {say('taught.forgetNote')}
      </p>
    </form>
  );
}
