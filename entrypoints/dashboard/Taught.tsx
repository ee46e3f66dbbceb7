import { type ReactNode, useRef, useState } from 'react';
import { type ImportState, TaughtDesks } from '../../components/dashboard/TaughtDesks.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { send } from '../../lib/messages/send.ts';
import { type TaughtDesk, type TaughtFile, taughtFormat, taughtFormatVersion } from '../../lib/model/taught-desk.ts';
import { saveFile } from '../live/save-file.ts';
import { sentenceOf } from '../live/use-database.ts';
import type { Tell } from './Dashboard.tsx';

/** More than any file of this kind, and less than what the background takes. */
const largestFile = 100_000;

/** What the agent taught, joined with the background; an import is looked at first. */
export function Taught({ desks, tell }: { desks: readonly TaughtDesk[] | undefined; tell: Tell }): ReactNode {
  const { say } = useWords();
  const [importing, setImporting] = useState<ImportState>({ kind: 'none' });
  const text = useRef('');
  const failed = (cause: unknown) => setImporting({ kind: 'failed', reason: sentenceOf(cause) });
  const read = async (file: File) => {
    if (file.size > largestFile) throw new Error('This file is too large for a taught help desk.');
    text.current = await file.text();
    setImporting({ kind: 'preview', ...(await send('importTaught', { text: text.current, apply: false })) });
  };
  const save = (helpDesk: TaughtDesk) => {
    const file: TaughtFile = { format: taughtFormat, formatVersion: taughtFormatVersion, helpDesk };
    tell(
      saveFile(`deskpace-${helpDesk.id}.json`, 'application/json', [`${JSON.stringify(file, null, 2)}\n`]),
      say('taught.exported'),
    );
  };
  return (
    <TaughtDesks
      desks={desks}
      onChange={(change) => tell(send('changeTaught', change), say('common.saved'))}
      onExport={save}
      onForget={(id) => tell(send('forgetTaught', { id }))}
      importing={importing}
      onFile={(file) => {
        read(file).catch(failed);
      }}
      onImport={() => {
        send('importTaught', { text: text.current, apply: true }).then(() => setImporting({ kind: 'done' }), failed);
      }}
      onCancelImport={() => setImporting({ kind: 'none' })}
    />
  );
}
