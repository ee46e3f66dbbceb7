import { type HandOverReason, handOverReasons, type ReceiverAnswer, type ReceiverId } from '../lib/model/receiver.ts';
import type { OnPageWords } from './OnPageWordsContext.tsx';

const answers: readonly ReceiverAnswer[] = ['escalation', 'transfer', 'neither'];

/** What a hand-over may be, as the buttons say it. */
export function answerChoices({ say }: OnPageWords): [string, ReceiverAnswer][] {
  return answers.map((answer) => [say(`handOver.${answer}`), answer]);
}

/** Why a ticket was given away, as the buttons say it; the last one is to say nothing. */
export function reasonChoices({ say }: OnPageWords): [string, HandOverReason | undefined][] {
  return [
    ...handOverReasons.map((reason): [string, HandOverReason] => [say(`reason.${reason}`), reason]),
    [say('handOver.skip'), undefined],
  ];
}

/** What it is, inside a sentence. */
export const answerWords = {
  escalation: 'handOver.isEscalation',
  transfer: 'handOver.isTransfer',
  neither: 'handOver.isNeither',
} as const;

/** A group or person, and of which help desk where there are several. */
export function whom({ kind, code, host }: ReceiverId & { host?: string }, { say }: OnPageWords): string {
  const name = kind === 'group' ? say('handOver.group', { code }) : say('handOver.person', { code });
  return host === undefined ? name : `${name}, ${host}`;
}
