import { useState } from 'react';
import { Choices } from '../../components/Choices.tsx';
import { Button } from '../../components/controls/Button.tsx';
import { Check } from '../../components/controls/Check.tsx';
import { Field } from '../../components/controls/Field.tsx';
import { Preview } from '../../components/controls/Preview.tsx';
import { Select } from '../../components/controls/Select.tsx';
import { CheckPage } from '../../components/dashboard/CheckPage.tsx';
import { DayStrip } from '../../components/dashboard/DayStrip.tsx';
import { SystemSolvesOffer } from '../../components/dashboard/SystemSolvesOffer.tsx';
import { FormProblem } from '../../components/Form.tsx';
import { FigureGrid } from '../../components/figures/FigureGrid.tsx';
import { HandControls } from '../../components/HandControls.tsx';
import { LogTrouble } from '../../components/LogTrouble.tsx';
import { LostFacts } from '../../components/LostFacts.tsx';
import { Overlay, type OverlayProps } from '../../components/overlay/Overlay.tsx';
import { overlayCss } from '../../components/overlay/overlay-css.ts';
import { type PeriodDays, PeriodPicker } from '../../components/PeriodPicker.tsx';
import { TicketInHand } from '../../components/TicketInHand.tsx';
import { TeachPanel } from '../../components/teach/TeachPanel.tsx';
import { teachCss } from '../../components/teach/teach-css.ts';
import { WasCall } from '../../components/WasCall.tsx';
import type { TicketCard } from '../../lib/messages/protocol.ts';
import { hour, minute } from '../../lib/time/units.ts';
import { ofADay } from './figures.ts';
import { OnPage } from './on-page.tsx';
import { hang, Piece } from './piece.tsx';

const nothing = () => undefined;
const now = Date.UTC(2026, 2, 10, 10, 42);
const eight = Date.UTC(2026, 2, 10, 8);

const card: TicketCard = {
  ticketKey: 'desk#48213',
  ticketId: '48213',
  thisVisit: 240,
  inAll: 1_080,
  parts: { focused: 720, away: 180, call: 180, shared: 0, manual: 0 },
  ownReplies: 2,
  cameBack: 1,
  waitingSince: now - 42 * minute,
  dueAt: now + 3.2 * hour,
  solvedToday: 12,
  timeText: '18',
  paused: false,
  countedUntil: now,
  running: true,
  pinned: false,
};
const { waitingSince: _, dueAt: __, ...quiet } = card;
const pills: [string, TicketCard | null][] = [
  ['counting', card],
  ['not counting', { ...card, running: false }],
  ['paused', { ...card, paused: true, running: false }],
  ['paused for long', { ...card, paused: true, pauseIsOver: true, running: false }],
  ['in a call', { ...card, call: 'talk' }],
  ['a call elsewhere', { ...card, callElsewhere: '48200', running: false }],
  ['kept in hand', { ...card, pinned: true }],
  ['nothing known yet', null],
];
const cards: [string, TicketCard][] = [
  ['waiting and due', card],
  ['nothing waits', { ...quiet, ownReplies: 0, cameBack: 0, inAll: 240 }],
  ['overdue, in a call on hold', { ...card, dueAt: now - hour, call: 'hold' }],
  ['paused', { ...card, paused: true, running: false }],
  ['a locked call is asked for', { ...card, lockedCall: { offerId: 'x', seconds: 1_500 } }],
  ['just made a call', { ...card, callToUndo: 'x' }],
  [
    'given away',
    { ...card, handOver: { eventKey: 'e', kind: 'escalation', receivers: [{ kind: 'group', code: 'Second line' }] } },
  ],
  ['a call elsewhere', { ...card, callElsewhere: '48200', running: false, pinned: true }],
];

const toCheck = Array.from({ length: 24 }, (_, index) => ({
  ticket: index + 1,
  solvedAt: now - (12 * 24 + index) * hour,
  windowEndsAt: now - (5 * 24 + index) * hour,
  ticketKey: `desk#${48_200 + index}`,
  ticketId: String(48_200 + index),
  host: 'desk.example',
  deskHref: `https://desk.example/ticket/${48_200 + index}`,
}));

