/** The part of the English messages used in many places, and about periods. */
export const enCommon = {
  'common.appName': 'Deskpace',
  'common.cancel': 'Cancel',
  'common.save': 'Save',
  'common.saved': 'Saved.',
  'common.remove': 'Remove',
  'common.more': 'More',
  'common.unknown': 'unknown',
  'common.loading': 'Reading your log …',
  'common.days': { one: '{n} day', other: '{n} days' },
  'common.tickets': { one: '{n} ticket', other: '{n} tickets' },

  'period.label': 'Period',
  'period.today': 'Today',
  'period.days': '{days} d',
  'period.lastDays': 'in the last {days} days',
  'period.thisDay': 'today',
  'period.range': '{from} – {to}',
} as const;
