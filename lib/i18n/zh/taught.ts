import type { Translation } from '../catalogue.ts';
import type { enTaught } from '../en/taught.ts';

/** The part of the Chinese messages about the help desks that were taught. */
export const zhTaught = {
  'taught.title': '教过的工单系统',
  'taught.none': '无。在 Deskpace 不认识的页面上，工具栏中的按钮会提供教学。',
  'taught.pattern': '工单地址',
  'taught.reads': '读取',
  'taught.onlyAddress': '仅地址',
  'taught.on': '教的日期',
  'taught.name': '名称',
  'taught.words': '状态用词',
  'taught.addWord': '其他词',
  'taught.add': '添加',
  'taught.meaning': '“{word}”的含义',
  'taught.export': '导出',
  'taught.exportNote': '供使用同一工单系统的同事使用的文件。不含你的名字，也不含任何工单内容。',
  'taught.forget': '删除',
  'taught.forgetNote': '同时将其关闭。已有的记录会保留。',
  'taught.import': '导入教过的工单系统',
  'taught.importFile': '文件',
  'taught.importPreview': '此文件教的是 {host}',
  'taught.importReplaces': '它会取代你在那里教过的内容。',
  'taught.importApply': '导入',
  'taught.imported': '已导入。打开该工单系统，并用工具栏中的 Deskpace 按钮开启。',
  'taught.exported': '已保存。',
} as const satisfies Translation<typeof enTaught>;
