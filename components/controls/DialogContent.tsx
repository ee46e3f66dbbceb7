import * as Dialog from '@radix-ui/react-alert-dialog';
import { type ReactNode, type RefObject, useRef } from 'react';
import { Button } from './Button.tsx';

export interface DialogContentProps {
  title: string;
  /** What stands on the button that goes on. */
  apply: string;
  cancel: string;
  onApply: () => void;
  /** Where the keyboard goes afterwards, where that is not the button that opened it. */
  returnTo?: RefObject<HTMLElement | null>;
  className?: string;
  children: ReactNode;
}

/**
 * What a dialog that asks has in it. The keyboard begins on the way back and stays inside; Escape goes back. The ground behind it is
 * a plain element: the library's own writes a style element, which the extension's pages forbid.
 */
export function DialogContent(props: DialogContentProps): ReactNode {
  const { title, apply, cancel, onApply, returnTo, className, children } = props;
  const back = useRef<HTMLButtonElement>(null);
  return (
    <Dialog.Portal>
      <div className="dialog-ground" />
      <Dialog.Content
        className={className === undefined ? 'dialog' : `dialog ${className}`}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          back.current?.focus({ preventScroll: true });
        }}
        {...(returnTo === undefined
          ? {}
          : {
              onCloseAutoFocus: (event: Event) => {
                event.preventDefault();
                returnTo.current?.focus();
              },
            })}
      >
        <Dialog.Title asChild>
          <h2>{title}</h2>
        </Dialog.Title>
        <Dialog.Description asChild>
          <div className="dialog-text">{children}</div>
        </Dialog.Description>
        <div className="dialog-acts">
          <Dialog.Cancel ref={back} className="button">
            {cancel}
          </Dialog.Cancel>
          <Button look="primary" onPress={onApply}>
            {apply}
          </Button>
        </div>
      </Dialog.Content>
    </Dialog.Portal>
  );
}
