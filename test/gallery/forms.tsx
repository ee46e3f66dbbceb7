import type { ReactNode } from 'react';
import { DayStartOffer } from '../../components/dashboard/DayStartOffer.tsx';
import { DemoBanner } from '../../components/dashboard/DemoBanner.tsx';
import { NoticesForm } from '../../components/dashboard/NoticesForm.tsx';
import { OfficeHoursForm } from '../../components/dashboard/OfficeHoursForm.tsx';
import { ReviewForm } from '../../components/dashboard/ReviewForm.tsx';
import { RubricForm } from '../../components/dashboard/RubricForm.tsx';
import { SystemSolvesOffer } from '../../components/dashboard/SystemSolvesOffer.tsx';
import { type FirstSteps, WelcomePage } from '../../components/dashboard/WelcomePage.tsx';
import { AddressStep } from '../../components/teach/AddressStep.tsx';
import { PointStep, type PointStepProps } from '../../components/teach/PointStep.tsx';
import { SummaryStep } from '../../components/teach/SummaryStep.tsx';
import { TeachPanel } from '../../components/teach/TeachPanel.tsx';
import { teachCss } from '../../components/teach/teach-css.ts';
import { defaultNotices } from '../../lib/model/notice.ts';
import { defaultRubric } from '../../lib/model/quality.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { hour } from '../../lib/time/units.ts';
import { OnPage } from './on-page.tsx';
import { hang, Piece } from './piece.tsx';

const nothing = () => undefined;
const allow = async () => false;
const settings = defaultSettings('Europe/Warsaw');
const working = [{ from: 9 * 60, to: 17 * 60 }];
const host = 'a-very-long-name-of-a-host.support.example';

const first: FirstSteps = { language: 'browser' };
const steps: [string, FirstSteps | undefined][] = [
  ['being read', undefined],
  ['nothing done yet', { ...first, isPinned: false }],
  ['asked for', { ...first, isPinned: true, desk: { host, state: 'asked' } }],
  ['permission taken back', { ...first, isPinned: true, desk: { host, state: 'lost' } }],
  ['on', { ...first, isPinned: true, desk: { host, state: 'on' } }],
  [
    'all done',
    {
      ...first,
      isPinned: true,
      desk: { host, state: 'on' },
      timed: { ticketId: '19', ticketKey: 'desk#19', seconds: 64 },
    },
  ],
];

const point = { fact: 'status', isPointing: true, hovered: undefined, chosen: undefined, onKey: () => false } as const;
const points: [string, PointStepProps][] = [
  ['nothing yet', point],
  ['under the pointer', { ...point, hovered: { value: 'Waiting for customer' } }],
  ['refused', { ...point, hovered: { refused: 'teach.refused.noText' } }],
  ['taught', { ...point, isPointing: false, chosen: { value: 'Waiting for customer' } }],
  ['not shown now', { ...point, isPointing: false, chosen: { value: undefined } }],
];

const address = {
  parts: (['support', 'tickets', '48213'] as const).map((text, index) => ({
    key: text,
    text,
    as: index === 2 ? ('id' as const) : ('fixed' as const),
    mayBeId: index === 2,
  })),
  onPart: nothing,
  goesOn: false,
  onGoesOn: nothing,
  pattern: '/support/tickets/{id}',
  isKept: false,
  onChange: nothing,
  ticketId: '48213',
  problem: undefined,
};

function Lesson({ children }: { children: ReactNode }) {
  return (
    <OnPage css={teachCss} room={360}>
      <TeachPanel
        host="desk.example"
        step={2}
        steps={7}
        side="right"
        onSide={nothing}
        onCancel={nothing}
        heading="Status"
        actions={<button type="button">Skip</button>}
      >
        {children}
      </TeachPanel>
    </OnPage>
  );
}

hang(
  'What is asked and set',
  <>
    {steps.map(([name, shown]) => (
      <Piece key={name} name={`First steps: ${name}`} size="wide">
        <WelcomePage steps={shown} browser="chromium" onLanguage={nothing} />
      </Piece>
    ))}
    <Piece name="Sample data" size="wide">
      <DemoBanner />
    </Piece>
    <Piece name="Offers" size="wide">
      <DayStartOffer now={0} better={6 * 60} onAnswer={nothing} />
      <SystemSolvesOffer bySystem={42} all={61} onAnswer={nothing} />
    </Piece>
    <Piece name="Notices: off" size="wide">
      <NoticesForm settings={settings} isAllowed onAllow={allow} onSave={nothing} />
    </Piece>
    <Piece name="Notices: on, without permission" size="wide">
      <NoticesForm
        settings={{
          ...settings,
          notices: { ...defaultNotices, dueSoon: true, pause: true, longWork: true, day: true },
        }}
        isAllowed={false}
        onAllow={allow}
        onSave={nothing}
      />
    </Piece>
    <Piece name="Office hours: none" size="wide">
      <OfficeHoursForm settings={settings} zones={[settings.zone]} onSave={nothing} />
    </Piece>
    <Piece name="Office hours: set" size="wide">
      <OfficeHoursForm
        settings={{
          ...settings,
          officeHours: {
            zone: settings.zone,
            week: [working, working, working, working, working, [], []],
            holidays: ['2026-12-25'],
          },
          ownSla: { limit: 4 * hour, share: 0.8 },
        }}
        zones={[settings.zone]}
        onSave={nothing}
      />
    </Piece>
    <Piece name="A review" size="wide">
      <ReviewForm rubric={defaultRubric('email')} onSave={nothing} />
    </Piece>
    <Piece name="How reviews count" size="wide">
      <RubricForm rubric={defaultRubric('email')} onSave={nothing} />
    </Piece>
    <Piece name="Lesson: address">
      <Lesson>
        <AddressStep {...address} />
      </Lesson>
    </Piece>
    <Piece name="Lesson: address kept">
      <Lesson>
        <AddressStep {...address} isKept ticketId={undefined} />
      </Lesson>
    </Piece>
    <Piece name="Lesson: wrong address">
      <Lesson>
        <AddressStep {...address} problem="Every page of this desk would be a ticket." />
      </Lesson>
    </Piece>
    {points.map(([name, shown]) => (
      <Piece key={name} name={`Lesson: ${name}`}>
        <Lesson>
          <PointStep {...shown} />
        </Lesson>
      </Piece>
    ))}
    <Piece name="Lesson: what was taught">
      <Lesson>
        <SummaryStep reading={null} taught={{ number: '48213', status: undefined }} problem={undefined} />
      </Lesson>
    </Piece>
  </>,
);
