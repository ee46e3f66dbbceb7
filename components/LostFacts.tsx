import type { ReactNode } from 'react';
import type { LostFact, ReaderFact } from '../lib/model/reader-health.ts';
import type { EpochMs } from '../lib/time/units.ts';
import { useWords } from './WordsContext.tsx';

/** What the reader of one help desk has lost. */
export interface LostOfDesk {
  siteKey: string;
  /** The product's own name. */
  name: string;
  lost: readonly LostFact[];
}

export interface LostFactsProps {
  desk: LostOfDesk;
  now: EpochMs;
  onReport: (siteKey: string) => void;
}

/** Says in a plain sentence what a help desk's page no longer gives, and offers what is needed to mend it. */
export function LostFacts({ desk, now, onReport }: LostFactsProps): ReactNode {
  const { say, list, time, date, dateTime } = useWords();
  const when = (since: EpochMs) => (date(since) === date(now) ? time(since) : dateTime(since));
  const sentences = (['health.lostTicket', 'health.lost', 'health.lostApi'] as const).flatMap((name) => {
    const lost = desk.lost.filter((one) => sentenceFor(one) === name);
    if (lost.length === 0) return [];
    const since = when(Math.min(...lost.map((one) => one.since)));
    const facts = list(lost.map(({ fact }) => say(`health.fact.${fact}`)));
    return say(name, { facts, desk: desk.name, since });
  });
  return (
    <div className="lost-facts notice">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <button
          type="button"
          className="button"
          title={say('health.reportNote')}
          onClick={() => onReport(desk.siteKey)}
        >
          {say('health.report')}
        </button>
      </p>
    </div>
  );
}

function sentenceFor({ fact, lane }: LostFact): 'health.lostTicket' | 'health.lost' | 'health.lostApi' {
  if (fact === 'ticket') return 'health.lostTicket';
  return lane === 'page' ? 'health.lost' : 'health.lostApi';
}

/** Which facts a reader finds of those it looks for. */
export function FactsFound({ expected, found, lost }: FactsFoundProps): ReactNode {
  const { say, list } = useWords();
  const names = (facts: readonly ReaderFact[]) => list(facts.map((fact) => say(`health.fact.${fact}`)));
  if (found.length === 0) return say('health.nothingRead');
  const now = expected.filter((fact) => found.includes(fact) && !lost.includes(fact));
  const never = expected.filter((fact) => !found.includes(fact));
  return (
    <>
      {now.length === expected.length
        ? say('health.allFacts', { n: expected.length })
        : say('health.someFacts', { found: now.length, all: expected.length })}
      {lost.length > 0 ? <span className="warm"> · {say('health.gone', { facts: names(lost) })}</span> : null}
      {never.length > 0 ? <span className="muted"> · {say('health.notYet', { facts: names(never) })}</span> : null}
    </>
  );
}

export interface FactsFoundProps {
  expected: readonly ReaderFact[];
  /** Ever found, lost ones included. */
  found: readonly ReaderFact[];
  lost: readonly ReaderFact[];
}
