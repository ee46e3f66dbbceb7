/** The part of the English messages about the review sheet. */
export const enReview = {
  'review.title': 'Review sheet',
  'review.intro':
    'One page to take to a one-to-one: your figures of these days, how sure they are, and what is missing. No customers, no ticket numbers.',
  'review.print': 'Print',
  'review.heading': 'My work, {from} – {to}',
  'review.recorded': '{time} recorded',
  'review.figure': 'Figure',
  'review.value': 'In these days',
  'review.interval': 'Likely range',
  'review.n': 'Rests on',
  'review.usual': 'Usual for one day',
  'review.target': 'My target',
  'review.none': 'Nothing was recorded in these days.',
  'review.keepInMind': 'To keep in mind',
  'review.notRecorded': {
    one: 'Nothing was recorded on {n} of the {all} days ({days}).',
    other: 'Nothing was recorded on {n} of the {all} days ({days}).',
  },
  'review.allRecorded': 'Something was recorded on every day.',
  'review.moreSpans': '{spans} and {n} more',
  'review.before': 'Deskpace was not in use before {day}.',
  'review.goesOn': 'The days are not over: what is still to come is not in it.',
  'review.known': '{name}: {known}. It could be {between}.',
  'review.windowNotOver': {
    one: '{name}: {n} more may still come back and is not counted yet.',
    other: '{name}: {n} more may still come back and are not counted yet.',
  },
  'review.leftOut': 'Left out: {list} ({name}).',
  'review.intervals':
    'Likely range: with another such period of the same work the figure would lie in it 95 times in 100. Few items make it wide.',
  'review.usualNote': {
    one: 'Usual: what single days came to over the {n} day worked before.',
    other: 'Usual: what single days came to over the {n} days worked before.',
  },
  'review.own':
    'Measured in my own browser on the tickets that I opened. A team report may count other people’s work, other hours or other limits.',
  'review.definitions': 'Definitions, by version: {list}.',
  'review.made': 'Made with Deskpace {version} on {when}. Times are those of {zone}.',
} as const;
