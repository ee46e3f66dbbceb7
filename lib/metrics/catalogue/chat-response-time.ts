import type { DaySummary, ResponseEntry } from '../../model/day-summary.ts';
import { hasOfficeHours } from '../../time/office-hours.ts';
import { durationResult } from '../duration-result.ts';
import type { Metric } from '../metric.ts';
import { reasons } from '../period.ts';
import { besideWaits, countedResponses, leftOutResponses, waitsOf } from '../response-waits.ts';

/** Row 7. Row 6 of chats, from acceptance: the last assignment to me, where that is later than the message. Unit: seconds. */
export const chatResponseTime: Metric = {
  id: 'chat-response-time',
  row: '7',
  version: 1,
  unit: 'seconds',
  better: 'lower',
  counterparts: ['first-contact-resolution'],
  minimum: 6,
  words: {
    title: 'Chat response time',
    question: 'How long do customers in a chat wait for each of my answers?',
    definition:
      'Of chats: from the first message of the customer that nobody has answered, or from when you accepted the chat (its last assignment to you before the reply) if that is later, to the next public reply by a human, where that reply is yours; counted on the day of the reply. Beside it the same in your office hours only, where you set them.',
    formula: 'Median and mean of (next public human reply − the later of message and acceptance).',
    leavesOut:
      'What a bot answered before you accepted; a wait in which a bot answered and nobody says when you accepted; tickets of other channels and those whose channel is not known; notes and calls end no wait; ending the chat closes it without a value; times not known to the minute; merged away, spam, deleted and excluded.',
    threshold: 'A target is met up to and including the limit.',
    teamReport:
      'Reports often count from the start of the chat, queue and bot included, or one reply per session, or the first reply only.',
    source: 'Deskpace metric catalogue, row 7.',
  },
  evaluate({ summaries, settings }) {
    const entries = chatResponses(summaries);
    const known = countedResponses(entries);
    const counted = known.filter(({ isAfterBot }) => !isAfterBot);
    const result = durationResult(chatResponseTime, waitsOf(counted, fromAcceptance));
    return {
      ...result,
      leftOut: reasons([
        ...leftOutResponses(entries).map(({ reason, n }): [string, number] => [reason, n]),
        ['acceptanceUnknown', known.length - counted.length],
        ['reachedPrecision', counted.length - result.n],
      ]),
      parts: { ...result.parts, ...besideWaits(counted) },
      beside: hasOfficeHours(settings.officeHours)
        ? [durationResult(chatResponseTime, waitsOf(counted, inMyHours), `${chatResponseTime.id}.in-my-hours`)]
        : [],
    };
  },
  values({ summaries }) {
    const counted = countedResponses(chatResponses(summaries)).filter(({ isAfterBot }) => !isAfterBot);
    const seconds = (length: typeof fromAcceptance) => waitsOf(counted, length).map((wait) => wait.seconds);
    return {
      'chat-response-time': seconds(fromAcceptance),
      'chat-response-time.in-my-hours': seconds(inMyHours),
    };
  },
};

function chatResponses(summaries: readonly DaySummary[]): ResponseEntry[] {
  return summaries.filter(({ channel }) => channel === 'chat').flatMap(({ responses }) => responses);
}

function fromAcceptance({ fromReachingMe }: ResponseEntry): number | undefined {
  return fromReachingMe;
}

function inMyHours({ officeFromReachingMe }: ResponseEntry): number | undefined {
  return officeFromReachingMe;
}
