import { type ReactNode, useEffect, useState } from 'react';
import { useOnPageWords } from '../../components/OnPageWordsContext.tsx';
import { AddressStep } from '../../components/teach/AddressStep.tsx';
import { Nobody, PointStep, StatusWords } from '../../components/teach/PointStep.tsx';
import { SummaryStep } from '../../components/teach/SummaryStep.tsx';
import { TeachPanel } from '../../components/teach/TeachPanel.tsx';
import { mayBeId } from '../../lib/helpdesks/address-parts.ts';
import type { TaughtDesk } from '../../lib/model/taught-desk.ts';
import {
  beginDraft,
  changeGoesOn,
  changeNobody,
  changePart,
  changePlace,
  changeWord,
  deskOfDraft,
  draftNumber,
  draftPattern,
  draftProblem,
  keepNothing,
  type LessonDraft,
  lessonFacts,
  readingOfDraft,
} from '../../lib/page/lesson-draft.ts';
import { type PointedFact, pointedAt, saidAt } from '../../lib/page/pointed.ts';
import { isPointingKey, nextByKey } from '../../lib/page/pointing-keys.ts';
import { Mark } from './Mark.tsx';
import { elementAt, isVisible, scrollUnder } from './page-under.ts';

export interface LessonProps {
  before: TaughtDesk | null;
  /** Keeps it; tells whether it is switched on. */
  onKeep: (desk: TaughtDesk) => Promise<boolean>;
  onEnd: () => void;
}

type Step = 'address' | PointedFact | 'summary';
const steps: readonly Step[] = ['address', ...lessonFacts, 'summary'];

