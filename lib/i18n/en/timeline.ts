/** The part of the English messages about the timeline of a ticket, on paper too. */
export const enTimeline = {
  'timeline.wrong': 'This is wrong',
  'timeline.leftOut': 'left out by me',
  'timeline.print': 'Print the timeline',
  'timeline.title': 'Timeline of ticket {ticket}',
  'timeline.made': 'Made with Deskpace on {when}. Times are those of {zone}.',
  'timeline.knownUntil': 'The history is known in full until {when}.',
  'timeline.notKnown': 'It is not known whether the history is complete.',
  'timeline.sources':
    'Stated by the help desk: read from its page or its own data. Seen between two readings: the page showed something else than before, and the moment lies between the two.',
  'timeline.edited':
    'Marked with *: by my own later word. What was measured stays in the log; every edit is listed here.',
  'timeline.notEdited': 'Nothing was changed by hand.',
  'timeline.timeByDay': 'My time by day',
  'timeline.correct': 'Correct',
  'timeline.whatWasIt': 'What was this move?',
  'timeline.myWord': 'by my word: {what}',
} as const;
