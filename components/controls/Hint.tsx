import * as Tooltip from '@radix-ui/react-tooltip';
import type { ReactElement, ReactNode } from 'react';

export interface HintProps {
  text: string;
  /** One element, a part of a drawing too: what the text is about. */
  children: ReactElement;
}

/** Milliseconds: at once, but not under a pointer that only passes. */
const delay = 120;

/** A short text beside what is under the pointer or has the keyboard. Nothing stands there alone: it is said elsewhere, too. */
export function Hint({ text, children }: HintProps): ReactNode {
  return (
    <Tooltip.Provider delayDuration={delay}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className="hint" sideOffset={6} collisionPadding={8}>
            {text}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
