import { type ReactNode, useId, useState } from 'react';
import { inOwnWords } from '../../lib/i18n/in-own-words.ts';
import type { RestorePreview } from '../../lib/messages/protocol.ts';
import { csvTables } from '../../lib/model/csv-tables.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { Button } from '../controls/Button.tsx';
import { Check } from '../controls/Check.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { Field } from '../controls/Field.tsx';
import { PreviewDialog } from '../controls/PreviewDialog.tsx';
import { Select } from '../controls/Select.tsx';
import type { Delimiter, ExportChoice } from '../export-choice.ts';
import { useWords } from '../WordsContext.tsx';

/** How a restore stands. */
export type RestoreState =
  | { kind: 'none' }
  | { kind: 'reading'; part: number; parts: number }
  | { kind: 'preview'; preview: RestorePreview }
  | { kind: 'done' }
  | { kind: 'failed'; reason: string };

export interface DataPageProps {
  onExport: (choice: ExportChoice) => void;
  /** Left out while it is being read; `null`: there is none. */
  lastBackupAt: EpochMs | null | undefined;
  onBackup: () => void;
  restore: RestoreState;
  onFile: (file: File) => void;
  onApply: () => void;
  onCancel: () => void;
  onDelete: () => void;
}

/** Taking the log away, bringing it back, and deleting it. */
export function DataPage(props: DataPageProps): ReactNode {
  const { say, dateTime } = useWords();
  const { lastBackupAt } = props;
  return (
    <>
      <header className="page-head">
        <h1>{say('data.title')}</h1>
      </header>
      <p className="lead">{say('data.intro')}</p>
      <section className="block">
        <h2>{say('data.backup')}</h2>
        <p>{say('data.backupIntro')}</p>
        {lastBackupAt === undefined ? null : (
          <p className="muted">
            {lastBackupAt === null ? say('data.noBackup') : say('data.lastBackup', { when: dateTime(lastBackupAt) })}
          </p>
        )}
        <Button look="primary" onPress={props.onBackup}>
          {say('popup.backUpNow')}
        </Button>
      </section>
      <Restore {...props} />
      <ExportForm onExport={props.onExport} />
      <section className="block">
        <h2>{say('data.delete')}</h2>
        <p>{say('data.deleteIntro')}</p>
        <Confirm
          question={say('data.deleteQuestion')}
          consequence={say('data.deleteConsequence')}
          onConfirm={props.onDelete}
        >
          {say('data.delete')}
        </Confirm>
      </section>
    </>
  );
}

function Restore({ restore, onFile, onApply, onCancel }: DataPageProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const id = useId();
  return (
    <section className="block">
      <h2>{say('data.restore')}</h2>
      <p>{say('data.restoreIntro')}</p>
      <p>
        <label htmlFor={id}>{say('data.chooseFile')} </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-disabled={restore.kind === 'reading'}
          // Disabled for good, it would lose the keyboard, to which the dialog gives it back.
          onClick={(event) => (restore.kind === 'reading' ? event.preventDefault() : undefined)}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined && restore.kind !== 'reading') onFile(file);
            // The same file may be chosen again after a failure.
            event.target.value = '';
          }}
        />
      </p>
      <div role="status">
        {restore.kind === 'reading' ? (
          <p className="muted">{say('data.reading', { part: restore.part, parts: restore.parts })}</p>
        ) : null}
        {restore.kind === 'failed' ? (
          <p className="notice">{say('data.notRestored', { reason: inOwnWords(restore.reason, words) })}</p>
        ) : null}
        {restore.kind === 'done' ? <p>{say('data.restored')}</p> : null}
      </div>
      {restore.kind === 'preview' ? (
        <RestorePreviewTable preview={restore.preview} onApply={onApply} onCancel={onCancel} />
      ) : null}
    </section>
  );
}

function RestorePreviewTable({
  preview,
  onApply,
  onCancel,
}: {
  preview: RestorePreview;
  onApply: () => void;
  onCancel: () => void;
}): ReactNode {
  const { say, number, date } = useWords();
  const rows = [
    { label: say('data.previewTickets'), ...preview.tickets },
    { label: say('data.previewIntervals'), ...preview.intervals },
    { label: say('data.previewObservations'), ...preview.observations },
  ];
  const brings = rows.some((row) => row.new > 0);
  return (
    <PreviewDialog title={say('data.preview')} apply={say('data.apply')} onApply={onApply} onCancel={onCancel}>
      {preview.from === undefined || preview.to === undefined ? null : (
        <p className="muted">{say('data.previewRange', { from: date(preview.from), to: date(preview.to) })}</p>
      )}
      <table className="data">
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              {say('data.previewNew')}
            </th>
            <th scope="col" className="number">
              {say('data.previewKnown')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td className="number">{number(row.new)}</td>
              <td className="number">{number(row.known)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {brings ? null : <p className="muted">{say('data.nothingNew')}</p>}
    </PreviewDialog>
  );
}

const delimiters: readonly { value: Delimiter; name: 'comma' | 'semicolon' | 'tab' }[] = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: '\t', name: 'tab' },
];

function ExportForm({ onExport }: { onExport: (choice: ExportChoice) => void }): ReactNode {
  const { say } = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [delimiter, setDelimiter] = useState<Delimiter>(',');
  const [bom, setBom] = useState(false);
  const [wrong, setWrong] = useState<string>();

  const save = (choice: ExportChoice) => {
    if (from !== '' && to !== '' && from > to) return setWrong(say('data.badRange'));
    setWrong(undefined);
    // One end alone means everything before or after it.
    const days = from === '' && to === '' ? {} : { days: { from: from || '1970-01-01', to: to || '2999-12-31' } };
    return onExport({ ...choice, ...days });
  };
  return (
    <section className="block">
      <h2>{say('data.export')}</h2>
      <p>{say('data.exportIntro')}</p>
      <div className="fields">
        <Field place="among" label={say('data.from')} kind="date" value={from} onChange={setFrom} />
        <Field place="among" label={say('data.to')} kind="date" value={to} onChange={setTo} />
        <Select
          place="among"
          label={say('data.delimiter')}
          value={delimiter}
          choices={delimiters.map(({ value, name }) => [value, say(`data.delimiter.${name}`)])}
          onChange={setDelimiter}
        />
        <Check label={say('data.bom')} isChecked={bom} onChange={setBom} />
      </div>
      <p className="warm" role="status">
        {wrong ?? ''}
      </p>
      <div className="fields">
        {csvTables.map((table) => (
          <Button key={table} onPress={() => save({ format: 'csv', table, bom, delimiter })}>
            {say('data.saveCsv', { table: say(`export.table.${table}`) })}
          </Button>
        ))}
        <Button onPress={() => save({ format: 'json' })}>{say('data.saveJson')}</Button>
      </div>
    </section>
  );
}
