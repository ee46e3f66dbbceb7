/** The part of the English messages about the agent's own reviews that stands with the figures. */
export const enQualityFigures = {
  'nav.quality': 'Quality',

  'figureName.call-quality': 'Call quality',
  'figureName.call-quality.own-choice': 'Calls of my choice',
  'figureName.email-quality': 'Email quality',
  'figureName.email-quality.own-choice': 'Emails of my choice',
  'figureName.chat-quality': 'Chat quality',
  'figureName.chat-quality.own-choice': 'Chats of my choice',

  'criterion.manner': 'Manner',
  'criterion.responsiveness': 'Responsiveness',
  'criterion.clarity': 'Clarity',
  'criterion.accuracy': 'Accuracy',
  'criterion.completeness': 'Completeness',
  'criterion.listening': 'Listening',
  'criterion.tone': 'Tone',
  'criterion.empathy': 'Empathy',
  'criterion.grammar': 'Grammar',
  'criterion.standards': 'Standards',
  'criterion.outcome': 'Outcome',

  'export.table.reviews': 'Reviews',
  'export.table.draws': 'Random samples',

  'part.failedCritical': 'Failed on a critical criterion',

  'leftOut.ownChoice': 'of my own choice',
  'leftOut.otherRubric': 'by other weights',
  'leftOut.drawnNotReviewed': 'drawn and not reviewed yet',
  'leftOut.setAside': 'drawn and could not be reviewed',

  'sentence.quality': {
    one: '{value} in {n} review of a random sample ({period}).',
    other: '{value} on average in {n} reviews of a random sample ({period}).',
  },
} as const;
