import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type CheckLine, CheckPage } from '../../../components/dashboard/CheckPage.tsx';
import { OverviewPage } from '../../../components/dashboard/OverviewPage.tsx';
import { at, theSite } from '../../builders.ts';
import { aResult } from './results.ts';

const line = (row: number): CheckLine => ({
  ticket: row,
  solvedAt: at('10:00'),
  windowEndsAt: at('10:00', '2026-03-17'),
  ticketKey: `${theSite}#${row}`,
  ticketId: String(row),
  host: 'desk.example',
  deskHref: `http://desk.example/ticket/${row}`,
});
const markup = (lines: CheckLine[] | undefined) => renderToStaticMarkup(<CheckPage lines={lines} />);

it('links each solved ticket to its page in the help desk, and opens none by itself', () => {
  const html = markup([line(4), { ...line(5), knownUntil: at('11:00') }]);
  expect(html.match(/href="http:\/\/desk.example\/ticket\/\d"/g)).toHaveLength(2);
  expect(html.match(/never in full/g)).toHaveLength(1);
  expect(html).not.toMatch(/<(iframe|img|link|script)/);
});

it('lists fifty at most and says how many there are', () => {
  const html = markup(Array.from({ length: 51 }, (_, index) => line(index + 1)));
  expect(html.match(/<tr/g)).toHaveLength(51);
  expect(html).toContain('The first 50 of 51 are shown.');
});

it('offers a random sample first where there are many, says that it is one, and what it stands for', () => {
  const lines = Array.from({ length: 60 }, (_, index) => line(index + 1));
  const tickets = new Set(Array.from({ length: 20 }, (_, index) => index * 3 + 1));
  const drawn = { of: 80, size: 20, known: 0, tickets };
  const html = renderToStaticMarkup(<CheckPage lines={lines} drawn={drawn} />);
  const [sample = '', others = ''] = html.split('All others');
  expect(sample).toContain('Random sample');
  expect(sample).toContain('Deskpace drew these 20 at random from all 80 resolutions');
  expect(sample).toContain('Known so far: 0 of 20.');
  expect(sample).toContain('href="#/metric/reopen-rate/28"');
  expect(sample.match(/href="http:\/\/desk.example\/ticket\/\d+"/g)).toHaveLength(20);
  expect(others.match(/href="http:\/\/desk.example\/ticket\/\d+"/g)).toHaveLength(40);
});

it('draws none where all that are left can be looked at', () => {
  const tickets = new Set([1, 2]);
  const drawn = { of: 41, size: 20, known: 18, tickets };
  const html = renderToStaticMarkup(<CheckPage lines={[line(1), line(2), line(3)]} drawn={drawn} />);
  expect(html).not.toContain('Random sample');
});

it('says when there is nothing to check, and nothing while the log is read', () => {
  expect(markup([])).toContain('There is nothing to check');
  expect(markup(undefined)).not.toContain('There is nothing to check');
});

it('is offered where a figure rests on outcomes that nobody saw', () => {
  const nothing = () => undefined;
  const overview = (unconfirmed: number) =>
    renderToStaticMarkup(
      <OverviewPage
        days={7}
        onDays={nothing}
        figures={[aResult({ bounds: { low: 0, high: 1, unconfirmed } })]}
        hasLog
        inHand={undefined}
        paused={false}
        onPause={nothing}
      />,
    );
  expect(overview(1)).toContain('href="#/check"');
  expect(overview(0)).not.toContain('#/check');
});
