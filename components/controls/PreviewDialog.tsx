import * as Dialog from '@radix-ui/react-alert-dialog';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useWords } from '../WordsContext.tsx';
import { DialogContent } from './DialogContent.tsx';
import type { PreviewProps } from './Preview.tsx';

/** What a file would bring, before it does, where there is nothing more to say about it: a dialog as long as it is there. */
export function PreviewDialog({ title, apply, onApply, onCancel, children }: PreviewProps): ReactNode {
  const { say } = useWords();
  const opener = useRef<HTMLElement>(null);
  // Before the dialog takes the keyboard: what had it, which is the field that the file was chosen in.
  useLayoutEffect(() => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }, []);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onCancel())}>
      <DialogContent
        className="preview"
        title={title}
        apply={apply}
        cancel={say('common.cancel')}
        onApply={onApply}
        returnTo={opener}
      >
        {children}
      </DialogContent>
    </Dialog.Root>
  );
}
