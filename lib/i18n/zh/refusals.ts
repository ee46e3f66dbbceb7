import type { Translation } from '../catalogue.ts';
import type { enRefusals } from '../en/refusals.ts';

/** The part of the Chinese messages about what the log or the background refuses; see `in-own-words.ts`. */
export const zhRefusals = {
  'refusal.storeNewer': '你的记录由更新版本的 Deskpace 写入。请更新 Deskpace；在此之前，记录可以导出，但不能更改。',
  'refusal.storeUnreadable':
    'Deskpace 无法打开记录。请重启浏览器；如果没有帮助，请导出还能读取的内容，并恢复最近一次备份。',
  'refusal.storeFull': '磁盘已满，Deskpace 无法记录。请腾出一些空间；已记录的内容没有丢失。',
  'refusal.storeBlocked': '另一个标签页仍在运行旧版本的 Deskpace。请关闭已打开的 Deskpace 页面，再重新打开此页。',
  'refusal.countsAlready': '这段时间已全部计入。',
  'refusal.noTimeThere': '那里没有此工单的计入时间。',
  'refusal.gapGone': '这段空档已不存在。',
  'refusal.nothingToUndo': '没有可撤销的内容。',
  'refusal.endBeforeBeginning': '结束时间必须晚于开始时间。',
  'refusal.notPassed': '只能填写已经过去的时间。',
  'refusal.tooLong': '一条时间条目最长 24 小时。',
  'refusal.ticketNotInLog': '记录中没有此工单。',
  'refusal.moveNotInLog': '记录中没有这次移交。',
  'refusal.deskOff': '此工单系统已不再开启。',
  'refusal.deskNotTaught': '此工单系统教过的内容已不存在。',
  'refusal.noTaughtFile': '这不是教给 Deskpace 的工单系统：{problem}。',
  'refusal.noJson': '此文件不是 JSON（{reason}）。',
  'refusal.backup': '无法读取备份（{where}）：{what}',
  'refusal.answerTwice': '有一条回答出现了两次。',
  'refusal.answerThere': '这条回答已存在。要更改，请先删除它。',
  'refusal.drawnNotReviewed': '之前抽取的部分工单还没有评分。',
  'refusal.nothingToReview': '这一类已没有可评分的内容。',
  'refusal.weightsChanged': '权重在此期间已更改。请重新核对分数。',
  'refusal.drawnAsElse': '它是作为其他类型抽取的。',
  'refusal.notInSample': '此工单在该样本中不待评分。',
  'refusal.unknownTicket': 'Deskpace 不认识此工单。',
  'refusal.reviewed': '此工单已评过分。',
  'refusal.isDrawn': '此工单已被抽取：请随样本一起评分。',
  'refusal.nobodySignedIn': '不知道谁登录了此工单系统。',
} as const satisfies Translation<typeof enRefusals>;
