import type { Translation } from '../catalogue.ts';
import type { enTaught } from '../en/taught.ts';

/** The part of the Russian messages about the help desks that were taught. */
export const ruTaught = {
  'taught.title': 'Обученные хелпдески',
  'taught.none': 'Нет. На странице, которую Deskpace не знает, обучение предлагает кнопка на панели инструментов.',
  'taught.pattern': 'Адрес обращения',
  'taught.reads': 'Читает',
  'taught.onlyAddress': 'только адрес',
  'taught.on': 'Обучено',
  'taught.name': 'Название',
  'taught.words': 'Слова для статуса',
  'taught.addWord': 'Ещё слово',
  'taught.add': 'Добавить',
  'taught.meaning': 'Что значит «{word}»',
  'taught.export': 'Экспорт',
  'taught.exportNote': 'Файл для коллеги в том же хелпдеске. В нём нет ни вашего имени, ни содержания обращений.',
  'taught.forget': 'Забыть',
  'taught.forgetNote': 'Хелпдеск также выключится. Записанное останется.',
  'taught.import': 'Импорт обученного хелпдеска',
  'taught.importFile': 'Файл',
  'taught.importPreview': 'Этот файл обучает: {host}',
  'taught.importReplaces': 'Он заменит то, чему вы обучили для этого адреса.',
  'taught.importApply': 'Импортировать',
  'taught.imported': 'Импортировано. Откройте этот хелпдеск и включите его кнопкой Deskpace на панели инструментов.',
  'taught.exported': 'Сохранено.',
} as const satisfies Translation<typeof enTaught>;
