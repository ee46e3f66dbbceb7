import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Navigation } from '../../../components/dashboard/Navigation.tsx';
import type { Page } from '../../../components/dashboard/page.ts';
import { WordsContext } from '../../../components/WordsContext.tsx';
import { wordsFor } from '../../../lib/i18n/words.ts';

const navigation = (page: Page) =>
  renderToStaticMarkup(
    <WordsContext value={wordsFor('en', 'UTC')}>
      <Navigation page={page} />
    </WordsContext>,
  );

describe('the navigation', () => {
  it('names the figures at a glance, and leaves the rest of the catalogue to the overview', () => {
    const shown = navigation({ kind: 'overview', days: 7 });
    expect(shown).toContain('First response');
    expect(shown).not.toContain('Wait on the phone');
  });

  it('names the figure in front, whichever it is, and marks it', () => {
    const shown = navigation({ kind: 'metric', metric: 'phone-calls', days: 7 });
    expect(shown).toMatch(/aria-current="page">Wait on the phone</);
  });
});
