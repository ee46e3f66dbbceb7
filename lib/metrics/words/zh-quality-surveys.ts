import type { MetricWords } from '../metric.ts';

/** The definitions of own reviews and of customers' answers in simplified Chinese, by the id of the metric. */
export const zhQualitySurveys: Readonly<Record<string, MetricWords>> = {
  'call-quality': qualityWords({
    title: '通话质量',
    question: '我的通话有多好，由我自己按随机样本评判？',
    work: '通话',
    criteria: '态度、准确、倾听、同理心和结果',
    row: '20',
  }),
  'email-quality': qualityWords({
    title: '邮件质量',
    question: '我的邮件有多好，由我自己按随机样本评判？',
    work: '通过邮件或网页表单答复的工单',
    criteria: '清晰、准确、完整、语气、语法和规范',
    row: '21',
  }),
  'chat-quality': qualityWords({
    title: '聊天质量',
    question: '我的聊天有多好，由我自己按随机样本评判？',
    work: '聊天',
    criteria: '响应及时、准确、清晰、同理心和结果',
    row: '22',
  }),
  csat: {
    title: '客户满意度（CSAT）',
    question: '回答的客户中有多少人满意？',
    definition:
      '回答在其量表从最差端到最好端的路程上至少达到 75% 时为满意：5 分中的 4 和 5，两级中的“好”。每个工单只取一次回答，即最近一次，无论来自工单页、你导入的文件还是由你填写；计在回答当天。回答之前最后一条由人发出的公开回复属于你，则该回答归你；没有人书面回复过的，以最后一次通话代替。旁边另列：平均值，按其量表，跨多种量表时按 0 到 100；每次联系的回答数；以及值得跟进的工单：路程上至多 25% 的。',
    formula: '满意的回答 ÷ 回答。',
    leavesOut:
      '没有回答的客户。在他人最后回复之后的回答；不知道最后回复属于谁的回答；不在其量表上的分数；被合并、垃圾、已删除和由你排除的工单。Deskpace 从未读取过的工单不在任何指标中。',
    threshold: '达到目标占比即达成目标。恰好在路程的 75% 为满意，恰好在 25% 为值得跟进。',
    teamReport: '报表把回答记在受理人或所有回复者名下，计入同一工单的每次回答，只取量表的最高一级，或显示平均值。',
    source: 'Deskpace 指标目录，第 17 项；可对照 BoldDesk，customer satisfaction，以及 Zendesk，satisfaction score。',
  },
  'customer-effort': {
    title: '客户费力程度低（CES）',
    question: '回答的客户中有多少人觉得容易获得帮助？',
    definition:
      '回答在其量表从最差端到最好端的路程上至少达到 75% 时表示费力程度低，不论哪一端最好：7 为“非常容易”时，是 7 级中的 6 和 7；1 为“非常省力”时，是 7 级中的 1 和 2。每个工单只取一次回答，即最近一次；回答之前最后一条由人发出的公开回复属于你，则该回答归你。旁边另列客户经历了什么，无论是否回答：每个由你解决的工单中你的联系次数和公开消息数，以及客户每次等待答复的时长。',
    formula: '费力程度低的回答 ÷ 回答。联系 ÷ 解决；已解决工单的公开回复 ÷ 解决。',
    leavesOut:
      '没有回答的客户；在他人最后回复之后的回答，或不知道最后回复属于谁的回答；不在其量表上的分数；被合并、垃圾、已删除和由你排除的工单。每次解决的联系和消息中：批量解决和已撤销的解决。',
    threshold: '达到目标占比即达成目标。恰好在路程的 75% 为费力程度低。',
    teamReport: '报表显示平均费力程度，量表为 5 级或 7 级，起点可能在任一端，因此数字大可能是好，也可能是差。',
    source: 'Deskpace 指标目录，第 18 项；可对照 Gartner (CEB)，Customer Effort Score 2.0。',
  },
  'net-promoter': {
    title: '净推荐值（NPS），关于公司',
    question: '我的客户会推荐这家公司吗？',
    definition:
      '对“您会推荐我们吗？”从 0 到 10 的回答中：推荐者（9 和 10）的百分比减去贬损者（0 到 6）的百分比。它关于公司：价格、产品和等待的分量，比你的任何一次答复都重。每个工单只取一次回答，即最近一次，且回答之前最后一条由人发出的公开回复属于你。',
    formula: '100 ×（9 和 10 的回答 − 0 到 6 的回答）÷ 回答。',
    leavesOut:
      '不是 0 到 10 量表的回答：无法比较。在他人最后回复之后的回答，或不知道最后回复属于谁的回答；被合并、垃圾、已删除和由你排除的工单。',
    threshold: '不设目标，因为它关于公司。',
    teamReport: '公司询问所有客户，而不仅是写信给你的客户，回答也多得多。',
    source: 'Deskpace 指标目录，第 19 项；F. F. Reichheld，The One Number You Need to Grow，2003。',
  },
  'post-contact': {
    title: '联系后的提问',
    question: '客户对我的答复满意吗，答复是否得当和专业，是否没有遗留问题？',
    definition:
      '联系之后的三个问题，各有自己的占比：对答复满意；得当且专业；以及是否还有其他问题，显示其中回答“没有”的占比。问题的选项多于“是”和“否”时，回答在通往较好一端的路程上至少达到 75% 才算。每个工单每个问题只取一次回答，即最近一次；回答之前最后一条由人发出的公开回复属于你，则归你；没有人书面回复过的，以最后一次通话为准。由谁提问会保留并显示：客户当面对你的回答与填表不同。',
    formula: '每个问题：好的回答 ÷ 回答。',
    leavesOut:
      '没有被问或没有回答的客户；在他人最后回复之后的回答，或不知道最后回复属于谁的回答；不在其量表上的分数；被合并、垃圾、已删除和由你排除的工单。',
    threshold: '达到目标占比即达成目标。恰好在路程的 75% 为好。',
    teamReport: '报表提别的问题，通过电话或表单询问，并把多个回答合成一个分数。',
    source: 'Deskpace 指标目录，第 23 项。',
  },
};

