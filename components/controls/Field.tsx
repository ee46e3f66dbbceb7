import { type ReactNode, useId } from 'react';

/** What is typed, and so which keyboard a touch screen shows. Numbers stay text, so that no browser rounds, rolls or localises them. */
type Kind = 'text' | 'whole' | 'decimal' | 'time' | 'date' | 'moment';

export interface FieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  kind?: Kind;
  /** Stands behind the field. */
  unit?: string;
  /** Stands beneath it, and is read after its name. */
  hint?: string;
  /** The id of a text elsewhere that says more. */
  describedBy?: string;
  /** Characters. */
  size?: number;
  maxLength?: number;
  placeholder?: string;
  isWrong?: boolean;
  isRequired?: boolean;
  /** In a row of its own, label and field beside each other, or among other fields, the label above. */
  place?: 'row' | 'among';
}

const inputs: Record<Kind, object> = {
  text: {},
  whole: { inputMode: 'numeric' },
  decimal: { inputMode: 'decimal' },
  time: { type: 'time' },
  date: { type: 'date' },
  moment: { type: 'datetime-local', step: 1 },
};

/** One labelled field of text, of a number, or of a time. */
export function Field(props: FieldProps): ReactNode {
  const { label, value, kind = 'text', unit, hint, describedBy, place = 'row' } = props;
  const id = useId();
  const said = [hint === undefined ? undefined : `${id}hint`, describedBy].filter((one) => one !== undefined).join(' ');
  const input = (
    <input
      id={id}
      value={value}
      {...inputs[kind]}
      {...(props.size === undefined ? {} : { size: props.size })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.isRequired === true ? { required: true } : {})}
      {...(props.isWrong === true ? { 'aria-invalid': true } : {})}
      {...(said === '' ? {} : { 'aria-describedby': said })}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
  const field =
    unit === undefined ? (
      input
    ) : (
      <span className="with-unit">
        {input}
        {unit}
      </span>
    );
  const beneath =
    hint === undefined ? null : (
      <p id={`${id}hint`} className="small muted">
        {hint}
      </p>
    );
  if (place === 'among') {
    return (
      <label htmlFor={id}>
        {label}
        {field}
        {beneath}
      </label>
    );
  }
  return (
    <div className="row">
      <label htmlFor={id}>{label}</label>
      {field}
      {beneath}
    </div>
  );
}
