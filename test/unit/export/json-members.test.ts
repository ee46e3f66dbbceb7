import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonTextError, jsonMembers } from '../../../lib/export/json-members.ts';

const membersOf = (text: string, cuts: number[] = []) => {
  const places = [...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  let from = 0;
  const parts = places.map((to) => {
    const part = text.slice(from, to);
    from = to;
    return part;
  });
  return [...jsonMembers(parts)];
};

describe('members of a JSON object', () => {
  it('come one by one with their lines, whatever the white space', () => {
    const text = '{ "a" : 1,\n"list":[\n {"b":[1,{"c":"]}"}]},\r\n"x\\"]" , null ]\n,"empty":[ ],"d":{"e":[2]}}\n';
    expect(membersOf(text)).toEqual([
      { name: 'a', value: 1, line: 1 },
      { name: 'list', index: 0, value: { b: [1, { c: ']}' }] }, line: 3 },
      { name: 'list', index: 1, value: 'x"]', line: 4 },
      { name: 'list', index: 2, value: null, line: 4 },
      { name: 'd', value: { e: [2] }, line: 5 },
    ]);
    expect(membersOf('{}')).toEqual([]);
  });

  it('are what JSON.parse gives, however the text is cut', () => {
    const document = fc.dictionary(fc.string(), fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(document, fc.array(fc.nat()), fc.constantFrom(0, 1, 2), (value, cuts, indent) => {
        const found: Record<string, unknown> = {};
        for (const { name, index, value: member } of membersOf(JSON.stringify(value, null, indent), cuts)) {
          const list = found[name];
          if (index === undefined)
            Object.defineProperty(found, name, { value: member, enumerable: true, writable: true });
          else if (Array.isArray(list)) list.push(member);
          else Object.defineProperty(found, name, { value: [member], enumerable: true, writable: true });
        }
        const shown = Object.entries(value).filter(([, member]) => !(Array.isArray(member) && member.length === 0));
        expect(Object.entries(found)).toEqual(JSON.parse(JSON.stringify(shown)));
      }),
    );
  });

  it.each([
    ['', 'line 1: the text ends in the middle'],
    ['[1]', 'line 1: a JSON object was expected, not "["'],
    ['{"a":1', 'line 1: the text ends in the middle'],
    ['{"a":[\n1,\n2', 'line 3: the text ends in the middle'],
    ['{"a":[1 2]}', 'line 1: a[0] is no JSON'],
    ['{"a":[\n{"b":tru}]}', 'line 2: a[0] is no JSON'],
    ['{"a":[1,]}', 'line 1: a record was expected, not "]"'],
    ['{"a":1,}', 'line 1: a name in quotes was expected, not "}"'],
    ['{a:1}', 'line 1: a name in quotes was expected, not "a"'],
    ['{"a" 1}', 'line 1: a name is no JSON'],
    ['{"a":1}\n{', 'line 2: nothing more was expected, not "{"'],
  ])('are refused in %j', (text, message) => {
    expect(() => membersOf(text)).toThrow(JsonTextError);
    expect(() => membersOf(text)).toThrow(message);
  });
});
