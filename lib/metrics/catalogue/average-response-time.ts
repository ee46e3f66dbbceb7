import { hasOfficeHours } from '../../time/office-hours.ts';
import { durationResult } from '../duration-result.ts';
import type { Metric } from '../metric.ts';
import { reasons } from '../period.ts';
import { besideWaits, countedResponses, leftOutResponses, waitsOf } from '../response-waits.ts';

/** Row 6. First unanswered customer message → next public human reply, where that reply is mine. Unit: seconds. */
export const averageResponseTime: Metric = {
  id: 'average-response-time',
  row: '6',
  version: 1,
  unit: 'seconds',
  better: 'lower',
  counterparts: ['first-contact-resolution'],
  minimum: 6,
  words: {
    title: 'Response time',
    question: 'How long do customers wait for each of my answers?',
    definition:
      'From the first message of the customer that nobody has answered, the opening one included, to the next public reply by a human, where that reply is yours; counted on the day of the reply. Beside it from when the ticket reached you: from its last assignment to you before the reply, if that is later; and without opening messages ("next responses"); and from reaching you in your office hours only, where you set them. Time that a ticket spent on hold for somebody else is in it, and shown apart.',
    formula: 'Median and mean of (next public human reply − first unanswered customer message).',
    leavesOut:
      'Receipts, bots, notes and calls end no wait; solving the ticket closes it without a value. Times not known to the minute; a reply before what it answers; waits ended by somebody unknown; merged away, spam, deleted and excluded tickets.',
    threshold: 'A target is met up to and including the limit.',
    teamReport:
      'Reports often leave the first response out, start again with each message of the customer, count in business hours only, subtract pending time, or charge the wait to the present assignee.',
    source: 'Deskpace metric catalogue, row 6; compare fivetran/dbt_zendesk, int_zendesk__ticket_reply_times.',
  },
  evaluate({ summaries, settings }) {
    const entries = summaries.flatMap(({ responses }) => responses);
    const counted = countedResponses(entries);
    const next = counted.filter(({ isOpening }) => !isOpening);
    const result = durationResult(
      averageResponseTime,
      waitsOf(counted, ({ fromMessage }) => fromMessage),
    );
    return {
      ...result,
      leftOut: leftOutResponses(entries),
      parts: { ...result.parts, ...besideWaits(counted) },
      beside: [
        {
          ...durationResult(
            averageResponseTime,
            waitsOf(counted, ({ fromReachingMe }) => fromReachingMe),
            'average-response-time.from-reaching-me',
          ),
          leftOut: reasons([
            ['reachedPrecision', counted.filter(({ fromReachingMe }) => fromReachingMe === undefined).length],
          ]),
        },
        durationResult(
          averageResponseTime,
          waitsOf(next, ({ fromMessage }) => fromMessage),
          'average-response-time.next-responses',
        ),
        ...(hasOfficeHours(settings.officeHours)
          ? [
              durationResult(
                averageResponseTime,
                waitsOf(counted, ({ officeFromReachingMe }) => officeFromReachingMe),
                'average-response-time.in-my-hours',
              ),
            ]
          : []),
      ],
    };
  },
  values({ summaries }) {
    const counted = countedResponses(summaries.flatMap(({ responses }) => responses));
    const next = counted.filter(({ isOpening }) => !isOpening);
    return {
      'average-response-time': waitsOf(counted, ({ fromMessage }) => fromMessage).map(({ seconds }) => seconds),
      'average-response-time.from-reaching-me': waitsOf(counted, ({ fromReachingMe }) => fromReachingMe).map(
        ({ seconds }) => seconds,
      ),
      'average-response-time.in-my-hours': waitsOf(counted, ({ officeFromReachingMe }) => officeFromReachingMe).map(
        ({ seconds }) => seconds,
      ),
      'average-response-time.next-responses': waitsOf(next, ({ fromMessage }) => fromMessage).map(
        ({ seconds }) => seconds,
      ),
    };
  },
};
