import * as Card from '@radix-ui/react-popover';
import type { ReactNode } from 'react';

export interface PopoverProps {
  /** What stands on the button that opens it. */
  label: string;
  /** The name of the button and of what it opens, where what stands on it is no word. */
  name: string;
  className?: string;
  children: ReactNode;
}

/**
 * A card that one button opens beside itself, where there is room. The keyboard goes into it and comes back; Escape and a click
 * elsewhere close it. The page behind it stays as it was: it is no dialog that has to be answered.
 */
export function Popover({ label, name, className, children }: PopoverProps): ReactNode {
  return (
    <Card.Root>
      <Card.Trigger className={className ?? 'button'} aria-label={name}>
        {label}
      </Card.Trigger>
      <Card.Portal>
        <Card.Content className="card" aria-label={name} align="start" sideOffset={6} collisionPadding={12}>
          {children}
        </Card.Content>
      </Card.Portal>
    </Card.Root>
  );
}
