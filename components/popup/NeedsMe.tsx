import type { ReactNode } from 'react';
import type { NeedsMe as Needs } from '../../lib/metrics/needs-me.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';

interface NeedsMeProps {
  needs: Needs;
  now: EpochMs;
  /** Where the open tickets are. */
  href: string;
}

/** The popup's first row: who waits for the agent, what is due soon, what waits on others, and how old that knowledge is. */
export function NeedsMe({ needs, now, href }: NeedsMeProps): ReactNode {
  const { say, duration, time, dateTime } = useWords();
  const since = (at: EpochMs) => duration(Math.abs(now - at) / 1_000, 'minutes');
  const { waiting, due, onHold } = needs;
  const parts = [
    waiting && say('needs.waiting', { n: waiting.n }),
    waiting?.at === undefined ? undefined : say('needs.oldest', { time: since(waiting.at) }),
    due && say('needs.due', { n: due.n }),
    due?.at === undefined
      ? undefined
      : say(due.at < now ? 'overlay.overdue' : 'overlay.dueIn', { time: since(due.at) }),
    onHold && say('needs.onHold', { n: onHold.n }),
    onHold?.at === undefined ? undefined : say('needs.longest', { time: since(onHold.at) }),
  ].filter((part) => part !== undefined);
  const seen = [waiting, due, onHold].flatMap((need) => need?.seenAt ?? []);
  const seenAt = Math.min(...seen);
  const isToday = now - seenAt < 12 * 3_600_000;
  return (
    <section className="needs-me" aria-label={say('needs.title')}>
      <span className="small muted">{say('needs.title')}</span>
      {seen.length === 0 ? (
        <span className="grow">{say('needs.nothing')}</span>
      ) : (
        <>
          <a className="grow" href={href} target="_blank" rel="noreferrer">
            {parts.join(' · ')}
          </a>
          <span className="small muted">{say('needs.seen', { time: isToday ? time(seenAt) : dateTime(seenAt) })}</span>
        </>
      )}
    </section>
  );
}
