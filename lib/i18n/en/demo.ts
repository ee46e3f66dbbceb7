/** The part of the English messages of the sample that can be looked at. */
export const enDemo = {
  'demo.look': 'Look at sample data',
  'demo.label': 'Sample data',
  'demo.banner': 'Nothing here is yours, and nothing of it is kept.',
  'demo.leave': 'Leave the sample',
} as const;
