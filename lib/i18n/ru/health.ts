import type { Translation } from '../catalogue.ts';
import type { enHealth } from '../en/health.ts';

/** The part of the Russian messages about what the readers of help desks find. */
export const ruHealth = {
  'health.lost': 'С {since} Deskpace не находит на странице обращения ({desk}): {facts}; время считается дальше.',
  'health.lostApi': 'С {since} Deskpace не находит в данных JSON ({desk}): {facts}; время считается дальше.',
  'health.lostTicket': 'С {since} Deskpace не распознаёт обращения на страницах {desk}; время на них не считается.',
  'health.fact.ticket': 'обращение',
  'health.fact.viewer': 'кто вошёл в систему',
  'health.fact.status': 'статус',
  'health.fact.assignee': 'исполнитель',
  'health.fact.group': 'группа',
  'health.fact.priority': 'приоритет',
  'health.fact.channel': 'канал',
  'health.fact.tags': 'метки',
  'health.fact.createdAt': 'время создания',
  'health.fact.requester': 'кто обратился',
  'health.fact.messages': 'сообщения',
  'health.fact.changes': 'изменения',
  'health.fact.deadlines': 'сроки',
  'health.finds': 'Находит',
  'health.allFacts': {
    one: 'все нужные сведения ({n})',
    few: 'все нужные сведения ({n})',
    many: 'все нужные сведения ({n})',
    other: 'все нужные сведения ({n})',
  },
  'health.someFacts': '{found} из {all} нужных сведений',
  'health.notYet': 'ещё не видно: {facts}',
  'health.gone': 'больше нет: {facts}',
  'health.nothingRead': 'ни одно обращение ещё не прочитано',
  'health.report': 'Сохранить отчёт о строении страницы',
  'health.reportNote':
    'Из чего построена последняя открытая страница обращения, без единого её слова, чтобы приложить к сообщению об ошибке.',
  'health.reportSaved': 'Отчёт о строении страницы сохранён.',
  'health.noTicketOpen': 'Ни в одной вкладке не открыто обращение этого хелпдеска. Откройте его и сохраните снова.',
} as const satisfies Translation<typeof enHealth>;
