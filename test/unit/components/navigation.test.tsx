import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Filled, Navigation } from '../../../components/dashboard/Navigation.tsx';
import type { Page } from '../../../components/dashboard/page.ts';
import { WordsContext } from '../../../components/WordsContext.tsx';
import { wordsFor } from '../../../lib/i18n/words.ts';

const navigation = (page: Page, filled?: Filled) =>
  renderToStaticMarkup(
    <WordsContext value={wordsFor('en', 'UTC')}>
      <Navigation page={page} filled={filled} />
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

  const underMore = (page: Page, filled: Filled) =>
    navigation(page, filled)
      .split('<details')[1]
      ?.replaceAll(/<[^>]*>/g, ' ')
      .trim();

  it('keeps what holds nothing yet under "More", and the figures away until there is a ticket', () => {
    const empty = navigation({ kind: 'overview', days: 7 }, new Set());
    expect(empty).not.toContain('First response');
    expect(empty.split('<details')[0]).toContain('First steps');
    expect(underMore({ kind: 'overview', days: 7 }, new Set())).toMatch(
      /More\s+Quality\s+Weekly check-in\s+Survey answers\s+Company figures\s+Problems$/,
    );
    const full: Filled = new Set(['log', 'quality', 'checkIn', 'surveys', 'company', 'problems']);
    expect(underMore({ kind: 'overview', days: 7 }, full)).toMatch(/More\s+First steps$/);
    expect(navigation({ kind: 'overview', days: 7 })).not.toContain('<details');
  });

  it('shows what lies under "More" while it is in front', () => {
    expect(navigation({ kind: 'company' }, new Set(['log']))).toMatch(/<details open="">.*aria-current="page">Company/);
    expect(navigation({ kind: 'today' }, new Set(['log']))).not.toContain('<details open');
  });
});
