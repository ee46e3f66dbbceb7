import type { ReactNode } from 'react';
import { useWords } from './WordsContext.tsx';

export interface LogTroubleProps {
  /** What is the matter and what to do, as the store says it. */
  sentence: string;
  onSave: () => void;
}

/** Stands where the figures would be when the log cannot be opened, and offers what can still be read. */
export function LogTrouble({ sentence, onSave }: LogTroubleProps): ReactNode {
  const { say } = useWords();
  return (
    <div className="log-trouble notice" role="alert">
      <p>{sentence}</p>
      <button type="button" className="button" onClick={onSave}>
        {say('trouble.saveReadable')}
      </button>
    </div>
  );
}
