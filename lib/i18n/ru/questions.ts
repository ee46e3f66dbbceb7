import type { Translation } from '../catalogue.ts';
import type { enQuestions } from '../en/questions.ts';

/** The part of the Russian messages about questions before something goes, long lists, and short messages. */
export const ruQuestions = {
  'ask.switchOff': 'Выключить {desk}?',
  'ask.switchOffNote': 'Deskpace больше не будет там ни считать время, ни читать. Записанное остаётся.',
  'ask.forget': 'Забыть {desk}?',
  'ask.forgetNote': 'Чтение там выключится, и обучать Deskpace придётся заново. Записанное остаётся.',
  'ask.undoImport': {
    one: 'Убрать {n} ответ этой загрузки?',
    few: 'Убрать {n} ответа этой загрузки?',
    many: 'Убрать {n} ответов этой загрузки?',
    other: 'Убрать {n} ответа этой загрузки?',
  },
  'ask.undoImportNote': 'Чтобы вернуть их, загрузите файл ещё раз.',
  'ask.removeEntry': 'Убрать «{what}»?',
  'ask.removeEntryNote': 'Чтобы вернуть это, введите его ещё раз.',
  'list.showAll': 'Показать все ({n})',
  'list.showFewer': 'Показать меньше',
  'notice.region': 'Сообщения ({hotkey})',
  'notice.one': 'Сообщение',
  'notice.close': 'Закрыть',
  'figure.how': 'Как это считается',
} as const satisfies Translation<typeof enQuestions>;
