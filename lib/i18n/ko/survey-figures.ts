import type { Translation } from '../catalogue.ts';
import type { enSurveyFigures } from '../en/survey-figures.ts';

/** The part of the Korean messages about what customers answered that stands with the figures. */
export const koSurveyFigures = {
  'nav.surveys': '설문 응답',

  'figureName.csat': '고객 만족도',
  'figureName.csat.mean': '만족도 평균',
  'figureName.csat.follow-up': '다시 연락할 만한 불만족 고객',
  'figureName.customer-effort': '낮은 고객 노력',
  'figureName.customer-effort.mean': '노력 평균',
  'figureName.customer-effort.follow-up': '노력이 커서 다시 연락할 만한 티켓',
  'figureName.customer-effort.contacts-per-resolution': '해결당 응대 수',
  'figureName.customer-effort.messages-per-resolution': '해결당 내 메시지 수',
  'figureName.customer-effort.wait': '답변마다 기다린 시간',
  'figureName.net-promoter': '회사 추천 의향(NPS)',
  'figureName.post-contact': '내 답변에 만족',
  'figureName.post-contact.adequate': '적절하고 전문적',
  'figureName.post-contact.nothing-else': '더 필요한 것 없음',
  'figureName.post-contact.follow-up': '응대 후 불만족, 다시 연락할 만함',

  'part.good': '좋은 응답',
  'part.bad': '나쁜 응답',
  'part.answersPerContact': '응대당 응답',
  'part.promoters': '추천 고객(9, 10)',
  'part.passives': '중립 고객(7, 8)',
  'part.detractors': '비추천 고객(0~6)',

  'leftOut.answerUnknownAuthor': '마지막 답변자를 알 수 없는 응답',
  'leftOut.answerPrecision': '누가 마지막에 답변했는지 알 수 없는 응답',
  'leftOut.answerNotMine': '다른 사람의 마지막 답변 뒤의 응답',
  'leftOut.answerNoReply': '그 전에 답변이 없는 응답',
  'leftOut.answerDayUnknown': '날짜를 알 수 없는 응답',
  'leftOut.answerImpossible': '척도에 없는 점수',
  'leftOut.answerTicketUnread': 'Deskpace가 읽은 적 없는 티켓의 응답',

  'split.scale': '척도',
  'split.askedBy': '누가 물었는지',
  'split.reason': '이유',
  'split.answers': '응답',
  'split.good': '좋음',
  'split.bad': '나쁨',

  'askedBy.page': '티켓 페이지',
  'askedBy.hand': '나',
  'askedBy.zendesk': 'Zendesk',
  'askedBy.freshdesk': 'Freshdesk',
  'askedBy.surveyMonkey': 'SurveyMonkey',
  'askedBy.delighted': 'Delighted',
  'askedBy.googleForms': 'Google Forms',
  'askedBy.other': '다른 설문',

  'surveyReason.slow': '너무 오래 걸림',
  'surveyReason.unsolved': '해결되지 않음',
  'surveyReason.manyContacts': '다시 물어야 했음',
  'surveyReason.unclear': '답변이 명확하지 않음',
  'surveyReason.wrong': '답변이 틀림',
  'surveyReason.manner': '말투나 태도',
  'surveyReason.policy': '규정이나 정책',
  'surveyReason.product': '제품이나 가격',
  'surveyReason.praise': '칭찬',
  'surveyReason.other': '기타',

  'export.table.surveys': '설문 응답',
  'export.table.checkIns': '주간 자가 점검',
  'export.table.companyMonths': '회사 월별 수치',

  'sentence.satisfied': { other: '응답한 고객 {n}명 중 {count}명이 만족: {value} ({period}).' },
  'sentence.lowEffort': { other: '응답한 고객 {n}명 중 {count}명이 쉬웠다고 답함: {value} ({period}).' },
  'sentence.recommend': { other: '회사에 관한 응답 {n}건에서 {value}점, 범위는 −100에서 100 ({period}).' },
} as const satisfies Translation<typeof enSurveyFigures>;
