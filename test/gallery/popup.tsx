import { LogTrouble } from '../../components/LogTrouble.tsx';
import { PopupView, type PopupViewProps } from '../../components/popup/PopupView.tsx';
import { Spoken } from '../../components/WordsContext.tsx';
import { loadCatalogue } from '../../lib/i18n/load-language.ts';
import { wordsFor } from '../../lib/i18n/words.ts';
import { languages } from '../../lib/model/language.ts';
import { hour } from '../../lib/time/units.ts';
import { glancesOfADay, ofABusyDay, ofADay, ofAnEmptyDay } from './figures.ts';
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
  [
    'everything at once',
    {
      figures: ofABusyDay,
      glances: glancesOfADay,
      needs: {
        waiting: { n: 13, at: now - 26 * hour, seenAt: now },
        due: { n: 11, at: now - 2 * hour, seenAt: now - hour },
        onHold: { n: 14, at: now - 74 * hour, seenAt: now - 30 * hour },
      },
      inHand: {
        ...inHand,
        parts: { focused: 7_000, away: 1_180, call: 1_240, shared: 640, manual: 600 },
        call: 'hold',
        pinned: true,
      },
    },
  ],
  ['in a call', { inHand: { ...inHand, call: 'talk' } }],
  ['kept in hand, not counting', { inHand: { ...inHand, running: false, pinned: true } }],
  ['nothing timed today', { figures: ofAnEmptyDay, needs: {}, days: 1 }],
  ['nobody seen signed in', { figures: ofAnEmptyDay, needs: { isViewerUnknown: true }, days: 1 }],
  ['a first run', { site: { kind: 'none', isFirst: true }, figures: ofAnEmptyDay, days: 1 }],
  ['a first run elsewhere', { site: { kind: 'unknown', host: 'news.example', isFirst: true }, figures: ofAnEmptyDay }],
  ['numbers hidden', { inHand, areNumbersHidden: true }],
  ['numbers hidden, no ticket', { areNumbersHidden: true }],
  ['paused', { inHand, paused: true }],
  ['paused for a while', { inHand, paused: true, pausedUntil: now + hour / 4 }],
  ['paused for a while, no ticket', { paused: true, pausedUntil: now + hour / 4 }],
  [
    'a call a moment ago, a backup is due',
    { inHand: { ...inHand, callToUndo: 'x' }, backup: { isDue: true, daysAgo: 21 } },
  ],
  ['being read', { figures: undefined }],
  ['a known help desk', { site: { kind: 'looksLike', found: [found], host: 'desk.example' } }],
  ['permission refused', { site: { kind: 'looksLike', found: [found], host: 'desk.example', refused: true } }],
  ['permission lost', { site: away }],
  [
    'permission lost for others',
    { site: { kind: 'none' }, withdrawn: [{ key: 'x', origin: 'https://helpdesk.support.example', basePath: '/rt' }] },
  ],
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

// `popup.html?language=ru&narrow`: in another language, in the least width.
const asked = new URLSearchParams(location.search);
const language = languages.find((one) => one === asked.get('language')) ?? 'en';
document.documentElement.lang = language;

hang(
  'The popup in each state',
  <Spoken words={wordsFor(language, 'UTC', await loadCatalogue(language))}>
    {states.map(([name, different]) => (
      <Piece key={name} name={name} size={asked.has('narrow') ? 'popup-sized narrow' : 'popup-sized'}>
        <PopupView {...base} {...different} />
      </Piece>
    ))}
  </Spoken>,
);
