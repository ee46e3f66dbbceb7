import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PopupView, type PopupViewProps } from '../../../components/popup/PopupView.tsx';
import type { SiteState } from '../../../components/popup/site-state.ts';
import { aResult, withoutValue } from './results.ts';

const nothing = () => undefined;
const props: PopupViewProps = {
  days: 1,
  onDays: nothing,
  site: { kind: 'none' },
  onSwitchOn: nothing,
  onAllow: nothing,
  onSwitchOff: nothing,
  onTeach: nothing,
  figures: [aResult()],
  inHand: undefined,
  paused: false,
  onPause: nothing,
  onPauseFor: nothing,
  onCopyTime: nothing,
  onCopyPeriod: nothing,
  onCall: nothing,
  onPin: nothing,
  onWasCall: nothing,
  onUndo: nothing,
  backup: undefined,
  onBackup: nothing,
  onExport: nothing,
  onReport: nothing,
  now: 0,
  onShowNumbers: nothing,
  dashboardHref: (page) => `#/${page}`,
};
const textOf = (different: Partial<PopupViewProps>) =>
  renderToStaticMarkup(<PopupView {...props} {...different} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the popup', () => {
  const found = { helpDesk: 'request-tracker', name: 'Request Tracker', origin: 'https://desk.example', basePath: '' };
  const site = { siteKey: 'x', name: 'Request Tracker', host: 'desk.example' };
  it.each<[SiteState, string]>([
    [{ kind: 'looksLike', found: [found], host: 'desk.example' }, 'This looks like Request Tracker Switch on'],
    [{ kind: 'looksLike', found: [found], host: 'desk.example', refused: true }, 'nothing was switched on'],
    [{ kind: 'on', ...site }, 'Switch off for desk.example'],
    [{ kind: 'noPermission', ...site, origin: 'https://desk.example' }, 'Allow again'],
    [{ kind: 'unknown', host: 'news.example' }, 'does not know a help desk on this page (news.example)'],
  ])('says of the page in front: %j', (state, text) => {
    expect(textOf({ site: state })).toContain(text);
  });

  it('says nothing of a page that can be no help desk', () => {
    expect(renderToStaticMarkup(<PopupView {...props} />)).not.toContain('site-row');
  });

  it('shows the ticket in hand in whole minutes', () => {
    const inHand = { ticketId: '48213', thisVisit: 95 * 60 + 59, inAll: 8000, running: true };
    expect(textOf({ inHand })).toContain('#48213 1 h 35 min 2 h 13 min in all');
  });

  it('shows what its time is made of once there is more than focus', () => {
    const parts = { focused: 700, away: 180, call: 240, shared: 0, manual: 59 };
    const inHand = { ticketId: '48213', thisVisit: 240, inAll: 1_179, running: true };
    expect(textOf({ inHand: { ...inHand, parts } })).toContain(
      '19 min in all focused 11 min · away 3 min · call 4 min',
    );
    const focus = { focused: 700, away: 0, call: 0, shared: 0, manual: 59 };
    expect(textOf({ inHand: { ...inHand, parts: focus } })).not.toContain('focused');
  });

  it('claims no empty hand before it is known', () => {
    expect(textOf({ isHandRead: false })).not.toContain('No ticket in hand');
    expect(textOf({ isHandRead: true })).toContain('No ticket in hand');
  });

  it('shows no number while numbers are hidden, keeps what can be done, and says how they come back', () => {
    const parts = { focused: 700, away: 180, call: 240, shared: 0, manual: 59 };
    const inHand = { ticketId: '48213', thisVisit: 95 * 60, inAll: 8000, running: true, pinned: true, parts };
    const needs = { waiting: { n: 3, at: 0, seenAt: 0 } };
    const text = textOf({ inHand, needs, areNumbersHidden: true, days: 1 });
    expect(text).toContain('Numbers are hidden. Show numbers');
    expect(text).toContain('In hand kept in hand Call Keep in hand');
    const paused = { paused: true, pausedUntil: 600_000, now: 0 };
    expect(textOf({ inHand, areNumbersHidden: true, ...paused })).toContain('In hand paused · kept in hand Resume');
    // Periods and lengths to choose from are no figures.
    const [, figures = ''] = /Show numbers(.*)Pause ▾/.exec(text) ?? [];
    expect(figures).not.toBe('');
    expect(figures).not.toMatch(/\d|Needs you|Handle time|Copy/);
    expect(text).not.toMatch(/48213|Needs you|Handle time/);
  });

  it('says which switched-on help desk it may no longer read, whatever page is in front', () => {
    const withdrawn = [{ key: 'x', origin: 'https://desk.example', basePath: '/rt' }];
    const text = textOf({ withdrawn, site: { kind: 'unknown', host: 'news.example' } });
    expect(text).toContain('no longer allowed to read desk.example/rt, so nothing is recorded there. Allow again');
  });

  it('says first what needs the agent, and when that was seen', () => {
    const seenAt = Date.UTC(2026, 2, 10, 10, 42);
    const now = seenAt + 3_600_000;
    const hour = 3_600_000;
    const needs = {
      waiting: { n: 3, at: now - 2 * hour, seenAt },
      due: { n: 1, at: now + hour, seenAt: seenAt - hour / 2 },
      onHold: { n: 1, at: now - 30 * hour, seenAt: seenAt - 24 * hour },
    };
    expect(textOf({ needs, now })).toMatch(
      /Needs you 3 waiting · oldest 2 h as seen at 10:42 AM 1 due soon · due in 1 h as seen at 10:12 AM 1 waits on others · longest 30 h as seen at \S+ 9/,
    );
    expect(textOf({ needs: {}, now })).toContain('Nobody waits for you');
    const unknown = textOf({ needs: { isViewerUnknown: true }, now });
    expect(unknown).toContain('once a ticket was opened in your help desk while you are signed in');
    expect(unknown).not.toContain('Nobody waits');
    expect(textOf({})).not.toContain('Needs you');
  });

  it('says that it is paused', () => {
    expect(textOf({ paused: true })).toContain('Paused: nothing is timed or read. Resume');
  });

  it.each([
    ['on the minute', 600_000, '10 min left'],
    ['a moment later, up to the full minute', 600_001, '11 min left'],
    ['in its last second', 1, '1 min left'],
    ['when it is due', 0, '<1 min left'],
  ])('says how long a pause still lasts: %s', (_, left, text) => {
    const inHand = { ticketId: '4', thisVisit: 60, running: false };
    const pause = { paused: true, pausedUntil: 5_000_000, now: 5_000_000 - left };
    expect(textOf(pause)).toContain(`nothing is timed or read. ${text.replace('<', '&lt;')} Resume`);
    expect(textOf({ ...pause, inHand })).toContain(`paused, ${text.replace('<', '&lt;')} `);
  });

  it.each([
    [false, 'Pause'],
    [true, 'Resume'],
  ])('offers pauses of several lengths beside the one that the agent ends, in a pause too: %s', (paused, button) => {
    expect(textOf({ paused })).toContain(`${button} ▾ 5 min 15 min 30 min 1 h Until I resume`);
  });

  it.each([
    [{ isDue: false, daysAgo: 13 }, undefined],
    [{ isDue: true, daysAgo: 14 }, 'Last backup 14 days ago'],
    [{ isDue: true }, 'Your log has no backup yet'],
  ])('reminds of a backup only when it is due: %j', (backup, text) => {
    if (text === undefined) expect(textOf({ backup })).not.toContain('backup');
    else expect(textOf({ backup })).toContain(text);
  });

  it('shows the trouble in place of the figures', () => {
    const text = textOf({ trouble: <p>The disk is full</p>, site: { kind: 'none', isFirst: true } });
    expect(text).toContain('The disk is full');
    // Nor does it claim what only the log could tell.
    expect(text).not.toMatch(/9 min|Open your help desk|No ticket in hand/);
  });

  it('opens every page of the dashboard in a tab of its own', () => {
    const dashboardHref = (page: string) => `x-extension://id/dashboard.html#/${page}`;
    const inHand = { ticketId: '5', href: dashboardHref('ticket/5'), thisVisit: 60, running: true };
    const figures = [aResult(), withoutValue(aResult({ metric: 'escalation-rate', state: 'notSetUp' }))];
    const markup = renderToStaticMarkup(<PopupView {...props} {...{ dashboardHref, inHand, figures }} />);
    const links = markup.match(/<a [^>]*>/g) ?? [];
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !link.includes('target="_blank"'))).toEqual([]);
  });

  it('sets no style in its markup, which its own content security policy would refuse', () => {
    expect(renderToStaticMarkup(<PopupView {...props} />)).not.toMatch(/style=|<style/);
  });
});
