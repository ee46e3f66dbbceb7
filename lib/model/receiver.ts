import type { Site } from './ticket.ts';

/** Somebody to whom an agent can move a ticket: a group, queue, department or team, or a person. */
export interface ReceiverId {
  kind: 'group' | 'person';
  /** The product's id, or the hash of a name. */
  code: string;
}

/** What moving a ticket to one receiver is, by the agent's word: said once for all of it. */
export type ReceiverAnswer = 'escalation' | 'transfer' | 'neither';

/** One receiver of a site as `Site.higherTier` and `Site.receivers` list it; a group and a person may have the same id. */
export function receiverText({ kind, code }: ReceiverId): string {
  return `${kind} ${code}`;
}

/** What the agent said of a receiver of this site; undefined when nothing was said. A higher tier may be named by its id alone. */
export function answerFor(
  site: Pick<Site, 'higherTier' | 'receivers'> | undefined,
  receiver: ReceiverId,
): ReceiverAnswer | undefined {
  const text = receiverText(receiver);
  if (site?.higherTier?.some((named) => named === text || named === receiver.code)) return 'escalation';
  return site?.receivers?.[text];
}

/** The site with this word about a receiver in place of what was said before; `null`: nothing is said of it any more. */
export function withAnswer(site: Site, receiver: ReceiverId, answer: ReceiverAnswer | null): Site {
  const text = receiverText(receiver);
  const { [text]: _, ...others } = site.receivers ?? {};
  const higher = (site.higherTier ?? []).filter((named) => named !== text && named !== receiver.code);
  return {
    ...site,
    higherTier: answer === 'escalation' ? [...higher, text] : higher,
    receivers: answer === 'transfer' || answer === 'neither' ? { ...others, [text]: answer } : others,
  };
}

/** Why a ticket was moved, as the agent may say by one click. Source: the metric catalogue, rows 13 and 14. */
export const handOverReasons = [
  'wrongDepartment',
  'sentToWrongPlace',
  'solutionNotAllowed',
  'approvalNeeded',
  'missingKnowledge',
  'missingHistory',
  'policy',
  'other',
] as const;

export type HandOverReason = (typeof handOverReasons)[number];
