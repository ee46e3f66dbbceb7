import type { Translation } from '../catalogue.ts';
import type { enNoticeSettings } from '../en/notice-settings.ts';

/** Russian of what the settings say of quiet notifications. */
export const ruNoticeSettings = {
  'notices.title': 'Тихие уведомления',
  'notices.intro':
    'Каждое приходит один раз и только в ваши рабочие часы, а если они не заданы — в течение часа после последней работы; во время паузы — только о забытой паузе, а когда числа скрыты — никогда. В них номера обращений и ваши собственные цифры, ничего о клиенте.',
  'notices.dueSoon': 'Скоро срок обращения: хелпдеска или моей собственной цели',
  'notices.dueBefore': 'За сколько',
  'notices.pause': 'Возможно, забыта пауза',
  'notices.pauseHint': 'По истечении заданного выше времени, в том числе вне рабочих часов.',
  'notices.pauseNever': 'Напоминание выше задано равным 0: уведомлений не будет.',
  'notices.longWork': 'Два часа работы без пятиминутного перерыва',
  'notices.day': 'Итог дня',
  'notices.dayAt': 'Приходит',
  'notices.dayAtEnd': 'в конце моих рабочих часов',
  'notices.dayNever': 'Рабочие часы не заданы: выберите время, иначе уведомлений не будет.',
  'notices.connection': 'Хелпдеск больше не читается полностью',
  'notices.connectionHint': 'Кнопка на панели инструментов и всплывающее окно сообщают об этом всегда.',
  'notices.notAllowed': 'Браузер не разрешает Deskpace показывать уведомления, поэтому ни одно не придёт.',
  'notices.allow': 'Разрешить уведомления',
  'notices.refused': 'Браузер не разрешил уведомления; ничего не изменено.',
  'notices.privacy':
    'Уведомления, если вы их включите, показывает система и может хранить их некоторое время. В них номера обращений и ваши собственные цифры.',
} as const satisfies Translation<typeof enNoticeSettings>;
