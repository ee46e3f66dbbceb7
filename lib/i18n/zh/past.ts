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
} as const satisfies Translation<typeof enPast>;
