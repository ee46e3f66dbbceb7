/** The part of the English messages about tickets given to others, and about solved ones to look at again. */
export const enHandOvers = {
  'nav.check': 'Check my solved tickets',
  'check.title': 'Check my solved tickets',
  'check.intro':
    'Their time to come back is over, and nobody looked since: until then they count neither as good nor as bad. Open one in the help desk, and it is read and leaves this list. Deskpace opens none by itself.',
  'check.none': 'There is nothing to check: every outcome is known.',
  'check.lastLooked': 'Last looked at',
  'check.never': 'never in full',
  'check.open': 'Look',
  'check.sample': 'Random sample',
  'check.sampleWhy':
    'There are many. Deskpace drew these {size} at random from all {of} resolutions of the last 28 days whose time to come back is over: looked at, they speak for all of them.',
  'check.sampleKnown': 'Known so far: {known} of {size}.',
  'check.sampleFigure': 'What the sample says',
  'check.others': 'All others',
  'handOver.title': 'Tickets given to others',
  'handOver.ask':
    'You gave tickets to these for the first time. What is that? Asked once; the answer holds from then on.',
  'handOver.answered': 'Already answered',
  'handOver.whom': 'To whom',
  'handOver.lastTicket': 'Last ticket',
  'handOver.askAgain': 'Ask again',
  'handOver.because': 'Given away today. Why? Nobody has to say.',
  'handOver.why': 'Because',
  'part.reason': 'Because: {reason}',
  'correction.excludeTicket': 'left out of my figures',
  'correction.excludeEvent': 'called wrong, left out',
  'correction.escalation': 'called an escalation',
  'correction.notEscalation': 'called no escalation',
  'correction.transfer': 'called a transfer',
  'correction.neither': 'called neither escalation nor transfer',
  'correction.because': '{what}: {reason}',
} as const;
