import { type ReactNode, useId } from 'react';

export interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  /** A text in another language than the view says which. */
  choices: readonly (readonly [value: Value, text: string, language?: string])[];
  onChange: (value: Value) => void;
  /** In a row of its own, or among other fields, the label above. */
  place?: 'row' | 'among';
}

/** One of several, from the browser's own list: every keyboard and screen reader knows it. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { label, value, choices, onChange, place = 'row' } = props;
  const id = useId();
  const list = (
    <select
      id={id}
      value={value}
      onChange={(event) => {
        const chosen = choices.find(([one]) => one === event.target.value);
        if (chosen !== undefined) onChange(chosen[0]);
      }}
    >
      {choices.map(([one, text, language]) => (
        <option key={one} value={one} {...(language === undefined ? {} : { lang: language })}>
          {text}
        </option>
      ))}
    </select>
  );
  if (place === 'among') {
    return (
      <label htmlFor={id}>
        {label}
        {list}
      </label>
    );
  }
  return (
    <div className="row">
      <label htmlFor={id}>{label}</label>
      {list}
    </div>
  );
}
