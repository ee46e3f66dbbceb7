/** The part of the English messages of privacy, of addresses that lead nowhere, and of figures that are not whole yet. */
export const enStates = {
  'nowhere.title': 'There is no such page',
  'nowhere.text': 'Nothing in Deskpace has this address. It may be cut off, or come from a newer version.',
  'privacy.reads': 'What it may read',
  'privacy.yours': 'Yours to take and to delete',
  'partial.days': {
    one: '{n} day is being counted anew. Until then figures may lack it.',
    other: '{n} days are being counted anew. Until then figures may lack some of them.',
  },
} as const;
