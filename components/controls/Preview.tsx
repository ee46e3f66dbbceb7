import type { ReactNode } from 'react';
import { useWords } from '../WordsContext.tsx';
import { Button } from './Button.tsx';

export interface PreviewProps {
  title: string;
  /** What stands on the button that goes on. */
  apply: string;
  onApply: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** What an import would bring, before it does, with the two ways on. */
export function Preview({ title, apply, onApply, onCancel, children }: PreviewProps): ReactNode {
  const { say } = useWords();
  return (
    <div className="preview">
      <h3>{title}</h3>
      {children}
      <div className="fields">
        <Button look="primary" onPress={onApply}>
          {apply}
        </Button>
        <Button onPress={onCancel}>{say('common.cancel')}</Button>
      </div>
    </div>
  );
}
