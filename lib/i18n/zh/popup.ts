import type { Translation } from '../catalogue.ts';
import type { enPopup } from '../en/popup.ts';

/** The part of the Chinese messages of the popup, and about the help desk in front. */
export const zhPopup = {
  'popup.title': 'Deskpace',
  'popup.figures': '我的指标',
  'popup.inHand': '手头工单',
  'popup.noTicketInHand': '手头没有工单',
  'popup.inAll': '共 {time}',
  'popup.notCounting': '未计时',
  'popup.pause': '暂停',
  'popup.resume': '继续',
  'popup.pausedNotice': '已暂停：不计时，也不读取。',
  'popup.export': '导出我的记录',
  'popup.exportCsv': 'CSV',
  'popup.exportJson': 'JSON',
  'popup.openDashboard': '打开仪表板',
  'popup.backupNever': '你的记录还没有备份。卸载 Deskpace 会删除记录。',
  'popup.backupDue': { other: '上次备份在 {n} 天前。卸载 Deskpace 会删除记录。' },
  'popup.backUpNow': '立即备份',
  'popup.exported': '已保存到下载文件夹。',

  'needs.title': '待我处理',
  'needs.nothing': '最近 7 天读取的工单中没有客户在等你回复。',
  'needs.waiting': { other: '{n} 个等待回复' },
  'needs.oldest': '最久 {time}',
  'needs.due': { other: '{n} 个即将到期' },
  'needs.onHold': { other: '{n} 个在等他人' },
  'needs.longest': '最长 {time}',
  'needs.seen': '截至 {time}',

  'export.table.tickets': '工单',
  'export.table.events': '经过',
  'export.table.intervals': '时间条目',
  'export.table.activities': '一天的其余部分',
  'export.table.corrections': '更正',
  'export.table.days': '每日',

  'trouble.saveReadable': '保存可读取的部分',

  'site.looksLike': '这看起来是 {helpDesk}',
  'site.switchOn': '开启',
  'site.switchOnNote': 'Deskpace 只读取 {host} 的工单，不读取其他内容。',
  'site.switchOff': '为 {host} 关闭',
  'site.noPermission': 'Deskpace 不再有读取 {host} 的权限，因此那里没有任何记录。',
  'site.allow': '重新允许',
  'site.unknown': 'Deskpace 不认识此页面的工单系统（{host}）。',
  'site.checking': '正在查看此页面……',
  'site.menu': '此工单系统的更多操作',
  'site.refused': '浏览器没有授予权限，因此没有开启。',
} as const satisfies Translation<typeof enPopup>;
