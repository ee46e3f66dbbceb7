import type { Translation } from '../catalogue.ts';
import type { enQualityFigures } from '../en/quality-figures.ts';

/** The part of the Chinese messages about the agent's own reviews that stands with the figures. */
export const zhQualityFigures = {
  'nav.quality': '质量',

  'figureName.call-quality': '通话质量',
  'figureName.call-quality.own-choice': '我自选的通话',
  'figureName.email-quality': '邮件质量',
  'figureName.email-quality.own-choice': '我自选的邮件',
  'figureName.chat-quality': '聊天质量',
  'figureName.chat-quality.own-choice': '我自选的聊天',

  'criterion.manner': '态度',
  'criterion.responsiveness': '响应及时',
  'criterion.clarity': '清晰',
  'criterion.accuracy': '准确',
  'criterion.completeness': '完整',
  'criterion.listening': '倾听',
  'criterion.tone': '语气',
  'criterion.empathy': '同理心',
  'criterion.grammar': '语法',
  'criterion.standards': '规范',
  'criterion.outcome': '结果',

  'export.table.reviews': '质量评分',
  'export.table.draws': '随机样本',

  'part.failedCritical': '关键标准未达到',

  'leftOut.ownChoice': '我自选的',
  'leftOut.otherRubric': '按其他权重评的',
  'leftOut.drawnNotReviewed': '已抽取，尚未评分',
  'leftOut.setAside': '已抽取，无法评分',

  'sentence.quality': { other: '随机样本中 {n} 次评分平均 {value}（{period}）。' },
} as const satisfies Translation<typeof enQualityFigures>;
