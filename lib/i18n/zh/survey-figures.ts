import type { Translation } from '../catalogue.ts';
import type { enSurveyFigures } from '../en/survey-figures.ts';

/** The part of the Chinese messages about what customers answered that stands with the figures. */
export const zhSurveyFigures = {
  'nav.surveys': '调查回答',

  'figureName.csat': '客户满意度',
  'figureName.csat.mean': '满意度平均分',
  'figureName.csat.follow-up': '值得跟进的不满意客户',
  'figureName.customer-effort': '客户费力程度低',
  'figureName.customer-effort.mean': '费力程度平均分',
  'figureName.customer-effort.follow-up': '费力程度高，值得跟进',
  'figureName.customer-effort.contacts-per-resolution': '每个已解决工单的联系次数',
  'figureName.customer-effort.messages-per-resolution': '每个已解决工单的我的回复数',
  'figureName.customer-effort.wait': '每次答复的等待时间',
  'figureName.net-promoter': '愿意推荐公司（NPS）',
  'figureName.post-contact': '对我的答复满意',
  'figureName.post-contact.adequate': '得当且专业',
  'figureName.post-contact.nothing-else': '没有其他需要',
  'figureName.post-contact.follow-up': '联系后不满意，值得跟进',

  'part.good': '好评',
  'part.bad': '差评',
  'part.answersPerContact': '每次联系的回答数',
  'part.promoters': '推荐者（9 和 10）',
  'part.passives': '中立者（7 和 8）',
  'part.detractors': '贬损者（0 到 6）',

  'leftOut.answerUnknownAuthor': '此前最后回复者身份不明的回答',
  'leftOut.answerPrecision': '无法判断谁最后回复的回答',
  'leftOut.answerNotMine': '他人最后回复之后的回答',
  'leftOut.answerNoReply': '此前无人回复的回答',
  'leftOut.answerDayUnknown': '日期不明的回答',
  'leftOut.answerImpossible': '超出量表的分数',
  'leftOut.answerTicketUnread': 'Deskpace 从未读取过的工单的回答',

  'split.scale': '量表',
  'split.askedBy': '由谁询问',
  'split.reason': '原因',
  'split.answers': '回答',
  'split.good': '好评',
  'split.bad': '差评',

  'askedBy.page': '工单页面',
  'askedBy.hand': '我自己',
  'askedBy.zendesk': 'Zendesk',
  'askedBy.freshdesk': 'Freshdesk',
  'askedBy.surveyMonkey': 'SurveyMonkey',
  'askedBy.delighted': 'Delighted',
  'askedBy.googleForms': 'Google Forms',
  'askedBy.other': '其他调查',

  'surveyReason.slow': '耗时太长',
  'surveyReason.unsolved': '未解决',
  'surveyReason.manyContacts': '需要反复询问',
  'surveyReason.unclear': '答复不清楚',
  'surveyReason.wrong': '答复有误',
  'surveyReason.manner': '语气或态度',
  'surveyReason.policy': '规则或政策',
  'surveyReason.product': '产品或价格',
  'surveyReason.praise': '表扬',
  'surveyReason.other': '其他',

  'export.table.surveys': '调查回答',
  'export.table.checkIns': '每周自评',
  'export.table.companyMonths': '公司月度数据',

  'sentence.satisfied': { other: '{n} 位作答的客户中有 {count} 位满意：{value}（{period}）。' },
  'sentence.lowEffort': { other: '{n} 位作答的客户中有 {count} 位觉得省力：{value}（{period}）。' },
  'sentence.recommend': { other: '关于公司的 {n} 份回答得 {value} 分，范围 −100 到 100（{period}）。' },
} as const satisfies Translation<typeof enSurveyFigures>;
