import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { keyStep, type OverlayPosition } from './position.ts';

/** A press that moves less than this is a click. */
const clickTolerance = 4;

export interface DragOptions {
  /** Where it stands now. */
  position: () => OverlayPosition;
  /** Moves at once and answers where it came to stand. */
  moveTo: (position: OverlayPosition) => OverlayPosition;
  /** Called once after a drag, and after each key. */
  onMoved: (position: OverlayPosition) => void;
}

export interface Drag {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  /** Arrow keys move by one step. */
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** True when the press that ends now was a drag, so that its click means nothing. */
  wasDragged: () => boolean;
}

const steps: Readonly<Record<string, OverlayPosition>> = {
  ArrowLeft: { right: keyStep, bottom: 0 },
  ArrowRight: { right: -keyStep, bottom: 0 },
  ArrowUp: { right: 0, bottom: keyStep },
  ArrowDown: { right: 0, bottom: -keyStep },
};

/** Moving by pointer and by keyboard, for whatever element carries the handlers. */
export function useDrag({ position, moveTo, onMoved }: DragOptions): Drag {
  const start = useRef<{ x: number; y: number; from: OverlayPosition; last?: OverlayPosition } | undefined>(undefined);
  const dragged = useRef(false);

  const end = () => {
    const last = start.current?.last;
    start.current = undefined;
    if (last !== undefined) onMoved(last);
  };

  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      dragged.current = false;
      start.current = { x: event.clientX, y: event.clientY, from: position() };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const from = start.current;
      if (from === undefined) return;
      const dx = event.clientX - from.x;
      const dy = event.clientY - from.y;
      if (!dragged.current && Math.hypot(dx, dy) < clickTolerance) return;
      dragged.current = true;
      from.last = moveTo({ right: from.from.right - dx, bottom: from.from.bottom - dy });
    },
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: (event) => {
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const { right, bottom } = position();
      onMoved(moveTo({ right: right + step.right, bottom: bottom + step.bottom }));
    },
    wasDragged: () => dragged.current,
  };
}
