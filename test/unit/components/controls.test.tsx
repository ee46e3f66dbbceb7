import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Button } from '../../../components/controls/Button.tsx';
import { Field } from '../../../components/controls/Field.tsx';
import { Select } from '../../../components/controls/Select.tsx';

const nothing = () => undefined;

it('names a button by what is seen on it first, then by what it is about', () => {
  expect(renderToStaticMarkup(<Button about="First response">Save</Button>)).toContain(
    'aria-label="Save: First response"',
  );
  expect(renderToStaticMarkup(<Button>Save</Button>)).not.toContain('aria-label');
});

it('sends the form only by a button that does nothing else', () => {
  expect(renderToStaticMarkup(<Button>Save</Button>)).toContain('type="submit"');
  expect(renderToStaticMarkup(<Button onPress={nothing}>Save</Button>)).toContain('type="button"');
});

it.each(['row', 'among'] as const)('ties label and hint to the field, %s', (place) => {
  const markup = renderToStaticMarkup(
    <Field place={place} label="Share" value="90" hint="1 to 100" describedBy="elsewhere" onChange={nothing} />,
  );
  const [, id] = /<input id="([^"]+)"/.exec(markup) ?? [];
  expect(markup).toContain(`<label for="${id}">`);
  expect(markup).toContain(`<p id="${id}hint"`);
  expect(markup).toContain(`aria-describedby="${id}hint elsewhere"`);
});

it('says which choice is in another language', () => {
  const choices = [
    ['en', 'English'],
    ['pl', 'Polski', 'pl'],
  ] as const;
  const markup = renderToStaticMarkup(<Select label="Language" value="en" choices={choices} onChange={nothing} />);
  expect(markup).toContain(
    '<option value="en" selected="">English</option><option value="pl" lang="pl">Polski</option>',
  );
});
