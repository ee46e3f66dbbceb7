import type { CSSProperties } from 'react';
import type { Size } from './position.ts';

/** In the order in which a free one is looked for. */
export const corners = ['bottomRight', 'bottomLeft', 'topRight', 'topLeft'] as const;
export type Corner = (typeof corners)[number];

/** A rectangle of the window, in CSS pixels from its left and top edges. */
export interface Rectangle extends Size {
  left: number;
  top: number;
}

/** Where the pill stands while the agent gave it no place, and whether it says only the minutes. */
export interface Stand {
  corner: Corner;
  isSmall: boolean;
  /** So far above its lower corner, along the edge; 0 in any other. */
  raised: number;
}

export const firstStand: Stand = { corner: 'bottomRight', isSmall: false, raised: 0 };

/** So far from both edges. */
const inset = 16;

/** Places along an edge are so far apart. */
const edgeStep = 12;

export function cornerRectangle(corner: Corner, box: Size, window: Size, raised = 0): Rectangle {
  const isRight = corner === 'bottomRight' || corner === 'topRight';
  const isBottom = corner === 'bottomRight' || corner === 'bottomLeft';
  return {
    ...box,
    left: isRight ? window.width - inset - box.width : inset,
    top: isBottom ? window.height - inset - box.height - raised : inset,
  };
}

/** Hangs a box in its corner, so that what grows there grows into the window. */
export function cornerStyle(corner: Corner, raised = 0): CSSProperties {
  const isRight = corner === 'bottomRight' || corner === 'topRight';
  const isBottom = corner === 'bottomRight' || corner === 'bottomLeft';
  return { [isRight ? 'right' : 'left']: inset, [isBottom ? 'bottom' : 'top']: inset + raised };
}

/**
 * Where the pill covers nothing of the page. It stays as long as its own corner is free, and moves only to one that is; where
 * none is, it becomes small; where even that covers something in each corner, as in a narrow window, it goes up along an edge. Where
 * nothing is free at all, it stands in a corner that is covered less than half as much as its own.
 *
 * @param coverOf how much of the page's controls lies within a rectangle; 0: nothing
 */
export function freeStand(
  coverOf: (place: Rectangle) => number,
  sizes: { full: Size; small: Size },
  window: Size,
  present: Stand,
): Stand {
  const order = [present.corner, ...corners.filter((corner) => corner !== present.corner)];
  const cover = (corner: Corner, box: Size) => coverOf(cornerRectangle(corner, box, window));
  const full = order.find((corner) => cover(corner, sizes.full) === 0);
  if (full !== undefined) return { corner: full, isSmall: false, raised: 0 };
  const covers = order.map((corner) => ({ corner, cover: cover(corner, sizes.small) }));
  const [here] = covers;
  const best = covers.reduce((least, one) => (one.cover < least.cover ? one : least));
  if (best.cover > 0) {
    const free = alongEdges(sizes.small, window, present).find(
      ({ corner, raised }) => coverOf(cornerRectangle(corner, sizes.small, window, raised)) === 0,
    );
    if (free !== undefined) return { ...free, isSmall: true };
  }
  const isWorthIt = here === undefined || best.cover === 0 || best.cover * 2 < here.cover;
  return { corner: isWorthIt ? best.corner : present.corner, isSmall: true, raised: 0 };
}

/** Places above the lower corners, the nearest ones first; before them where it stands now. */
function alongEdges(box: Size, window: Size, present: Stand): Omit<Stand, 'isSmall'>[] {
  const count = Math.max(0, Math.floor((window.height - 2 * inset - box.height) / edgeStep));
  const places = Array.from({ length: count }, (_, index) =>
    (['bottomRight', 'bottomLeft'] as const).map((corner) => ({ corner, raised: (index + 1) * edgeStep })),
  );
  const { corner, raised } = present;
  // The window may have become lower since.
  const isStillInside = raised > 0 && raised <= count * edgeStep;
  return [...(isStillInside ? [{ corner, raised }] : []), ...places.flat()];
}
