import type { Translation } from '../catalogue.ts';
import type { enPopup } from '../en/popup.ts';

/** The part of the Russian messages of the popup, and about the help desk in front. */
export const ruPopup = {
  'popup.title': 'Deskpace',
  'popup.figures': 'Мои показатели',
  'popup.inHand': 'В работе',
  'popup.noTicketInHand': 'Нет обращения в работе',
  'popup.inAll': '{time} всего',
  'popup.notCounting': 'время не идёт',
  'popup.pause': 'Пауза',
  'popup.resume': 'Продолжить',
  'popup.pausedNotice': 'Пауза: время не считается, ничего не читается.',
  'popup.export': 'Экспорт моего журнала',
  'popup.exportCsv': 'CSV',
  'popup.exportJson': 'JSON',
  'popup.openDashboard': 'Открыть панель',
  'popup.backupNever': 'У журнала ещё нет резервной копии. При удалении Deskpace он стирается.',
  'popup.backupDue': {
    one: 'Последняя копия {n} день назад. При удалении Deskpace журнал стирается.',
    few: 'Последняя копия {n} дня назад. При удалении Deskpace журнал стирается.',
    many: 'Последняя копия {n} дней назад. При удалении Deskpace журнал стирается.',
    other: 'Последняя копия {n} дня назад. При удалении Deskpace журнал стирается.',
  },
  'popup.backUpNow': 'Создать копию',
  'popup.exported': 'Сохранено в загрузках.',

  'needs.title': 'Ждут вас',
  'needs.nothing': 'В обращениях, прочитанных за последние 7 дней, никто не ждёт вашего ответа.',
  'needs.waiting': {
    one: '{n} ждёт ответа',
    few: '{n} ждут ответа',
    many: '{n} ждут ответа',
    other: '{n} ждут ответа',
  },
  'needs.oldest': 'дольше всего {time}',
  'needs.due': {
    one: '{n} с близким сроком',
    few: '{n} с близким сроком',
    many: '{n} с близким сроком',
    other: '{n} с близким сроком',
  },
  'needs.onHold': { one: '{n} ждёт других', few: '{n} ждут других', many: '{n} ждут других', other: '{n} ждут других' },
  'needs.longest': 'дольше всего {time}',
  'needs.seen': 'по состоянию на {time}',

  'export.table.tickets': 'Обращения',
  'export.table.events': 'События',
  'export.table.intervals': 'Записи времени',
  'export.table.activities': 'Остальной день',
  'export.table.corrections': 'Правки',
  'export.table.days': 'Дни',

  'trouble.saveReadable': 'Сохранить, что читается',

  'site.looksLike': 'Похоже на {helpDesk}',
  'site.switchOn': 'Включить',
  'site.switchOnNote': 'Deskpace будет читать обращения на {host} и больше ничего.',
  'site.switchOff': 'Выключить для {host}',
  'site.noPermission': 'У Deskpace больше нет разрешения читать {host}, поэтому там ничего не записывается.',
  'site.allow': 'Разрешить снова',
  'site.unknown': 'Deskpace не знает хелпдеска на этой странице ({host}).',
  'site.checking': 'Проверка этой страницы …',
  'site.menu': 'Ещё для этого хелпдеска',
  'site.refused': 'Браузер не дал разрешения, поэтому ничего не включено.',
} as const satisfies Translation<typeof enPopup>;
