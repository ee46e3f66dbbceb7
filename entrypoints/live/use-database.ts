import { useEffect, useState } from 'react';
import { answeredBy, send } from '../../lib/messages/send.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { StoreError } from '../../lib/store/store-errors.ts';
import { isDemo } from './is-demo.ts';
import { rememberedLanguage } from './remembered-language.ts';

/** The log as a view has it: not yet, open for reading, or the sentence that says why not and what to do. */
export type LogState =
  | { kind: 'opening' }
  | { kind: 'open'; db: DeskpaceDatabase }
  | { kind: 'failed'; sentence: string };

export function sentenceOf(cause: unknown): string {
  if (cause instanceof StoreError) return cause.sentence;
  return cause instanceof Error ? cause.message : String(cause);
}

let begin: (log: Promise<DeskpaceDatabase>) => void;
const opening = new Promise<DeskpaceDatabase>((resolve) => {
  begin = resolve;
});
let isBegun = false;

/** Opens the log, once for the life of the page. What opens it is large and only fetched then. */
export function openLog(): void {
  if (isBegun) return;
  isBegun = true;
  begin(isDemo ? openDemo() : import('../../lib/store/open-store.ts').then(({ openView }) => openView()));
}

/** What makes the sample is fetched from the package only where it is looked at. */
async function openDemo(): Promise<DeskpaceDatabase> {
  const sample = import('./open-sample.ts').then(({ openSample }) => openSample(Date.now(), rememberedLanguage()));
  answeredBy(async (name, ask) => (await sample).answer(name, ask));
  return (await sample).db;
}

/** The log, once it was opened by {@link openLog}. */
export function useDatabase(): LogState {
  const [state, setState] = useState<LogState>({ kind: 'opening' });
  useEffect(() => {
    opening.then(
      (db) => setState({ kind: 'open', db }),
      (cause: unknown) => {
        setState({ kind: 'failed', sentence: sentenceOf(cause) });
        reportProblem('view', cause);
      },
    );
  }, []);
  return state;
}

/** The log once it is open; undefined before, and for good when it does not open, which {@link useDatabase} tells. */
export function useOpenLog(): DeskpaceDatabase | undefined {
  const [log, setLog] = useState<DeskpaceDatabase>();
  useEffect(() => {
    opening.then(setLog, () => setLog(undefined));
  }, []);
  return log;
}

/** Puts what went wrong in a view into the one log. When even that fails there is nobody left to tell but the console. */
export function reportProblem(where: string, cause: unknown): void {
  const what = (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)).slice(0, 400);
  send('problem', { where, what }).catch((failed: unknown) => console.error(where, cause, failed));
}
