import type { ReactNode } from 'react';

/** A form that hands over instead of loading another page. */
export function Form({
  className = 'settings',
  onSubmit,
  children,
}: {
  className?: string;
  onSubmit: () => unknown;
  children: ReactNode;
}) {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** What is wrong with the input, read out when it appears. */
export function FormProblem({ text }: { text: string | undefined }) {
  return (
    <p className="warm" role="status">
      {text ?? ''}
    </p>
  );
}
