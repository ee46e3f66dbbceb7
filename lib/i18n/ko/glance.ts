import type { Translation } from '../catalogue.ts';
import type { enGlance } from '../en/glance.ts';

/** Part of the Korean messages: small charts beside a figure. */
export const koGlance = {
  'glance.usual': '평소 {low} – {high}',
  'glance.course': { other: '최근 {days}일: {n}일에 수치가 있으며 {low}에서 {high}까지, {day} {last}' },
  'glance.noCourse': '최근 {days}일: 아직 수치 없음',
} as const satisfies Translation<typeof enGlance>;