function OverlayIn({ card: shown }: Pick<OverlayProps, 'card'>) {
  return (
    <Overlay
      card={shown}
      clock={() => now}
      onMove={nothing}
      onHide={nothing}
      onHideNumbers={nothing}
      onPause={nothing}
      onResume={nothing}
      onCall={nothing}
      onPin={nothing}
      onWasCall={nothing}
      onUndo={nothing}
      onKeepOffer={nothing}
      onTellHandOver={nothing}
      onCopy={() => true}
      onExclude={nothing}
      onOpenDashboard={nothing}
    />
  );
}

function Period() {
  const [days, setDays] = useState<PeriodDays>(7);
  return <PeriodPicker days={days} onChange={setDays} />;
}

const hands = { buttonClass: 'button', onCall: nothing, onPin: nothing };
const inHand = { ticketId: '48213', thisVisit: 240, inAll: 1_080, running: true, href: '#/ticket/48213' };
const acts = { onCall: nothing, onPin: nothing, onWasCall: nothing, onUndo: nothing, onPause: nothing };

hang(
  'The dashboard’s pieces, and those on the page',
  <>
    <Piece name="Button">
      <div className="fields">
        <Button onPress={nothing}>Plain</Button>
        <Button look="primary" onPress={nothing}>
          Primary
        </Button>
        <Button look="quiet" onPress={nothing}>
          Quiet
        </Button>
        <Button isSmall onPress={nothing}>
          Small
        </Button>
        <Button isPressed onPress={nothing}>
          Pressed
        </Button>
        <Button isDisabled onPress={nothing}>
          Not now
        </Button>
        <Button look="primary" isDisabled onPress={nothing}>
          Not now either
        </Button>
      </div>
    </Piece>
    <Piece name="Period, choices">
      <p>
        <Period />
      </p>
      <Choices
        choices={[
          ['Escalation', 1],
          ['Reassigned', 2],
          ['Neither', 3],
        ]}
        chosen={1}
        buttonClass="button small"
        onChoose={nothing}
      />
    </Piece>
    <Piece name="Fields among others">
      <div className="fields">
        <Field place="among" label="At most" kind="decimal" unit="min" size={6} value="60" onChange={nothing} />
        <Field place="among" label="Met by" kind="whole" unit="%" size={4} value="" onChange={nothing} />
        <Field place="among" label="Wrong" kind="whole" size={4} value="ten" isWrong onChange={nothing} />
        <Field place="among" label="From" kind="date" value="2026-03-10" onChange={nothing} />
        <Select
          place="among"
          label="Between columns"
          value="a"
          choices={[
            ['a', 'Comma'],
            ['b', 'Semicolon'],
          ]}
          onChange={nothing}
        />
        <Check label="Marked" isChecked onChange={nothing} />
        <Check label="Not marked" isChecked={false} onChange={nothing} />
      </div>
      <FormProblem text="“Met by” is a whole number from 1 to 100." />
    </Piece>
    <Piece name="Rows of fields" size="wide">
      <div className="settings">
        <Field
          label="A pause longer than this is cut"
          kind="whole"
          unit="seconds"
          size={5}
          value="120"
          hint="30 to 600. Shorter pauses are reading."
          onChange={nothing}
        />
        <Field label="My day starts at" kind="time" value="06:00" onChange={nothing} />
        <Field label="Monday" size={28} value="" placeholder="day off" onChange={nothing} />
        <Select
          label="Time zone"
          value="Europe/Warsaw"
          choices={[['Europe/Warsaw', 'Europe/Warsaw']]}
          onChange={nothing}
        />
        <Check
          label="Read what the desk answers by itself"
          hint="Read-only, on the same address."
          isChecked
          onChange={nothing}
        />
      </div>
    </Piece>
    <Piece name="What an import would bring">
      <Preview title="This backup holds" apply="Restore" onApply={nothing} onCancel={nothing}>
        <p className="muted">Mar 2 – Mar 10, 2026</p>
      </Preview>
    </Piece>
    <Piece name="Notices">
      <LogTrouble sentence="Your log was written by a newer version of Deskpace." onSave={nothing} />
      <LostFacts
        desk={{ siteKey: 'x', name: 'Request Tracker', lost: [{ fact: 'status', lane: 'page', since: now - hour }] }}
        now={now}
        onReport={nothing}
      />
    </Piece>
    <Piece name="Call and keep in hand">
      <HandControls pinned={false} {...hands} />
      <p />
      <HandControls pinned {...hands} />
      <p />
      <HandControls pinned={false} call="hold" {...hands} />
      <p />
      <HandControls pinned={false} callElsewhere="48200" {...hands} />
      <WasCall buttonClass="button" onWasCall={nothing} onUndo={nothing} />
      <WasCall buttonClass="button" toUndo="x" onWasCall={nothing} onUndo={nothing} />
    </Piece>
    <Piece name="Ticket in hand" size="wide">
      <TicketInHand inHand={undefined} paused={false} onPause={nothing} />
      <TicketInHand inHand={undefined} paused onPause={nothing} />
      <TicketInHand inHand={inHand} paused={false} {...acts} />
      <TicketInHand inHand={{ ...inHand, running: false, call: 'talk', pinned: true }} paused={false} {...acts} />
    </Piece>
    <Piece name="Figures" size="wide">
      <FigureGrid
        days={7}
        figures={ofADay}
        glances={undefined}
        withMore
        hrefOf={(metric) => `#/metric/${metric}`}
        setUpHref="#/desks"
      />
    </Piece>
    <Piece name="Figures that are being read" size="wide">
      <FigureGrid
        days={7}
        figures={undefined}
        glances={undefined}
        hrefOf={(metric) => `#/metric/${metric}`}
        setUpHref="#/desks"
      />
    </Piece>
    <Piece name="The day" size="wide">
      <DayStrip
        hours={Array.from({ length: 10 }, (_hour, index) => eight + index * hour)}
        parts={(
          ['tickets', 'calls', 'queue', 'meeting', 'tickets', 'break', 'notRecorded', 'training', 'tickets'] as const
        ).map((kind, index) => ({ kind, startedAt: eight + index * hour, endedAt: eight + (index + 1) * hour }))}
      />
    </Piece>
    <Piece name="Solved tickets to check: a random sample first" size="wide">
      <CheckPage lines={toCheck} drawn={{ of: 61, size: 20, known: 18, tickets: new Set([1, 4]) }} />
    </Piece>
    <Piece name="The help desk solves most" size="wide">
      <SystemSolvesOffer bySystem={30} all={41} onAnswer={nothing} />
    </Piece>
    {pills.map(([name, shown]) => (
      <Piece key={name} name={`Pill: ${name}`}>
        <OnPage css={overlayCss} room={64}>
          <OverlayIn card={shown} />
        </OnPage>
      </Piece>
    ))}
    {cards.map(([name, shown]) => (
      <Piece key={name} name={`Card: ${name}`}>
        <OnPage css={overlayCss} room={640} isOpen>
          <OverlayIn card={shown} />
        </OnPage>
      </Piece>
    ))}
    <Piece name="Lesson">
      <OnPage css={teachCss} room={260}>
        <TeachPanel
          host="desk.example"
          step={2}
          steps={7}
          side="right"
          onSide={nothing}
          onCancel={nothing}
          heading="Ticket number"
          actions={
            <>
              <button type="button" className="primary">
                Next
              </button>
              <button type="button">Skip</button>
              <button type="button" disabled>
                Not yet
              </button>
            </>
          }
        >
          <p>Point at the ticket’s number and click.</p>
          <p className="said">Reads: “48213”</p>
        </TeachPanel>
      </OnPage>
    </Piece>
  </>,
);
