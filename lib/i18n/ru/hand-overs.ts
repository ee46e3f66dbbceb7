import type { Translation } from '../catalogue.ts';
import type { enHandOvers } from '../en/hand-overs.ts';

/** The part of the Russian messages about tickets given to others, and about solved ones to look at again. */
export const ruHandOvers = {
  'nav.check': 'Проверить решённые',
  'check.title': 'Проверить мои решённые обращения',
  'check.intro':
    'Срок возврата истёк, и с тех пор их никто не открывал: до этого они не считаются ни хорошими, ни плохими. Откройте обращение в хелпдеске, оно будет прочитано и исчезнет из списка. Сам Deskpace ничего не открывает.',
  'check.none': 'Проверять нечего: все исходы известны.',
  'check.lastLooked': 'Последняя проверка',
  'check.never': 'полностью никогда',
  'check.open': 'Посмотреть',
  'check.sample': 'Случайная выборка',
  'check.sampleWhy':
    'Их много. Deskpace случайно выбрал эти {size} из всех {of} решений за последние 28 дней, у которых срок для возврата истёк: если их проверить, они скажут за все.',
  'check.sampleKnown': 'Известно пока: {known} из {size}.',
  'check.sampleFigure': 'Что показывает выборка',
  'check.others': 'Все остальные',
  'handOver.title': 'Обращения, переданные другим',
  'handOver.ask': 'Вы впервые передали им обращения. Что это? Вопрос задаётся один раз; ответ действует и дальше.',
  'handOver.answered': 'Уже определено',
  'handOver.whom': 'Кому',
  'handOver.lastTicket': 'Последнее обращение',
  'handOver.askAgain': 'Спросить снова',
  'handOver.because': 'Передано сегодня. Почему? Отвечать не обязательно.',
  'handOver.why': 'Причина',
  'part.reason': 'Причина: {reason}',
  'correction.excludeTicket': 'исключено из моих показателей',
  'correction.excludeEvent': 'отмечено как неверное, не учитывается',
  'correction.escalation': 'названо эскалацией',
  'correction.notEscalation': 'названо не эскалацией',
  'correction.transfer': 'названо передачей',
  'correction.neither': 'названо ни эскалацией, ни передачей',
  'correction.because': '{what}: {reason}',
} as const satisfies Translation<typeof enHandOvers>;
