import type { Translation } from '../catalogue.ts';
import type { enQuestions } from '../en/questions.ts';

/** The part of the Chinese messages about questions before something goes, long lists, and short messages. */
export const zhQuestions = {
  'ask.switchOff': '要关闭 {desk} 吗？',
  'ask.switchOffNote': '此后 Deskpace 不再在那里计时或读取。已记录的内容会保留。',
  'ask.forget': '要删除教过的 {desk} 吗？',
  'ask.forgetNote': '它也会被关闭，需要重新教。已记录的内容会保留。',
  'ask.undoImport': { other: '要移除这次导入的 {n} 个回答吗？' },
  'ask.undoImportNote': '如需恢复，请重新导入该文件。',
  'ask.removeEntry': '要移除{what}吗？',
  'ask.removeEntryNote': '如需恢复，请重新录入。',
  'list.showAll': '显示全部 {n} 项',
  'list.showFewer': '收起',
  'notice.region': '消息（{hotkey}）',
  'notice.one': '消息',
  'notice.close': '关闭',
  'figure.how': '如何计算',
} as const satisfies Translation<typeof enQuestions>;
