import type { Translation } from '../catalogue.ts';
import type { enNotices } from '../en/notices.ts';

/** Chinese of what quiet notifications say. No customer’s words come into them. */
export const zhNotices = {
  'notice.dueSoon': '工单 #{ticket} 将在 {time}后到期',
  'notice.dueSoonText': '工单系统的时限，截至 {seen} 所见。',
  'notice.ownSoon': '工单 #{ticket}：须在 {time}内首次答复',
  'notice.ownSoonText': '你自己的目标，截至 {seen} 所见。',
  'notice.manySoon': { other: '{n} 个工单即将到期' },
  'notice.manySoonText': '{tickets}。最早的在 {time}后到期。',
  'notice.pause': '仍在暂停',
  'notice.pauseText': '自 {since} 起。恢复之前不计时。',
  'notice.longWork': '已连续工作 {time}',
  'notice.longWorkText': '自 {since} 起。五分钟不工作才算休息。',
  'notice.day': '你的这一天',
  'notice.daySolved': { other: '解决 {n} 个' },
  'notice.dayHandled': { other: '经手 {n} 个工单' },
  'notice.dayTime': '用于工单 {time}',
  'notice.connection': 'Deskpace 不再能完整读取 {desk}',
  'notice.connectionText': '数据可能缺少内容。打开查看缺少哪些。',
} as const satisfies Translation<typeof enNotices>;
