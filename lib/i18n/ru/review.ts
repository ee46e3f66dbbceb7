import type { Translation } from '../catalogue.ts';
import type { enReview } from '../en/review.ts';

/** The part of the Russian messages about the review sheet. */
export const ruReview = {
  'review.title': 'Лист для беседы',
  'review.intro':
    'Одна страница для беседы с руководителем: показатели за эти дни, насколько они надёжны и чего в них нет. Без клиентов и номеров обращений.',
  'review.print': 'Печать',
  'review.heading': 'Моя работа, {from} – {to}',
  'review.recorded': 'записано {time}',
  'review.figure': 'Показатель',
  'review.value': 'За эти дни',
  'review.interval': 'Вероятный диапазон',
  'review.n': 'На основе',
  'review.usual': 'Обычно за день',
  'review.target': 'Моя цель',
  'review.none': 'За эти дни ничего не записано.',
  'review.keepInMind': 'Что учесть',
  'review.notRecorded': {
    one: 'Из {all} дн. {n} — без записей ({days}).',
    few: 'Из {all} дн. {n} — без записей ({days}).',
    many: 'Из {all} дн. {n} — без записей ({days}).',
    other: 'Из {all} дн. {n} — без записей ({days}).',
  },
  'review.allRecorded': 'Записи есть за каждый день.',
  'review.moreSpans': '{spans} и ещё {n}',
  'review.before': 'До {day} Deskpace не использовался.',
  'review.goesOn': 'Период ещё не закончился: того, что будет, здесь нет.',
  'review.known': '{name}: {known}. Может быть {between}.',
  'review.windowNotOver': {
    one: '{name}: ещё {n} может вернуться и пока не учтено.',
    few: '{name}: ещё {n} могут вернуться и пока не учтены.',
    many: '{name}: ещё {n} могут вернуться и пока не учтены.',
    other: '{name}: ещё {n} могут вернуться и пока не учтены.',
  },
  'review.leftOut': 'Не учтено: {list} ({name}).',
  'review.intervals':
    'Вероятный диапазон: за другой такой же период той же работы показатель попал бы в него 95 раз из 100. Чем меньше случаев, тем он шире.',
  'review.usualNote': {
    one: 'Обычно: итоги отдельных дней за {n} рабочий день до этого.',
    few: 'Обычно: итоги отдельных дней за {n} рабочих дня до этого.',
    many: 'Обычно: итоги отдельных дней за {n} рабочих дней до этого.',
    other: 'Обычно: итоги отдельных дней за {n} рабочего дня до этого.',
  },
  'review.own':
    'Измерено в моём браузере по обращениям, которые я открываю. Отчёт команды может учитывать работу других, другие часы или другие пределы.',
  'review.definitions': 'Версии определений: {list}.',
  'review.made': 'Создано в Deskpace {version}, {when}. Время: {zone}.',
} as const satisfies Translation<typeof enReview>;
