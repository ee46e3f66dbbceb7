import type { Translation } from '../catalogue.ts';
import type { enCommon } from '../en/common.ts';

/** The part of the Chinese messages used in many places, and about periods. */
export const zhCommon = {
  'common.appName': 'Deskpace',
  'common.cancel': '取消',
  'common.save': '保存',
  'common.saved': '已保存。',
  'common.remove': '移除',
  'common.more': '更多',
  'common.unknown': '未知',
  'common.loading': '正在读取你的记录……',
  'common.days': { other: '{n} 天' },
  'common.tickets': { other: '{n} 个工单' },

  'period.label': '时段',
  'period.today': '今天',
  'period.days': '{days} 天',
  'period.lastDays': '最近 {days} 天',
  'period.thisDay': '今天',
  'period.range': '{from} – {to}',
} as const satisfies Translation<typeof enCommon>;
