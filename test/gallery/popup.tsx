import { LogTrouble } from '../../components/LogTrouble.tsx';
import { PopupView, type PopupViewProps } from '../../components/popup/PopupView.tsx';
import { hour } from '../../lib/time/units.ts';
import { ofADay } from './figures.ts';
import { hang, Piece } from './piece.tsx';

const nothing = () => undefined;
const now = Date.UTC(2026, 2, 10, 10, 42);
const inHand = { ticketId: '48213', thisVisit: 240, inAll: 1_080, running: true, href: '#/ticket/48213' };
const found = { helpDesk: 'request-tracker', name: 'Request Tracker', origin: 'https://desk.example', basePath: '/rt' };
const on = { kind: 'on', siteKey: 'x', name: 'Request Tracker', host: 'desk.example/rt' } as const;
const away = { ...on, kind: 'noPermission', origin: 'https://desk.example' } as const;

const base: PopupViewProps = {
  days: 7,
  onDays: nothing,
  site: on,
  onSwitchOn: nothing,
  onAllow: nothing,
  onSwitchOff: nothing,
  onTeach: nothing,
  figures: ofADay,
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
  dashboardHref: (page) => `#/${page}`,
  onReport: nothing,
  now,
  onShowNumbers: nothing,
};

const states: [string, Partial<PopupViewProps>][] = [
  ['a day of work', { inHand }],
  ['in a call', { inHand: { ...inHand, call: 'talk' } }],
  ['numbers hidden', { inHand, areNumbersHidden: true }],
  ['paused', { inHand, paused: true }],
  [
    'a call a moment ago, a backup is due',
    { inHand: { ...inHand, callToUndo: 'x' }, backup: { isDue: true, daysAgo: 21 } },
  ],
  ['being read', { figures: undefined }],
  ['a known help desk', { site: { kind: 'looksLike', found: [found], host: 'desk.example' } }],
  ['permission refused', { site: { kind: 'looksLike', found: [found], host: 'desk.example', refused: true } }],
  ['permission lost', { site: away }],
  ['an unknown page', { site: { kind: 'unknown', host: 'a-very-long-name-of-a-host.support.example' } }],
  ['looking at the page', { site: { kind: 'checking' } }],
  ['no page at all, something said', { site: { kind: 'none' }, notice: 'Saved to your downloads.' }],
  [
    'the reader lost something',
    { lost: [{ siteKey: 'x', name: 'Request Tracker', lost: [{ fact: 'status', lane: 'page', since: now - hour }] }] },
  ],
  [
    'the log cannot be opened',
    { trouble: <LogTrouble sentence="Your log was written by a newer version of Deskpace." onSave={nothing} /> },
  ],
];

hang(
  'The popup in each state',
  states.map(([name, different]) => (
    <Piece key={name} name={name} size="popup-sized">
      <PopupView {...base} {...different} />
    </Piece>
  )),
);
