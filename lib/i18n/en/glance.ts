/** The part of the English messages of small charts and what is usual, beside a figure in the popup and the overview. */
export const enGlance = {
  'glance.usual': 'usual {low} – {high}',
  'glance.course': {
    one: 'Last {days} days: {n} with a figure, {last} on {day}',
    other: 'Last {days} days: {n} with a figure, from {low} to {high}; {last} on {day}',
  },
  'glance.noCourse': 'Last {days} days: no figure yet',
} as const;
