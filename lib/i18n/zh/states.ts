import type { Translation } from '../catalogue.ts';
import type { enStates } from '../en/states.ts';

/** The part of the Chinese messages of privacy, of addresses that lead nowhere, and of figures that are not whole yet. */
export const zhStates = {
  'nowhere.title': '没有这个页面',
  'nowhere.text': 'Deskpace 中没有这个地址。它可能不完整，或来自更新的版本。',
  'privacy.reads': '它可以读取的内容',
  'privacy.yours': '由你带走，由你删除',
  'partial.days': {
    other: '正在重新统计 {n} 天。完成之前，指标可能缺少其中一部分。',
  },
} as const satisfies Translation<typeof enStates>;