/** Teaching by pointing: one step per fact over the page, which gets none of the agent's presses while something is pointed at. */
export function Lesson({ before, onKeep, onEnd }: LessonProps): ReactNode {
  const { say } = useOnPageWords();
  const [draft, setDraft] = useState<LessonDraft>(() => beginDraft(new URL(location.href), before ?? undefined));
  const [step, setStep] = useState<Step>('address');
  const [side, setSide] = useState<'left' | 'right'>('right');
  const [isPointing, setPointing] = useState(false);
  const [target, setTarget] = useState<Element>();
  const [options, setOptions] = useState<{ value: string; label: string }[]>([]);
  const [end, setEnd] = useState<{ isOn: boolean } | { failed: string }>();
  useScrolling();

  const fact = lessonFacts.find((one) => one === step);
  const place = fact && draft.places[fact];
  const pointed = fact && isPointing && target ? pointedAt(target, fact, draftNumber(draft)) : undefined;
  const value = place && saidAt(document, place);

  const goTo = (next: Step, now: LessonDraft = draft) => {
    const nextFact = lessonFacts.find((one) => one === next);
    setStep(next);
    setTarget(undefined);
    setPointing(nextFact !== undefined && now.places[nextFact] === undefined);
  };
  const move = (by: 1 | -1, now: LessonDraft = draft) => {
    const next = steps[steps.indexOf(step) + by];
    if (next !== undefined) goTo(next, now);
  };
  const take = (element: Element) => {
    if (fact === undefined) return;
    const found = pointedAt(element, fact, draftNumber(draft));
    setTarget(element);
    if ('refused' in found) return;
    setDraft(changePlace(draft, fact, found.source));
    if (fact === 'status') setOptions(found.options ?? [{ value: found.value, label: found.value }]);
    setPointing(false);
  };
  const onKey = (key: string): boolean => {
    if (key === 'Enter' && target) take(target);
    else if (isPointingKey(key)) {
      const next = nextByKey(document, target, key, isVisible);
      next?.scrollIntoView({ block: 'nearest' });
      setTarget(next ?? target);
    } else return false;
    return true;
  };
  const problem = draftProblem(draft);
  const deskNow = () =>
    deskOfDraft(draft, {
      host: location.host,
      title: before?.title ?? location.host,
      day: new Date().toISOString().slice(0, 10),
      revision: (before?.revision ?? 0) + 1,
    });
  const keep = () => {
    onKeep(deskNow()).then(
      (isOn) => setEnd({ isOn }),
      (cause: unknown) => setEnd({ failed: cause instanceof Error ? cause.message : String(cause) }),
    );
  };
  const isKept = end !== undefined && 'isOn' in end;

  return (
    <>
      {isPointing ? (
        <button
          type="button"
          className="shield"
          tabIndex={-1}
          aria-label={fact === undefined ? '' : say(`teach.ask.${fact}`)}
          onPointerMove={({ clientX, clientY }) => setTarget(elementAt(clientX, clientY))}
          onWheel={({ clientX, clientY, deltaX, deltaY }) =>
            scrollUnder(clientX, clientY, { left: deltaX, top: deltaY })
          }
          onClick={({ nativeEvent: { isTrusted, clientX, clientY, detail } }) => {
            const element = elementAt(clientX, clientY);
            // By keyboard something is taken only where the keyboard points.
            if (isTrusted && detail > 0 && element) take(element);
          }}
        />
      ) : null}
      <Mark
        element={isPointing ? target : place && (document.querySelector(place.at) ?? undefined)}
        isRefused={pointed !== undefined && 'refused' in pointed}
      />
      <TeachPanel
        host={location.host}
        step={steps.indexOf(step) + 1}
        steps={steps.length}
        side={side}
        onSide={() => setSide(side === 'right' ? 'left' : 'right')}
        onCancel={onEnd}
        heading={step === 'address' || step === 'summary' ? say(`teach.${step}`) : say(`teach.fact.${step}`)}
        actions={actions()}
      >
        {step === 'address' ? (
          <AddressStep
            parts={draft.parts.map((part, index) => ({
              key: `part ${index}`,
              text: textOfPart(part),
              as: part.as,
              mayBeId: mayBeId(part),
            }))}
            onPart={(index, as) => setDraft(changePart(draft, index, as))}
            goesOn={draft.goesOn}
            onGoesOn={(goesOn) => setDraft(changeGoesOn(draft, goesOn))}
            pattern={draftPattern(draft)}
            isKept={draft.kept !== undefined}
            onChange={() => setDraft(keepNothing(draft))}
            ticketId={draftNumber(draft).id}
            problem={problem?.kind === 'pattern' ? say(`teach.badPattern.${problem.reason}`) : undefined}
          />
        ) : null}
        {fact === undefined ? null : (
          <PointStep
            fact={fact}
            isPointing={isPointing}
            hovered={
              pointed &&
              ('refused' in pointed ? { refused: `teach.refused.${pointed.refused}` } : { value: pointed.value })
            }
            chosen={place && { value }}
            onKey={onKey}
          />
        )}
        {fact === 'status' && place !== undefined && !isPointing ? (
          <StatusWords
            words={wordsToExplain(options, draft, value)}
            meanings={draft.words}
            onMeaning={(word, means) => setDraft(changeWord(draft, word, means))}
          />
        ) : null}
        {fact === 'assignee' && place !== undefined && !isPointing ? (
          <Nobody shown={value} nobody={draft.nobody} onNobody={(nobody) => setDraft(changeNobody(draft, nobody))} />
        ) : null}
        {step === 'summary' ? summary() : null}
      </TeachPanel>
    </>
  );

  function actions(): ReactNode {
    if (isKept) {
      return (
        <button type="button" className="primary" onClick={onEnd}>
          {say('teach.close')}
        </button>
      );
    }
    const back =
      step === 'address' ? null : (
        <button type="button" onClick={() => move(-1)}>
          {say('teach.back')}
        </button>
      );
    if (step === 'summary') {
      return (
        <>
          <button type="button" className="primary" disabled={problem !== undefined} onClick={keep}>
            {say('teach.keep')}
          </button>
          {back}
        </>
      );
    }
    const isOpen = fact !== undefined && place === undefined;
    return (
      <>
        {isOpen ? null : (
          <button
            type="button"
            className="primary"
            disabled={step === 'address' && problem?.kind === 'pattern'}
            onClick={() => move(1)}
          >
            {say('teach.next')}
          </button>
        )}
        {fact === undefined || isPointing ? null : (
          <button type="button" onClick={() => setPointing(true)}>
            {say('teach.pointAgain')}
          </button>
        )}
        {fact === undefined ? null : (
          <button
            type="button"
            onClick={() => {
              const without = changePlace(draft, fact, undefined);
              setDraft(without);
              move(1, without);
            }}
          >
            {say('teach.skip')}
          </button>
        )}
        {back}
      </>
    );
  }

  function summary(): ReactNode {
    if (isKept) return <p role="status">{say(end.isOn ? 'teach.keptOn' : 'teach.keptOff')}</p>;
    const said = Object.fromEntries(
      Object.entries(draft.places).map(([name, source]) => [name, saidAt(document, source)]),
    );
    const needsNumber = problem?.kind === 'noNumber' ? say('teach.needsNumber') : undefined;
    return (
      <SummaryStep
        reading={problem === undefined ? readingOfDraft(deskNow(), document, draft.url) : null}
        taught={said}
        problem={end === undefined ? needsNumber : end.failed}
      />
    );
  }
}

function textOfPart({ name, text }: LessonDraft['parts'][number]): string {
  return name === undefined ? text : `${name}=${text}`;
}

/** The list's words, or the one that is shown, and those that were explained before. */
function wordsToExplain(
  options: readonly { value: string; label: string }[],
  { words }: LessonDraft,
  shown: string | undefined,
): { value: string; label: string }[] {
  const known = new Set(options.map(({ value }) => value));
  const others = [...(shown === undefined || shown === '' ? [] : [shown]), ...Object.keys(words)];
  const more = [...new Set(others)].filter((word) => !known.has(word));
  return [...options, ...more.map((word) => ({ value: word, label: word }))];
}

/** Draws anew while the page scrolls, so that the mark stays where its place is. */
function useScrolling(): void {
  const [, draw] = useState(0);
  useEffect(() => {
    const again = () => draw((count) => count + 1);
    const options = { capture: true, passive: true } as const;
    window.addEventListener('scroll', again, options);
    window.addEventListener('resize', again, options);
    return () => {
      window.removeEventListener('scroll', again, options);
      window.removeEventListener('resize', again, options);
    };
  }, []);
}
