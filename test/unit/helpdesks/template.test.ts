import { describe, expect, it } from 'vitest';
import { matchTemplate, plainText } from '../../../lib/helpdesks/template.ts';

describe('reading placeholders out of a sentence', () => {
  it.each([
    ['Taken', 'Taken', {}],
    ['Taken', 'Taken over', undefined],
    ["Status changed from 'new' to 'open'", "Status changed from '{from}' to '{to}'", { from: 'new', to: 'open' }],
    ['Queue changed from a to b', 'Queue changed from {from} to {to}', { from: 'a', to: 'b' }],
    ['Queue changed from a to b to c', 'Queue changed from {from} to {to}', undefined],
    ["Status changed from '' to 'open'", "Status changed from '{from}' to '{to}'", undefined],
    ['状态从‘a’改为', '状态从‘{from}’改为{to}', undefined],
    ['a-b-c', '{x}-{y}-{z}', { x: 'a', y: 'b', z: 'c' }],
    ['a-b-c-d', '{x}-{y}-{z}', undefined],
  ])('"%s" by "%s"', (text, template, expected) => expect(matchTemplate(text, template)).toEqual(expected));

  it('takes all white space for one space', () => {
    expect(plainText(' a\u00a0\n b\u202fc ')).toBe('a b c');
  });
});
