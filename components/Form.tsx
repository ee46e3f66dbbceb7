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
