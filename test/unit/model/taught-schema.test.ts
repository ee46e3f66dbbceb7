import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { Adapter } from '../../../lib/helpdesks/adapter.ts';
import { type TaughtDesk, taughtFormat, taughtFormatVersion, taughtId } from '../../../lib/model/taught-desk.ts';
import { patternProblem, selectorProblem } from '../../../lib/model/taught-rules.ts';
import { checkTaughtFile, type taughtDeskSchema } from '../../../lib/model/taught-schema.ts';
import { aTaughtDesk } from '../../unknown-desk/taught.ts';

const fileWith = (change: (desk: Record<string, unknown>) => void): unknown => {
  const helpDesk = JSON.parse(JSON.stringify(aTaughtDesk()));
  change(helpDesk);
  return { format: taughtFormat, formatVersion: taughtFormatVersion, helpDesk };
};
const problemOf = (change: (desk: Record<string, unknown>) => void): string => {
  const found = checkTaughtFile(fileWith(change));
  return 'problem' in found ? found.problem : 'none';
};
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const at = (desk: Record<string, unknown>, ...path: string[]): Record<string, unknown> => {
  let value: unknown = desk;
  for (const name of path) value = isRecord(value) ? value[name] : undefined;
  if (!isRecord(value)) throw new Error(`${path.join('.')} is not there`);
  return value;
};

describe('the file of a taught help desk', () => {
  it('is taken as it was written', () => {
    expect(checkTaughtFile(fileWith(() => undefined))).toEqual({ value: fileWith(() => undefined) });
  });

  it('has the shape of every help desk', () => {
    expectTypeOf<TaughtDesk>().toExtend<Adapter>();
    expectTypeOf<z.infer<typeof taughtDeskSchema>>().toEqualTypeOf<TaughtDesk>();
  });

  it.each<[string, (desk: Record<string, unknown>) => void, string]>([
    ['JSON to ask for', (desk) => (desk['api'] = { requests: [] }), 'helpDesk: has fields that it may not have (api)'],
    [
      'a history',
      (desk) => (at(desk, 'page')['entries'] = {}),
      'helpDesk.page: has fields that it may not have (entries)',
    ],
    ['another place’s path', (desk) => (at(desk, 'address')['base'] = '/rt'), 'helpDesk.address.base: none of'],
    [
      'a regular expression',
      (desk) => (at(desk, 'address')['patterns'] = ['^/case/(\\d+)$']),
      'helpDesk.address.patterns.0: must begin',
    ],
    ['no address', (desk) => (at(desk, 'address')['patterns'] = []), 'helpDesk.address.patterns: too small'],
    [
      'an address without a number',
      (desk) => (at(desk, 'address')['patterns'] = ['/case']),
      'helpDesk.address.patterns: must hold “{id}”',
    ],
    [
      'a selector that is none',
      (desk) => (at(desk, 'page', 'facts')['viewerName'] = [{ at: 'a[', only: true }]),
      'helpDesk.page.facts.viewerName.0.at: is no selector',
    ],
    [
      'a costly selector',
      (desk) => (at(desk, 'watch')['acts'] = [':has(:has(*))']),
      'helpDesk.watch.acts.0: is no selector',
    ],
    [
      'a handler for an attribute',
      (desk) => (at(desk, 'watch')['attributes'] = ['onclick']),
      'helpDesk.watch.attributes.0: is no attribute',
    ],
    [
      'an unknown meaning',
      (desk) => (at(desk, 'maps')['status'] = { Offen: 'done' }),
      'helpDesk.maps.status.Offen: none of the allowed values',
    ],
    ['another host’s id', (desk) => (desk['id'] = 'taught-other.example'), 'helpDesk.id: belongs to another host'],
    ['a known help desk’s id', (desk) => (desk['id'] = 'request-tracker'), 'helpDesk.id: not as it must be'],
    [
      'a person who is not whom it names',
      (desk) => (at(desk, 'page', 'facts')['viewerId'] = [{ at: '.other', only: true }]),
      'helpDesk.page.facts.viewerId: must be',
    ],
    ['no day', (desk) => (desk['checked'] = 'today'), 'helpDesk.checked: not as it must be'],
    ['a list in place of a name', (desk) => (desk['title'] = []), 'helpDesk.title: missing or of the wrong kind'],
  ])('is refused with %s, and the field is named', (_, change, problem) => {
    expect(problemOf(change)).toContain(problem);
  });

  it.each([
    ['another file', { format: 'deskpace-backup', formatVersion: 1 }, 'format: none of the allowed values'],
    ['a later version', { format: taughtFormat, formatVersion: 2, helpDesk: aTaughtDesk() }, 'formatVersion: none of'],
    ['nothing', null, 'the record: missing or of the wrong kind'],
  ])('is refused when it is %s', (_, value, problem) => {
    const found = checkTaughtFile(value);
    expect('problem' in found && found.problem).toContain(problem);
  });
});

describe('an address pattern', () => {
  it.each([
    '/case/{id}',
    '/case/{id}/show',
    '/t/*/{id}/*',
    '/show.php?id={id}',
    '/i.php?page=ticket&no={id}',
    '/app#/ticket/{id}',
    '/app#ticket/zoom/{id}/*',
    '/T-{id}',
    '/case',
  ])('may be %s', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });

  it.each([
    ['case/{id}', 'must begin'],
    ['', 'must begin'],
    ['/case/{id}/{id}', '“{id}” once'],
    ['/case/{number}', 'no other braces'],
    ['/case/{id', 'no other braces'],
    ['/a b/{id}', 'a space'],
    ['/a#b#c', 'one “#”'],
    ['/a?b={id}?c=d', 'one “?”'],
    ['/a/**/{id}', 'one “*”'],
    ['/a/*-{id}', '“*” and “{id}”'],
    ['/a?id', 'name={id}'],
    ['/a?id=', 'name={id}'],
    ['/a?id=x{id}', 'only “{id}” or a fixed value'],
    ['/a?i*={id}', 'fixed names'],
    ['/*', 'fit every page'],
    ['/', 'fit every page'],
    [`/${'a'.repeat(200)}`, 'longer than 200'],
  ])('may not be %s', (pattern, problem) => {
    expect(patternProblem(pattern)).toContain(problem);
  });
});

describe('a selector', () => {
  it.each([
    '#owner',
    'td.owner',
    'main > table:nth-of-type(2) > tr > td',
    'span[data-status]',
    '[data-field="owner"] span.name',
    'select[name="state"] option[selected]',
  ])('may be %s', (selector) => {
    expect(selectorProblem(selector)).toBeUndefined();
  });

  it.each([
    '',
    ' ',
    '*',
    'a, b',
    'a:has(b)',
    'a[b*="c"]',
    'a[b="\\""]',
    'a  b',
    'a >',
    '> a',
    'a::before',
    `#${'a'.repeat(400)}`,
    'a{color:red}',
  ])('may not be %j', (selector) => {
    expect(selectorProblem(selector)).toBeDefined();
  });
});

describe('the id of a taught help desk', () => {
  it.each([
    ['desk.example', 'taught-desk.example'],
    ['Desk.example:8443', 'taught-desk.example-8443'],
    ['[::1]:80', 'taught----1--80'],
  ])('of %s is the same on every computer', (host, id) => {
    expect(taughtId(host)).toBe(id);
  });
});
