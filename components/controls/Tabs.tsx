import * as Parts from '@radix-ui/react-tabs';
import type { ReactNode } from 'react';

export interface TabsProps<Value extends string> {
  /** What is chosen between. */
  name: string;
  value: Value;
  choices: readonly (readonly [value: Value, text: string])[];
  onChange: (value: Value) => void;
  /** What the chosen one holds. */
  children: ReactNode;
}

/** Several of a kind in one place, one at a time; the arrows go from one to the next. */
export function Tabs<Value extends string>({ name, value, choices, onChange, children }: TabsProps<Value>): ReactNode {
  return (
    <Parts.Root
      value={value}
      onValueChange={(next) => {
        const chosen = choices.find(([one]) => one === next);
        if (chosen !== undefined) onChange(chosen[0]);
      }}
    >
      <Parts.List className="segments tabs" aria-label={name}>
        {choices.map(([one, text]) => (
          <Parts.Trigger key={one} value={one}>
            {text}
          </Parts.Trigger>
        ))}
      </Parts.List>
      <Parts.Content value={value}>{children}</Parts.Content>
    </Parts.Root>
  );
}
