import type { Translation } from '../catalogue.ts';
import type { enHealth } from '../en/health.ts';

/** The part of the Chinese messages about what the readers of help desks find. */
export const zhHealth = {
  'health.lost': '自 {since} 起，Deskpace 在 {desk} 的工单页上找不到：{facts}；计时照常进行。',
  'health.lostApi': '自 {since} 起，Deskpace 在 {desk} 自身的 JSON 中找不到：{facts}；计时照常进行。',
  'health.lostTicket': '自 {since} 起，Deskpace 无法识别 {desk} 页面上的工单；这些工单上的时间不计入。',
  'health.fact.ticket': '工单',
  'health.fact.viewer': '登录者',
  'health.fact.status': '状态',
  'health.fact.assignee': '受理人',
  'health.fact.group': '组',
  'health.fact.priority': '优先级',
  'health.fact.channel': '渠道',
  'health.fact.tags': '标签',
  'health.fact.createdAt': '创建时间',
  'health.fact.requester': '提问者',
  'health.fact.messages': '消息',
  'health.fact.changes': '变更',
  'health.fact.deadlines': '时限',
  'health.finds': '能找到',
  'health.allFacts': { other: '要找的 {n} 项全部找到' },
  'health.someFacts': '要找的 {all} 项中找到 {found} 项',
  'health.notYet': '尚未见到：{facts}',
  'health.gone': '已找不到：{facts}',
  'health.nothingRead': '尚未读取工单',
  'health.report': '保存结构报告',
  'health.reportNote': '最近在前台的工单页由什么构成，不含其中任何文字，可附在问题反馈中。',
  'health.reportSaved': '结构报告已保存。',
  'health.noTicketOpen': '没有标签页打开该工单系统的工单。请先打开一个，再保存。',
} as const satisfies Translation<typeof enHealth>;
