import type { ReactNode } from 'react';
import { inOwnWords } from '../lib/i18n/in-own-words.ts';
import { useWords } from './WordsContext.tsx';

export interface LogTroubleProps {
  /** What is the matter and what to do, as the store says it. */
  sentence: string;
  onSave: () => void;
}

/** Stands where the figures would be when the log cannot be opened, and offers what can still be read. */
export function LogTrouble({ sentence, onSave }: LogTroubleProps): ReactNode {
  const words = useWords();
  const { say } = words;
  return (
    <div className="log-trouble notice" role="alert">
      <p>{inOwnWords(sentence, words)}</p>
      <button type="button" className="button" onClick={onSave}>
        {say('trouble.saveReadable')}
      </button>
    </div>
  );
}