/** What rows 20 to 22 share. */
function qualityWords({
  title,
  question,
  work,
  criteria,
  row,
}: Pick<MetricWords, 'title' | 'question'> & { work: string; criteria: string; row: string }): MetricWords {
  return {
    title,
    question,
    definition: `Deskpace 在你自己的${work}中随机抽取，由你按${criteria}评分，每项从 1（没做到）到 5（完全做到）。一次评分的得分是各项分数按你的权重的平均值，从全部为 1 的 0% 到全部为 5 的 100%；不适用的标准分子分母都不含。关键标准不到其分数的一半时，整次评分为 0：对客户来说毁掉工作的事，其余部分无法弥补。数值是时段内按最近一次评分的权重所作评分的平均得分。你自选的评分列在旁边，并注明各依据多少次评分。`,
    formula: '得分 = Σ（权重 ×（分数 − 1）÷ 4）÷ Σ 权重；关键标准未达到时为 0。数值 = 得分之和 ÷ 评分次数。',
    leavesOut:
      '你自选的：列在旁边。按与最近一次不同的权重或关键标准所作的评分：另计。已抽取但尚未评分或无法评分的工单。被合并、垃圾、已删除或由你排除的工单。',
    threshold: '达到目标占比即达成目标。',
    teamReport:
      '质检团队选取其他工单，有自己的标准、权重和关键项，其评审者之间能相互校准，这是单独一名评审者做不到的。有的按工单日期计评分，这里按评分日期。',
    source: `Deskpace 指标目录，第 ${row} 项；可对照 Zendesk QA，“internal quality score”和“critical categories”。`,
  };
}
