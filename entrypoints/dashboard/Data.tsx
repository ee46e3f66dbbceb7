import { type ReactNode, useRef, useState } from 'react';
import { DataPage, type RestoreState } from '../../components/dashboard/DataPage.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { send } from '../../lib/messages/send.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getMeta } from '../../lib/store/meta.ts';
import { backUp } from '../live/back-up.ts';
import { exportLog } from '../live/export-log.ts';
import { sentenceOf } from '../live/use-database.ts';
import { useLive } from '../live/use-live.ts';
import type { Tell } from './Dashboard.tsx';
import { sendBackup } from './send-backup.ts';

/** Export, backup and restore. A restore goes to the background in parts; it previews first and then takes all or nothing. */
export function Data({ db, tell }: { db: DeskpaceDatabase; tell: Tell }): ReactNode {
  const { say } = useWords();
  const [restore, setRestore] = useState<RestoreState>({ kind: 'none' });
  const restoreId = useRef<string>(undefined);
  const lastBackupAt = useLive(async () => (await getMeta(db)).lastBackupAt ?? null, [db]);

  const failed = (cause: unknown) => setRestore({ kind: 'failed', reason: sentenceOf(cause) });
  const readFile = async (file: File) => {
    restoreId.current = await sendBackup(file, (part, parts) => setRestore({ kind: 'reading', part, parts }));
    const preview = await send('restoreEnd', { restoreId: restoreId.current, apply: false });
    setRestore({ kind: 'preview', preview });
  };
  const apply = async () => {
    if (restoreId.current === undefined) return;
    await send('restoreEnd', { restoreId: restoreId.current, apply: true });
    setRestore({ kind: 'done' });
  };
  return (
    <DataPage
      onExport={(choice) => tell(exportLog(db, choice, Date.now()), say('popup.exported'))}
      lastBackupAt={lastBackupAt}
      onBackup={() => tell(backUp(db, Date.now()), say('popup.exported'))}
      restore={restore}
      onFile={(file) => {
        readFile(file).catch(failed);
      }}
      onApply={() => {
        apply().catch(failed);
      }}
      onDelete={() => {
        setRestore({ kind: 'none' });
        tell(send('deleteLog', {}), say('data.deleted'));
      }}
      onCancel={() => setRestore({ kind: 'none' })}
    />
  );
}
