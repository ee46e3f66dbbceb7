import type { ReactNode } from 'react';

/** A frame around the place that is pointed at, or was. */
export function Mark({ element, isRefused }: { element: Element | undefined; isRefused: boolean }): ReactNode {
  const box = element?.getBoundingClientRect();
  if (box === undefined || box.width + box.height === 0) return null;
  const style = { left: box.x - 2, top: box.y - 2, width: box.width + 4, height: box.height + 4 };
  return <div className={`mark${isRefused ? ' refused' : ''}`} style={style} />;
}
