import type { Translation } from '../catalogue.ts';
import type { enTimeline } from '../en/timeline.ts';

/** The part of the Chinese messages about the timeline of a ticket, on paper too. */
export const zhTimeline = {
  'timeline.wrong': '这条有误',
  'timeline.leftOut': '由我排除',
  'timeline.print': '打印时间线',
  'timeline.title': '工单 {ticket} 的时间线',
  'timeline.made': '由 Deskpace 于 {when} 生成。时间按 {zone}。',
  'timeline.knownUntil': '截至 {when} 的历史完整已知。',
  'timeline.notKnown': '不确定历史是否完整。',
  'timeline.sources': '由工单系统注明：读自其页面或自有数据。在两次读取之间发现：页面与之前不同，时间介于两次之间。',
  'timeline.edited': '带 * 的：依据我之后的更正。测得的内容仍保留在记录中；每项更正都列在这里。',
  'timeline.notEdited': '没有手动更改。',
  'timeline.timeByDay': '我每天的用时',
  'timeline.correct': '更正',
  'timeline.whatWasIt': '这次移交属于什么？',
  'timeline.myWord': '我的说明：{what}',
} as const satisfies Translation<typeof enTimeline>;
