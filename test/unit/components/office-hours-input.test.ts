import { describe, expect, it } from 'vitest';
import {
  holidaysFromInput,
  stretchesFromInput,
  stretchesToInput,
} from '../../../components/dashboard/office-hours-input.ts';

describe('stretches of a day as they are typed', () => {
  it.each([
    ['', []],
    ['09:00-17:00', [[540, 1_020]]],
    [
      '9-12:30, 13-17',
      [
        [540, 750],
        [780, 1_020],
      ],
    ],
    [
      '13:00 – 17:00; 09:00 – 12:00',
      [
        [540, 720],
        [780, 1_020],
      ],
    ],
    [
      '0:00-6:00, 22.30-24:00',
      [
        [0, 360],
        [1_350, 1_440],
      ],
    ],
    [
      '09:00-12:00, 12:00-13:00',
      [
        [540, 720],
        [720, 780],
      ],
    ],
  ])('"%s" is read', (text, stretches) => {
    const read = stretchesFromInput(text);
    expect(read).toEqual({ stretches: stretches.map(([from, to]) => ({ from, to })) });
    expect('stretches' in read ? stretchesFromInput(stretchesToInput(read.stretches)) : undefined).toEqual(read);
  });

  it.each([
    ['nine to five', 'form', 'nine to five'],
    ['09:00', 'form', '09:00'],
    ['09:60-10:00', 'form', '09:60-10:00'],
    ['09:00-24:01', 'form', '09:00-24:01'],
    ['09:00-12:00, 17:00-13:00', 'order', '17:00-13:00'],
    ['09:00-09:00', 'order', '09:00-09:00'],
    ['09:00-12:00, 11:59-13:00', 'overlap', '11:59-13:00'],
  ])('"%s" is refused and named', (text, problem, part) => {
    expect(stretchesFromInput(text)).toEqual({ problem, part });
  });
});

describe('holidays as they are typed', () => {
  it('are read one a line or with commas, once each and in order', () => {
    expect(holidaysFromInput('2026-12-26\n2026-12-25, 2026-12-26\n')).toEqual({ days: ['2026-12-25', '2026-12-26'] });
    expect(holidaysFromInput('')).toEqual({ days: [] });
  });

  it.each(['2026-02-30', '25.12.2026', 'Christmas'])('%s is no day, and said to be none', (wrong) => {
    expect(holidaysFromInput(`2026-12-25\n${wrong}`)).toEqual({ wrong });
  });
});
