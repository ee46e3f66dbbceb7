/** The part of the English messages about a figure beside the agent's own past. */
export const enPast = {
  'past.title': 'Beside my own past',
  'past.daysWorked': { one: '{n} day worked', other: '{n} days worked' },
  'past.before': 'Before: {days}, {span}',
  'past.now': 'Now: {days}, {span}',
  'past.usual': 'Usual for one day ({days})',
  'past.up': 'It rose by more than chance would explain.',
  'past.down': 'It fell by more than chance would explain.',
  'past.chance': 'The difference is no larger than chance would explain.',
  'past.ramp': 'Your first 20 days worked are among them.',
} as const;
