/** The part of the English messages of the first steps. */
export const enWelcome = {
  'welcome.title': 'Welcome to Deskpace',
  'welcome.lead': 'Four steps, less than a minute: then your first ticket is timed.',
  'welcome.progress': 'Steps done: {n} of {all}',
  'welcome.allDone': 'All set: Deskpace times your tickets.',
  'welcome.isDone': 'done',
  'welcome.pin': 'Keep the button in sight',
  'welcome.pinChromium': 'Click the puzzle piece beside the address bar, then the pin beside Deskpace.',
  'welcome.pinFirefox':
    'It is in the toolbar from the start. If you do not see it: click the puzzle piece, then the gear beside Deskpace, then “Pin to Toolbar”.',
  'welcome.desk': 'Open your help desk and click the button',
  'welcome.deskHow':
    'In a tab of its own, signed in as always. Deskpace looks at that one page and says which help desk it is. One that it does not know can be taught there.',
  'welcome.permission': 'Switch it on',
  'welcome.permissionHow':
    'One click, and the browser asks once for that one address. Deskpace can read no other page.',
  'welcome.asked': 'The browser asks for {host}. Without your yes nothing is read there.',
  'welcome.on': 'On for {host}.',
  'welcome.lost':
    '{host} is switched on, but the browser gives no permission for it. Click the button there to allow it again.',
  'welcome.ticket': 'Open a ticket',
  'welcome.ticketHow': 'Its time begins at once, and stands here within seconds.',
  'welcome.timed': '#{ticket}: {time} so far',
  'welcome.privacy1':
    'Everything stays in this browser: Deskpace sends nothing anywhere, and it keeps no customer’s words, names or addresses.',
  'welcome.privacy2':
    'It reads only the help desk that you switch on, with your own sign-in; switch that off and it stops, uninstall Deskpace and all of it is gone.',
  'welcome.look': 'Just looking?',
  'welcome.sampleNote':
    'Six weeks of an invented agent, in every view. Nothing of it is kept, and nothing of yours is touched.',
} as const;
