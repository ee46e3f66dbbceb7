/** The part of the English messages about questions before something goes, long lists, and short messages. */
export const enQuestions = {
  'ask.switchOff': 'Switch off {desk}?',
  'ask.switchOffNote': 'Deskpace then neither times nor reads there. What was recorded stays.',
  'ask.forget': 'Forget {desk}?',
  'ask.forgetNote': 'It is switched off, too, and has to be taught again. What was recorded stays.',
  'ask.undoImport': {
    one: 'Take out the {n} answer of this import?',
    other: 'Take out the {n} answers of this import?',
  },
  'ask.undoImportNote': 'To have them again, import the file again.',
  'ask.removeEntry': 'Remove {what}?',
  'ask.removeEntryNote': 'To have it again, enter it again.',
  'list.showAll': 'Show all {n}',
  'list.showFewer': 'Show fewer',
  'notice.region': 'Messages ({hotkey})',
  'notice.one': 'Message',
  'notice.close': 'Dismiss',
  'figure.how': 'How it is counted',
} as const;
