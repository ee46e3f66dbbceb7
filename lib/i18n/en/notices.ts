/** English of what quiet notifications say. No customer’s words come into them. */
export const enNotices = {
  'notice.dueSoon': 'Ticket #{ticket} is due in {time}',
  'notice.dueSoonText': 'The help desk’s deadline, as seen at {seen}.',
  'notice.ownSoon': 'Ticket #{ticket}: first answer due in {time}',
  'notice.ownSoonText': 'Your own target, as seen at {seen}.',
  'notice.manySoon': { one: '{n} ticket is due soon', other: '{n} tickets are due soon' },
  'notice.manySoonText': '{tickets}. The first in {time}.',
  'notice.pause': 'Still paused',
  'notice.pauseText': 'Since {since}. Nothing is counted until you resume.',
  'notice.longWork': '{time} of work without a break',
  'notice.longWorkText': 'Since {since}. A break is five minutes without work.',
  'notice.day': 'Your day',
  'notice.daySolved': { one: '{n} solved', other: '{n} solved' },
  'notice.dayHandled': { one: '{n} ticket handled', other: '{n} tickets handled' },
  'notice.dayTime': '{time} on tickets',
  'notice.connection': 'Deskpace no longer reads all of {desk}',
  'notice.connectionText': 'Figures may lack facts. Open to see which.',
} as const;
