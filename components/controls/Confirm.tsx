import * as Dialog from '@radix-ui/react-alert-dialog';
import { type ReactNode, useState } from 'react';
import { useWords } from '../WordsContext.tsx';
import { DialogContent } from './DialogContent.tsx';

export interface ConfirmProps {
  /** What stands on the button that asks, and on the one that goes on. */
  children: string;
  /** What it is about, where the words around it do not say it to everybody. */
  about?: string;
  isSmall?: boolean;
  className?: string;
  question: string;
  /** What would be different afterwards. */
  consequence: string;
  onConfirm: () => void;
}

/** A button for what cannot be taken back: it asks first. */
export function Confirm({ children, about, isSmall = false, className = '', ...rest }: ConfirmProps): ReactNode {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger
        className={`button ${isSmall ? 'small' : ''} ${className}`.trim().replace('  ', ' ')}
        {...(about === undefined ? {} : { 'aria-label': `${children}: ${about}` })}
      >
        {children}
      </Dialog.Trigger>
      <DialogContent
        title={rest.question}
        apply={children}
        cancel={say('common.cancel')}
        onApply={() => {
          setIsOpen(false);
          rest.onConfirm();
        }}
      >
        <p>{rest.consequence}</p>
      </DialogContent>
    </Dialog.Root>
  );
}
