import type { Translation } from '../catalogue.ts';
import type { enDemo } from '../en/demo.ts';

/** The part of the Chinese messages of the sample that can be looked at. */
export const zhDemo = {
  'demo.look': '查看示例数据',
  'demo.label': '示例数据',
  'demo.banner': '这里没有你的数据，也不会保留任何内容。',
  'demo.leave': '退出示例',
} as const satisfies Translation<typeof enDemo>;
