import type { ReactNode } from 'react';

export interface ChoicesProps<Value> {
  choices: readonly (readonly [text: string, value: Value])[];
  /** What they are about, where the words beside them do not say it to everybody. */
  about?: string;
  /** Left out where none of them is in force. */
  chosen?: Value;
  buttonClass: string;
  onChoose: (value: Value) => void;
}

/** Answers beside each other, each given by one click. */
export function Choices<Value>({ choices, about, chosen, buttonClass, onChoose }: ChoicesProps<Value>): ReactNode {
  return (
    <span className="hand-controls">
      {choices.map(([text, value]) => (
        <button
          key={text}
          type="button"
          className={buttonClass}
          {...(about === undefined ? {} : { 'aria-label': `${text}: ${about}` })}
          {...(chosen === undefined ? {} : { 'aria-pressed': value === chosen })}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
    </span>
  );
}
