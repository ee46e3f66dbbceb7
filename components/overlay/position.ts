/** Where the overlay stands: CSS pixels from the right and the bottom edge of the window, so that it keeps its corner. */
export interface OverlayPosition {
  right: number;
  bottom: number;
}

/** How much of the window's edge stays free. */
const margin = 4;

/** One step of the arrow keys. */
export const keyStep = 16;

export interface Size {
  width: number;
  height: number;
}

/** The nearest position at which a box of this size is wholly inside a window of that size. */
export function clampedPosition(wanted: OverlayPosition, box: Size, window: Size): OverlayPosition {
  const clamp = (value: number, most: number) => Math.round(Math.max(margin, Math.min(value, most - margin)));
  return {
    right: clamp(wanted.right, window.width - box.width),
    bottom: clamp(wanted.bottom, window.height - box.height),
  };
}

/** Where an element stands in its own window. */
export function positionOf(element: HTMLElement | null): OverlayPosition {
  const view = element?.ownerDocument.documentElement;
  if (element === null || view === undefined) return { right: margin, bottom: margin };
  const { right, bottom } = element.getBoundingClientRect();
  return { right: Math.round(view.clientWidth - right), bottom: Math.round(view.clientHeight - bottom) };
}

/** {@link clampedPosition} for an element in its own window; without an element the position stays. */
export function clampedTo(wanted: OverlayPosition, element: HTMLElement | null): OverlayPosition {
  const view = element?.ownerDocument.documentElement;
  if (element === null || view === undefined) return wanted;
  const { width, height } = element.getBoundingClientRect();
  return clampedPosition(wanted, { width, height }, { width: view.clientWidth, height: view.clientHeight });
}
