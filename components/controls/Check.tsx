import type { ReactNode } from 'react';

export interface CheckProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  /** Stands behind the label, and belongs to the name. */
  hint?: string | undefined;
}

/** One thing that is so or not. */
export function Check({ label, isChecked, onChange, hint }: CheckProps): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint === undefined ? null : <span className="small muted"> {hint}</span>}
      </span>
    </label>
  );
}
