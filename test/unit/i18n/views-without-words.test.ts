import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Attributes that somebody reads or hears. */
const spoken = new Set(
  'aria-label aria-description aria-roledescription aria-valuetext aria-placeholder title placeholder alt label summary'.split(
    ' ',
  ),
);
/** Written alike in every language. */
const alike = new Set(['Deskpace', 'JSON', 'CSV']);

/** What a view says in words of its own instead of by a message of the catalogues: each with its line. */
function ownWords(name: string, code: string): string[] {
  const { program, errors } = parseSync(name, code);
  expect(errors, name).toEqual([]);
  const found: string[] = [];
  const note = (at: number, text: string) => {
    const word = text.trim();
    if (/\p{L}{2}/u.test(word) && !alike.has(word))
      found.push(`${name}:${code.slice(0, at).split('\n').length} ${word}`);
  };
  /** What stands in braces between tags, alone or as one of two. */
  const noteChild = (child: ESTree.JSXChild) => {
    if (child.type !== 'JSXExpressionContainer') return;
    const { expression } = child;
    const texts =
      expression.type === 'ConditionalExpression' ? [expression.consequent, expression.alternate] : [expression];
    for (const text of texts)
      if (text.type === 'Literal' && typeof text.value === 'string') note(text.start, text.value);
  };
  new Visitor({
    JSXText: (node) => note(node.start, node.value),
    JSXAttribute: ({ name: attribute, value }) => {
      if (attribute.type !== 'JSXIdentifier' || !spoken.has(attribute.name) || value === null) return;
      const literal = value.type === 'JSXExpressionContainer' ? value.expression : value;
      if (literal.type === 'Literal' && typeof literal.value === 'string') note(literal.start, literal.value);
      if (literal.type === 'TemplateLiteral')
        for (const part of literal.quasis) note(literal.start, part.value.cooked ?? part.value.raw);
    },
    JSXElement: ({ children }) => children.forEach(noteChild),
    JSXFragment: ({ children }) => children.forEach(noteChild),
  }).visit(program);
  return found;
}

const views = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(folder, name)),
);

describe('ownWords', () => {
  it.each([
    ['a text', '<p>Hello there</p>'],
    ['a name for screen readers', '<b aria-label="Close it" />'],
    ['a title in braces', "<b title={'Close it'} />"],
    ['a placeholder in a template', '<input placeholder={`at most five`} />'],
    ['one of two texts', "<p>{isOpen ? 'Open' : 'Not open'}</p>"],
  ])('finds %s', (_, code) => {
    expect(ownWords('view.tsx', `const view = ${code};`)).not.toEqual([]);
  });

  it.each([
    ['a message', "<p aria-label={say('common.save')}>{say('common.save')}</p>"],
    ['signs', '<p title="%">· {n} ÷ →</p>'],
    ['a class and an id', '<p className="small muted" id={isOpen ? "open" : "shut"} />'],
    ['our own name', '<h1>Deskpace</h1>'],
  ])('lets %s be', (_, code) => {
    expect(ownWords('view.tsx', `const view = ${code};`)).toEqual([]);
  });
});

describe('the views', () => {
  it('say nothing that is not in the catalogues', () => {
    expect(views.length).toBeGreaterThan(60);
    expect(views.flatMap((name) => ownWords(name, readFileSync(join(root, name), 'utf8')))).toEqual([]);
  });
});
