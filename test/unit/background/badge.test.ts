import { describe, expect, it } from 'vitest';
import { type BadgeInput, badgeText } from '../../../lib/background/badge.ts';

const quiet: BadgeInput = { badge: 'solved', isPaused: false, needsLook: false, solvedToday: 12 };

describe('the badge', () => {
  it.each<[string, Partial<BadgeInput>, string]>([
    ['shows what was solved today', {}, '12'],
    ['shows nothing rather than a nought', { solvedToday: 0 }, ''],
    ['shows full minutes on the ticket in hand', { badge: 'minutes', onTicket: 299 }, '4m'],
    ['shows the fifth minute when it is full', { badge: 'minutes', onTicket: 300 }, '5m'],
    ['shows no minutes without a ticket', { badge: 'minutes' }, ''],
    ['shows nothing when it is off', { badge: 'off', onTicket: 300 }, ''],
    ['shows no number while they are hidden', { areNumbersHidden: true }, ''],
    ['still says that it is paused', { areNumbersHidden: true, isPaused: true }, '❚❚'],
    ['still calls for a look', { areNumbersHidden: true, needsLook: true }, '!'],
    ['says that the clock is paused', { isPaused: true }, '❚❚'],
    [
      'calls for a look before anything else, also when it is off',
      { badge: 'off', needsLook: true, isPaused: true },
      '!',
    ],
  ])('%s', (_, change, text) => {
    expect(badgeText({ ...quiet, ...change })).toBe(text);
  });
});
