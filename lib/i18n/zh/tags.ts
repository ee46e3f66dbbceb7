import type { Translation } from '../catalogue.ts';
import type { enTags } from '../en/tags.ts';

/** Part of the Chinese (simplified) messages: tags. */
export const zhTags = {
  'chart.byTag': '{name}（按标签）',
  'tags.none': '无标签',
  'tags.code': '标签 {code}',
  'tags.several': '带有多个标签的工单在每个标签下都计入。',
  'tags.codes': 'Deskpace 只以代码保存标签。要在此处看到标签文字，请在“工单系统”中允许。',
  'tags.more': { other: '另有 {n} 个标签未显示。' },
  'desks.tagWords': '保存标签文字',
  'desks.tagWordsHint': '不开启时只以代码保存标签。读取工单时会出现标签文字；关闭后即被清除。',
} as const satisfies Translation<typeof enTags>;
