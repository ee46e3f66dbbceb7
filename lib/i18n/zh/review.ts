import type { Translation } from '../catalogue.ts';
import type { enReview } from '../en/review.ts';

/** The part of the Chinese messages about the review sheet. */
export const zhReview = {
  'review.title': '面谈表',
  'review.intro': '一页纸，供一对一面谈使用：这些天的数据、可信程度以及缺少的部分。不含客户和工单编号。',
  'review.print': '打印',
  'review.heading': '我的工作，{from} – {to}',
  'review.recorded': '已记录 {time}',
  'review.figure': '指标',
  'review.value': '这些天',
  'review.interval': '可能范围',
  'review.n': '依据',
  'review.usual': '一天的通常范围',
  'review.target': '我的目标',
  'review.none': '这些天没有任何记录。',
  'review.keepInMind': '需要留意',
  'review.notRecorded': { other: '{all} 天中有 {n} 天没有记录（{days}）。' },
  'review.allRecorded': '每天都有记录。',
  'review.moreSpans': '{spans}，另有 {n} 段',
  'review.before': '{day}之前未使用 Deskpace。',
  'review.goesOn': '时段尚未结束：之后的内容不在其中。',
  'review.known': '{name}：{known}，可能在 {between}。',
  'review.windowNotOver': { other: '{name}：另有 {n} 个仍可能重开，暂未计入。' },
  'review.leftOut': '未计入：{list}（{name}）。',
  'review.intervals': '可能范围：同样的工作再来一段，指标有 95% 的机会落在其中。数量越少，范围越宽。',
  'review.usualNote': { other: '通常范围：此前 {n} 个工作日中单日的结果。' },
  'review.own': '在我自己的浏览器中，根据我打开过的工单测得。团队报表可能计入他人的工作、其他时段或其他标准。',
  'review.definitions': '定义版本：{list}。',
  'review.made': '由 Deskpace {version} 于 {when} 生成。时间按 {zone}。',
} as const satisfies Translation<typeof enReview>;
