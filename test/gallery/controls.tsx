import { type ReactNode, useState } from 'react';
import { DistributionChart } from '../../components/charts/DistributionChart.tsx';
import { SplitBars } from '../../components/charts/SplitBars.tsx';
import { TrendChart } from '../../components/charts/TrendChart.tsx';
import { Button } from '../../components/controls/Button.tsx';
import { Confirm } from '../../components/controls/Confirm.tsx';
import { Hint } from '../../components/controls/Hint.tsx';
import { Menu } from '../../components/controls/Menu.tsx';
import { PreviewDialog } from '../../components/controls/PreviewDialog.tsx';
import { Tabs } from '../../components/controls/Tabs.tsx';
import { type Gap, GapsPage } from '../../components/dashboard/GapsPage.tsx';
import { HowCounted } from '../../components/dashboard/HowCounted.tsx';
import { type Notice, Notices } from '../../components/dashboard/Notices.tsx';
import { Figure } from '../../components/figures/Figure.tsx';
import { distributionOf } from '../../lib/metrics/distribution.ts';
import type { SeriesPoint } from '../../lib/metrics/series.ts';
import { addDays } from '../../lib/time/calendar.ts';
import { minute } from '../../lib/time/units.ts';
import { aResult } from '../unit/components/results.ts';
import { hang, Piece } from './piece.tsx';

const nothing = () => undefined;
const nine = Date.UTC(2026, 2, 10, 9);

