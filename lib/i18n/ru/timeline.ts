import type { Translation } from '../catalogue.ts';
import type { enTimeline } from '../en/timeline.ts';

/** The part of the Russian messages about the timeline of a ticket, on paper too. */
export const ruTimeline = {
  'timeline.wrong': 'Это неверно',
  'timeline.leftOut': 'исключено мной',
  'timeline.print': 'Печать хронологии',
  'timeline.title': 'Хронология обращения {ticket}',
  'timeline.made': 'Создано в Deskpace, {when}. Время: {zone}.',
  'timeline.knownUntil': 'История известна полностью до {when}.',
  'timeline.notKnown': 'Неизвестно, полна ли история.',
  'timeline.sources':
    'Указано хелпдеском: прочитано с его страницы или из его данных. Замечено между двумя чтениями: страница показала не то, что раньше, и момент лежит между ними.',
  'timeline.edited':
    'Отмечено *: по моей более поздней правке. Измеренное остаётся в журнале; все правки указаны здесь.',
  'timeline.notEdited': 'Вручную ничего не менялось.',
  'timeline.timeByDay': 'Моё время по дням',
  'timeline.correct': 'Исправить',
  'timeline.whatWasIt': 'Чем была эта передача?',
  'timeline.myWord': 'по моим словам: {what}',
} as const satisfies Translation<typeof enTimeline>;
