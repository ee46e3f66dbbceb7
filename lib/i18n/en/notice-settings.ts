/** English of what the settings say of quiet notifications. */
export const enNoticeSettings = {
  'notices.title': 'Quiet notifications',
  'notices.intro':
    'Each comes once and only in your office hours or, without any, up to an hour after you last worked; never while you pause, but for a forgotten pause, and never while you hide the numbers. They hold ticket numbers and your own figures, nothing of a customer.',
  'notices.dueSoon': 'A ticket is due soon, by the help desk or by my own target',
  'notices.dueBefore': 'So long before',
  'notices.pause': 'A pause may be forgotten',
  'notices.pauseHint': 'After the time set above, outside office hours too.',
  'notices.pauseNever': 'The reminder above is set to 0: none comes.',
  'notices.longWork': 'Two hours of work without a break of five minutes',
  'notices.day': 'What the day came to',
  'notices.dayAt': 'Told at',
  'notices.dayAtEnd': 'the end of my office hours',
  'notices.dayNever': 'You set no office hours: choose a time, otherwise none comes.',
  'notices.connection': 'A help desk is no longer read fully',
  'notices.connectionHint': 'The toolbar button and the popup say it in any case.',
  'notices.notAllowed': 'The browser does not let Deskpace show notifications, so none comes.',
  'notices.allow': 'Allow notifications',
  'notices.refused': 'The browser did not allow notifications; nothing was changed.',
  'notices.privacy':
    'Notifications, where you turn them on, are shown by the system, which may keep them for a while. They hold ticket numbers and your own figures.',
} as const;
