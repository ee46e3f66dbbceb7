import type { Translation } from '../catalogue.ts';
import type { enPast } from '../en/past.ts';

/** The part of the Chinese messages about a figure beside the agent's own past. */
export const zhPast = {
  'past.title': '与自己的过去对比',
  'past.daysWorked': { other: '有工作的 {n} 天' },
  'past.before': '之前：{days}，{span}',
  'past.now': '现在：{days}，{span}',
  'past.usual': '一天的通常范围（{days}）',
  'past.up': '上升幅度超出偶然波动。',
  'past.down': '下降幅度超出偶然波动。',
  'past.chance': '差异没有超出偶然波动。',
  'past.ramp': '其中包含你最初有工作的 20 天。',
  'outliers.title': '超出我平常范围的联系',
  'outliers.intro': '超出最近{days}内同类联系的第 10 至第 90 百分位。它们仍计入所有指标。',
  'outliers.notEnough': '某类联系在之前的日子里有六次计时后，才知道你的平常范围。',
  'outliers.none': '此期间没有。',
  'outliers.withoutThem': '不含它们的平均值',
  'outliers.usual.call': '平常的通话（共 {n} 次）',
  'outliers.usual.chat': '平常的聊天（共 {n} 次）',
  'outliers.usual.reply': '平常的回复（共 {n} 次）',
  'outliers.kind.call': '通话',
  'outliers.kind.chat': '聊天',
  'outliers.kind.reply': '回复',
  'outliers.side.long': '比平常长',
  'outliers.side.short': '比平常短',
} as const satisfies Translation<typeof enPast>;
