import type { Translation } from '../catalogue.ts';
import type { enSurveyFigures } from '../en/survey-figures.ts';

/** The part of the Russian messages about what customers answered that stands with the figures. */
export const ruSurveyFigures = {
  'nav.surveys': 'Ответы на опросы',

  'figureName.csat': 'Удовлетворённость клиентов',
  'figureName.csat.mean': 'Средняя оценка удовлетворённости',
  'figureName.csat.follow-up': 'Недовольные клиенты, с которыми стоит связаться',
  'figureName.customer-effort': 'Малые усилия клиента',
  'figureName.customer-effort.mean': 'Средняя оценка усилий',
  'figureName.customer-effort.follow-up': 'Большие усилия, стоит связаться',
  'figureName.customer-effort.contacts-per-resolution': 'Контактов на решённое обращение',
  'figureName.customer-effort.messages-per-resolution': 'Моих сообщений на решённое обращение',
  'figureName.customer-effort.wait': 'Ожидание каждого ответа',
  'figureName.net-promoter': 'Рекомендовали бы компанию (NPS)',
  'figureName.post-contact': 'Довольны моим ответом',
  'figureName.post-contact.adequate': 'Уместно и профессионально',
  'figureName.post-contact.nothing-else': 'Больше ничего не нужно',
  'figureName.post-contact.follow-up': 'Недовольны после контакта, стоит связаться',

  'part.good': 'Хорошие ответы',
  'part.bad': 'Плохие ответы',
  'part.answersPerContact': 'Ответов на контакт',
  'part.promoters': 'Промоутеры (9 и 10)',
  'part.passives': 'Нейтралы (7 и 8)',
  'part.detractors': 'Критики (0–6)',

  'leftOut.answerUnknownAuthor': 'ответы, перед которыми последним отвечал неизвестно кто',
  'leftOut.answerPrecision': 'ответы, о которых неизвестно, кто отвечал последним',
  'leftOut.answerNotMine': 'ответы после последнего ответа другого сотрудника',
  'leftOut.answerNoReply': 'ответы, до которых никто не отвечал',
  'leftOut.answerDayUnknown': 'ответы, день которых неизвестен',
  'leftOut.answerImpossible': 'оценки вне своей шкалы',
  'leftOut.answerTicketUnread': 'ответы об обращениях, которые Deskpace не читал',

  'split.scale': 'Шкала',
  'split.askedBy': 'Кто спрашивал',
  'split.reason': 'Причина',
  'split.answers': 'Ответы',
  'split.good': 'Хорошие',
  'split.bad': 'Плохие',

  'askedBy.page': 'страница обращения',
  'askedBy.hand': 'я',
  'askedBy.zendesk': 'Zendesk',
  'askedBy.freshdesk': 'Freshdesk',
  'askedBy.surveyMonkey': 'SurveyMonkey',
  'askedBy.delighted': 'Delighted',
  'askedBy.googleForms': 'Google Forms',
  'askedBy.other': 'другой опрос',

  'surveyReason.slow': 'слишком долго',
  'surveyReason.unsolved': 'не решено',
  'surveyReason.manyContacts': 'пришлось обращаться снова',
  'surveyReason.unclear': 'непонятный ответ',
  'surveyReason.wrong': 'неверный ответ',
  'surveyReason.manner': 'тон или манера',
  'surveyReason.policy': 'правила или политика',
  'surveyReason.product': 'продукт или цена',
  'surveyReason.praise': 'похвала',
  'surveyReason.other': 'другое',

  'export.table.surveys': 'Ответы на опросы',
  'export.table.checkIns': 'Еженедельные самооценки',
  'export.table.companyMonths': 'Месяцы компании',

  'sentence.satisfied': {
    one: 'Довольны {count} из {n} ответившего клиента: {value} ({period}).',
    few: 'Довольны {count} из {n} ответивших клиентов: {value} ({period}).',
    many: 'Довольны {count} из {n} ответивших клиентов: {value} ({period}).',
    other: 'Довольны {count} из {n} ответившего клиента: {value} ({period}).',
  },
  'sentence.lowEffort': {
    one: 'Легко было {count} из {n} ответившего клиента: {value} ({period}).',
    few: 'Легко было {count} из {n} ответивших клиентов: {value} ({period}).',
    many: 'Легко было {count} из {n} ответивших клиентов: {value} ({period}).',
    other: 'Легко было {count} из {n} ответившего клиента: {value} ({period}).',
  },
  'sentence.recommend': {
    one: '{value} балла по {n} ответу о компании, от −100 до 100 ({period}).',
    few: '{value} балла по {n} ответам о компании, от −100 до 100 ({period}).',
    many: '{value} балла по {n} ответам о компании, от −100 до 100 ({period}).',
    other: '{value} балла по {n} ответа о компании, от −100 до 100 ({period}).',
  },
} as const satisfies Translation<typeof enSurveyFigures>;
