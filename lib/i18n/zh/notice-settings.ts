import type { Translation } from '../catalogue.ts';
import type { enNoticeSettings } from '../en/notice-settings.ts';

/** Chinese of what the settings say of quiet notifications. */
export const zhNoticeSettings = {
  'notices.title': '安静的通知',
  'notices.intro':
    '每条只出现一次，且只在你的工作时间内；未设置工作时间时，只在你最后一次工作后一小时内。暂停时除“可能忘了结束暂停”外一律不出现，隐藏数字时也不出现。通知只含工单号和你自己的数据，不含客户的任何内容。',
  'notices.dueSoon': '工单即将到期（工单系统的时限或我自己的目标）',
  'notices.dueBefore': '提前多久',
  'notices.pause': '可能忘了结束暂停',
  'notices.pauseHint': '超过上面设置的时间后出现，工作时间以外也会出现。',
  'notices.pauseNever': '上面的提醒设为 0：不会出现。',
  'notices.longWork': '连续工作两小时，没有休息五分钟',
  'notices.day': '一天的小结',
  'notices.dayAt': '出现时间',
  'notices.dayAtEnd': '我的工作时间结束时',
  'notices.dayNever': '你没有设置工作时间：请选择一个时间，否则不会出现。',
  'notices.connection': '不再能完整读取某个工单系统',
  'notices.connectionHint': '无论如何，工具栏按钮和弹窗都会说明。',
  'notices.notAllowed': '浏览器不允许 Deskpace 显示通知，因此不会出现任何通知。',
  'notices.allow': '允许通知',
  'notices.refused': '浏览器没有允许通知；未作任何更改。',
  'notices.privacy': '如果你开启通知，通知由操作系统显示，系统可能会保留一段时间。其中只有工单号和你自己的数据。',
} as const satisfies Translation<typeof enNoticeSettings>;