function Import() {
  const [isRead, setIsRead] = useState(false);
  return (
    <>
      <Button className="opens-preview" onPress={() => setIsRead(true)}>
        Choose a backup
      </Button>
      {isRead ? (
        <PreviewDialog
          title="This backup holds"
          apply="Restore"
          onApply={() => setIsRead(false)}
          onCancel={() => setIsRead(false)}
        >
          <p className="muted">Mar 2 – Mar 10, 2026</p>
          <table className="data">
            <thead>
              <tr>
                <td />
                <th scope="col" className="number">
                  New
                </th>
                <th scope="col" className="number">
                  Already here
                </th>
              </tr>
            </thead>
            <tbody>
              {['Tickets', 'Time entries', 'Readings'].map((name, index) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="number">{240 * (index + 1)}</td>
                  <td className="number">{index}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </PreviewDialog>
      ) : null}
    </>
  );
}

function Told() {
  const [notice, setNotice] = useState<Notice>();
  const tell = (text: string, isFailure: boolean) =>
    setNotice((before) => ({ id: (before?.id ?? 0) + 1, text, isFailure }));
  return (
    <div className="fields">
      <Button className="says-done" onPress={() => tell('Saved.', false)}>
        Say what was done
      </Button>
      <Button
        className="says-failure"
        onPress={() => tell('The disk is full, so Deskpace cannot record. Nothing recorded so far is lost.', true)}
      >
        Say what went wrong
      </Button>
      <Notices notice={notice} onClose={() => setNotice(undefined)} />
    </div>
  );
}

function Channels() {
  const [channel, setChannel] = useState<'call' | 'email' | 'chat'>('email');
  return (
    <Tabs
      name="What to review"
      value={channel}
      choices={[
        ['call', 'Calls'],
        ['email', 'Emails'],
        ['chat', 'Chats'],
      ]}
      onChange={setChannel}
    >
      <p>What belongs to {channel}s.</p>
    </Tabs>
  );
}

const gap = (index: number): Gap => ({
  offerId: `gap ${index}`,
  ticketId: String(48_200 + index),
  ticketHref: `#/ticket/${index}`,
  startedAt: nine + 20 * index * minute,
  endedAt: nine + (20 * index + 6) * minute,
  length: 6 * minute,
  reason: index % 2 === 0 ? 'pause' : 'absence',
});

/** Two weeks: free days, a thin one, one with outcomes that nobody saw, and today, which is not over. */
const course: SeriesPoint[] = [540, 600, 480, 720, 660, undefined, undefined, 600, 510, 570, 420, 640].map(
  (value, index, all) => ({
    day: addDays('2026-02-26', index),
    n: value === undefined ? 0 : index === 3 ? 2 : 9,
    ...(value === undefined ? {} : { value, interval: { low: value * 0.8, high: value * 1.3 } }),
    ...(index === 3 ? { isThin: true } : {}),
    ...(index === all.length - 1 ? { isIncomplete: true } : {}),
  }),
);
const rates: SeriesPoint[] = [0.2, 0.1, 0.3].map((value, index) => ({
  day: addDays('2026-03-08', index),
  n: 12,
  value,
  ...(index === 1 ? { bounds: { low: 0.1, high: 0.6, unconfirmed: 5 } } : {}),
}));
const spread = distributionOf(
  [1, 2, 2, 3, 4, 5, 7, 9, 12, 60].map((value) => value * 60),
  'seconds',
);

function Drawn({ children }: { children: ReactNode }) {
  return <div className="page">{children}</div>;
}

hang(
  'What opens, unfolds and is drawn',
  <>
    <Piece name="Asks first">
      <div className="fields">
        <Confirm
          className="asks"
          question="Switch off Request Tracker?"
          consequence="Deskpace then neither times nor reads there. What was recorded stays."
          onConfirm={nothing}
        >
          Switch off
        </Confirm>
        <Confirm isSmall about="Mar 9" question="Remove Mar 9?" consequence="Enter it again." onConfirm={nothing}>
          Remove
        </Confirm>
        <Import />
      </div>
    </Piece>
    <Piece name="Tabs">
      <Channels />
    </Piece>
    <Piece name="Menu of the popup">
      <div className="fields">
        <Menu label="Copy" items={['Today as text', 'The week as text'].map((text) => ({ text, onChoose: nothing }))} />
        <Menu label="⋯" name="More" look="quiet icon" items={[{ text: 'Switch off', onChoose: nothing }]} />
      </div>
    </Piece>
    <Piece name="Hint">
      <Hint text="What lies outside of both times is removed; it can be undone.">
        <button type="button" className="button hinted">
          Keep only this
        </button>
      </Hint>
    </Piece>
    <Piece name="Messages">
      <Told />
    </Piece>
    <Piece name="A figure that explains itself">
      <Figure
        metric="first-response-time"
        result={aResult({ metric: 'first-response-time', value: 2_520, n: 14 })}
        href="#/metric/first-response-time/7"
        lines={['11 min from reaching you']}
        about={<HowCounted metric="first-response-time" href="#/metric/first-response-time/7" />}
      />
    </Piece>
    <Piece name="A day with many gaps" size="wide">
      <GapsPage
        gaps={Array.from({ length: 24 }, (_gap, index) => gap(index))}
        corrections={[]}
        onKeep={nothing}
        onUndo={nothing}
      />
    </Piece>
    <Piece name="A day without gaps" size="wide">
      <GapsPage gaps={[]} corrections={[]} onKeep={nothing} onUndo={nothing} />
    </Piece>
    <Piece name="Charts" size="wide">
      <Drawn>
        <TrendChart
          title="First response on each day"
          unit="seconds"
          minimum={6}
          points={course}
          usual={{ low: 420, high: 780 }}
          target={900}
        />
        <TrendChart title="Came back on each day" unit="share" minimum={6} points={rates} />
        {spread === undefined ? null : (
          <DistributionChart title="How long each took" unit="seconds" distribution={spread} />
        )}
        <SplitBars
          title="By channel"
          unit="seconds"
          by="Channel"
          bars={[
            { key: 'email', name: 'email', value: 2_520, interval: { low: 1_900, high: 3_400 }, text: '42 min', n: 14 },
            { key: 'chat', name: 'chat', value: 90, text: '90 s', n: 31 },
            { key: 'phone', name: 'phone', text: 'not enough yet (2 of 6)', n: 2 },
          ]}
        />
      </Drawn>
    </Piece>
  </>,
);
