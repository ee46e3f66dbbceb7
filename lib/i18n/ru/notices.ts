import type { Translation } from '../catalogue.ts';
import type { enNotices } from '../en/notices.ts';

/** Russian of what quiet notifications say. No customer’s words come into them. */
export const ruNotices = {
  'notice.dueSoon': 'Обращение #{ticket}: срок через {time}',
  'notice.dueSoonText': 'Срок хелпдеска, по состоянию на {seen}.',
  'notice.ownSoon': 'Обращение #{ticket}: на первый ответ осталось {time}',
  'notice.ownSoonText': 'Ваша собственная цель, по состоянию на {seen}.',
  'notice.manySoon': {
    one: 'Скоро срок у {n} обращения',
    few: 'Скоро срок у {n} обращений',
    many: 'Скоро срок у {n} обращений',
    other: 'Скоро срок у {n} обращения',
  },
  'notice.manySoonText': '{tickets}. Первый срок через {time}.',
  'notice.pause': 'Пауза ещё идёт',
  'notice.pauseText': 'С {since}. До возобновления ничего не считается.',
  'notice.longWork': '{time} работы без перерыва',
  'notice.longWorkText': 'С {since}. Перерыв — это пять минут без работы.',
  'notice.day': 'Ваш день',
  'notice.daySolved': { one: '{n} решено', few: '{n} решено', many: '{n} решено', other: '{n} решено' },
  'notice.dayHandled': {
    one: '{n} обработанное обращение',
    few: '{n} обработанных обращения',
    many: '{n} обработанных обращений',
    other: '{n} обработанного обращения',
  },
  'notice.dayTime': '{time} на обращениях',
  'notice.connection': 'Deskpace больше не всё читает: {desk}',
  'notice.connectionText': 'В цифрах может не хватать данных. Откройте, чтобы увидеть каких.',
} as const satisfies Translation<typeof enNotices>;
