/** The part of the English messages about calls, tickets kept in hand, gaps and entries by hand. */
export const enHandTime = {
  'hand.controls': 'Call and keep in hand',
  'hand.call': 'Call',
  'hand.talk': 'Talk',
  'hand.hold': 'Hold',
  'hand.wrapUp': 'Wrap-up',
  'hand.end': 'End call',
  'hand.keep': 'Keep in hand',
  'hand.keepHint': 'Counts for this ticket while you work elsewhere, until the next ticket or for an hour',
  'hand.state.talk': 'on a call',
  'hand.state.hold': 'call on hold',
  'hand.state.wrapUp': 'wrapping up',
  'hand.callElsewhere': 'A call goes on for #{ticket}',

  'settings.pauseReminder': 'Remind me of a pause after',
  'settings.pauseReminderHint': '0 to 240 minutes. 0: never. The toolbar button asks then; one click or key resumes.',
  'overlay.stillPaused': 'still paused',
} as const;
