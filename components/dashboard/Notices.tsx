import * as Toast from '@radix-ui/react-toast';
import type { ReactNode } from 'react';
import { usePageWords } from './use-page-words.ts';

/** What was done, or why it was not. */
export interface Notice {
  /** Each message is one of its own, also when it says what the last one said. */
  id: number;
  text: string;
  isFailure: boolean;
}

export interface NoticesProps {
  notice: Notice | undefined;
  onClose: () => void;
}

/** Milliseconds in which "Saved." is read; the clock stands still under the pointer and the keyboard. */
const shownFor = 6_000;

/** The short message after an act, read out once. What went wrong stays until it is dismissed; F8 leads the keyboard to it. */
export function Notices({ notice, onClose }: NoticesProps): ReactNode {
  const page = usePageWords();
  return (
    <Toast.Provider label={page('notice.one')} duration={shownFor}>
      {notice === undefined ? null : (
        <Toast.Root
          key={notice.id}
          className={notice.isFailure ? 'page-said failure' : 'page-said'}
          type={notice.isFailure ? 'foreground' : 'background'}
          duration={notice.isFailure ? Number.POSITIVE_INFINITY : shownFor}
          onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
        >
          <Toast.Description className="text">{notice.text}</Toast.Description>
          <Toast.Close className="dismiss" aria-label={page('notice.close')}>
            ×
          </Toast.Close>
        </Toast.Root>
      )}
      <Toast.Viewport className="notices" label={page('notice.region', { hotkey: '{hotkey}' })} />
    </Toast.Provider>
  );
}
