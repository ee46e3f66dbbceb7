import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Shortcuts } from '../../../components/dashboard/Shortcuts.tsx';

it('tells which keys the browser gave away, which not, and nothing of commands that are not ours', () => {
  const markup = renderToStaticMarkup(
    <Shortcuts
      onChange={() => undefined}
      shortcuts={[
        { name: '_execute_action', keys: '' },
        { name: 'call', keys: '' },
        { name: 'pause', keys: 'Alt+Shift+U' },
      ]}
    />,
  );
  expect(markup).toMatch(
    /Pause or resume<\/td><td><kbd>Alt\+Shift\+U<\/kbd>.*Call on or off[^<]*<\/td><td>[^/]*no key/,
  );
  expect(markup.match(/<tr>/g)).toHaveLength(2);
});
