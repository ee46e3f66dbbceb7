import type { Translation } from '../catalogue.ts';
import type { enGlance } from '../en/glance.ts';

/** Part of the Chinese (simplified) messages: small charts beside a figure. */
export const zhGlance = {
  'glance.usual': '通常 {low} – {high}',
  'glance.course': { other: '最近 {days} 天：{n} 天有数值，从 {low} 到 {high}；{day}为 {last}' },
  'glance.noCourse': '最近 {days} 天：还没有数值',
} as const satisfies Translation<typeof enGlance>;
