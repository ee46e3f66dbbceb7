import type { ReactNode } from 'react';
import type { TicketReading } from '../../lib/model/reading.ts';
import { useOnPageWords } from '../OnPageWordsContext.tsx';
import type { PointFact } from './PointStep.tsx';

export interface SummaryStepProps {
  /** What the reader makes of the page with this lesson; null: it shows no ticket. */
  reading: TicketReading | null;
  /** Which facts were taught, each with what its place says now. */
  taught: Readonly<Partial<Record<PointFact, string | undefined>>>;
  problem: string | undefined;
}

/** Before the lesson is kept: what Deskpace reads in this page with it. */
export function SummaryStep({ reading, taught, problem }: SummaryStepProps): ReactNode {
  const { say } = useOnPageWords();
  const status = reading?.status?.code;
  const word = taught.status ?? '';
  const assignee = reading?.assignee;
  const isMine = assignee?.name !== undefined && assignee.name === reading?.viewer?.name;
  const lines: [string, string][] = [
    [say('teach.fact.number'), reading === null ? say('teach.noTicket') : `#${reading.ref.ticketId}`],
    [
      say('teach.fact.status'),
      stated(
        'status',
        status === undefined
          ? word === ''
            ? undefined
            : say('teach.unknownWord', { value: word })
          : say(`status.${status}`),
      ),
    ],
    [say('teach.fact.ownName'), stated('ownName', reading?.viewer?.name)],
    [
      say('teach.fact.assignee'),
      stated(
        'assignee',
        assignee === null
          ? say('teach.nobodyHas')
          : isMine
            ? say('teach.isMe', { name: assignee.name ?? '' })
            : assignee === undefined
              ? undefined
              : say('teach.somebody'),
      ),
    ],
    [say('teach.fact.reply'), 'reply' in taught ? say('teach.isTaught') : say('teach.notTaught')],
  ];
  return (
    <>
      <dl className="facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {problem === undefined ? null : (
        <p className="warm" role="status">
          {problem}
        </p>
      )}
    </>
  );

  function stated(fact: PointFact, value: string | undefined): string {
    if (!(fact in taught)) return say('teach.notTaught');
    return value ?? say('teach.notShown');
  }
}
