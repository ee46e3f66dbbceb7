import { describe, expect, it } from 'vitest';
import {
  type Corner,
  cornerRectangle,
  cornerStyle,
  freeStand,
  type Rectangle,
  type Stand,
} from '../../../components/overlay/corner.ts';

const window = { width: 1_280, height: 800 };
const sizes = { full: { width: 150, height: 28 }, small: { width: 70, height: 28 } };
const start: Stand = { corner: 'bottomRight', isSmall: false, raised: 0 };

/** A page whose controls are these rectangles; each counts by the width that is covered. */
const pageOf =
  (...controls: Rectangle[]) =>
  (place: Rectangle) =>
    controls.reduce((sum, control) => {
      const width =
        Math.min(control.left + control.width, place.left + place.width) - Math.max(control.left, place.left);
      const height =
        Math.min(control.top + control.height, place.top + place.height) - Math.max(control.top, place.top);
      return width > 0 && height > 0 ? sum + width : sum;
    }, 0);
const bottomBar = { left: 0, top: 740, width: 1_280, height: 60 };
const topBar = { left: 0, top: 0, width: 1_280, height: 60 };
const launcher = { left: 1_200, top: 720, width: 60, height: 60 };
const menu = { left: 0, top: 0, width: 200, height: 800 };

describe('the pill’s own corner', () => {
  it.each<[string, Rectangle[], Corner]>([
    ['an empty page', [], 'bottomRight'],
    ['a chat’s button in the lower right corner', [launcher], 'bottomLeft'],
    ['such a button and a menu on the left', [launcher, menu], 'topRight'],
    ['a bar to save with at the lower edge', [bottomBar], 'topRight'],
    ['that and one button in the upper right corner', [bottomBar, { ...launcher, top: 10 }], 'topLeft'],
  ])('is, on %s, one that is free', (_, controls, corner) => {
    expect(freeStand(pageOf(...controls), sizes, window, start)).toEqual({ corner, isSmall: false, raised: 0 });
  });

  it('stays where it is as long as that is free, even if the first one is free again', () => {
    const present: Stand = { corner: 'topLeft', isSmall: false, raised: 0 };
    expect(freeStand(pageOf(), sizes, window, present)).toEqual(present);
  });

  it('becomes small where only that is free, and large again in its place', () => {
    const beside = { left: 1_120, top: 740, width: 60, height: 60 };
    const page = pageOf(beside, topBar, { ...bottomBar, width: 300 });
    const small = freeStand(page, sizes, window, start);
    expect(small).toEqual({ corner: 'bottomRight', isSmall: true, raised: 0 });
    expect(freeStand(pageOf(topBar), sizes, window, small)).toEqual(start);
  });

  it('moves to a corner that covers less than half, and not for less', () => {
    const covers = (right: number, left: number) => (place: Rectangle) => {
      if (place.top < 400) return 100;
      return place.left > 640 ? right : left;
    };
    expect(freeStand(covers(40, 19), sizes, window, start)).toEqual({ corner: 'bottomLeft', isSmall: true, raised: 0 });
    expect(freeStand(covers(40, 20), sizes, window, start)).toEqual({
      corner: 'bottomRight',
      isSmall: true,
      raised: 0,
    });
  });

  describe('where no corner is free, as in a narrow window', () => {
    const narrow = { width: 320, height: 640 };
    const below = { left: 0, top: 590, width: 320, height: 20 };
    const stand = (controls: Rectangle[], present: Stand = start) =>
      freeStand(pageOf(...controls), sizes, narrow, present);

    it('goes up along the nearest edge as far as it must', () => {
      expect(stand([topBar, below])).toEqual({ corner: 'bottomRight', isSmall: true, raised: 36 });
      const right = { left: 200, top: 300, width: 120, height: 300 };
      expect(stand([topBar, below, right])).toEqual({ corner: 'bottomLeft', isSmall: true, raised: 36 });
    });

    it('stays there while that is free, and comes back to a corner', () => {
      const raised: Stand = { corner: 'bottomLeft', isSmall: true, raised: 120 };
      expect(stand([topBar, below], raised)).toEqual(raised);
      expect(stand([], raised)).toEqual({ corner: 'bottomLeft', isSmall: false, raised: 0 });
    });

    it('never goes beyond the window, which may have become lower', () => {
      const raised: Stand = { corner: 'bottomLeft', isSmall: true, raised: 600 };
      expect(stand([topBar, below], raised)).toEqual({ corner: 'bottomRight', isSmall: true, raised: 36 });
      const everywhere = { left: 0, top: 0, width: 320, height: 640 };
      expect(stand([everywhere])).toEqual({ corner: 'bottomRight', isSmall: true, raised: 0 });
    });
  });

  it('looks at no other corner while its own is free', () => {
    const asked: Rectangle[] = [];
    freeStand((place) => asked.push(place) && 0, sizes, window, start);
    expect(asked).toEqual([cornerRectangle('bottomRight', sizes.full, window)]);
  });

  it('hangs the box at the edges of its corner', () => {
    expect(cornerRectangle('bottomRight', sizes.full, window)).toEqual({ left: 1_114, top: 756, ...sizes.full });
    expect(cornerStyle('bottomRight')).toEqual({ right: 16, bottom: 16 });
    expect(cornerRectangle('topLeft', sizes.full, window)).toEqual({ left: 16, top: 16, ...sizes.full });
    expect(cornerRectangle('bottomRight', sizes.full, window, 36).top).toBe(720);
    expect(cornerStyle('bottomRight', 36)).toEqual({ right: 16, bottom: 52 });
    expect(cornerStyle('topLeft')).toEqual({ left: 16, top: 16 });
  });
});
