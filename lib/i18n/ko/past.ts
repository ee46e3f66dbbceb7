import type { Translation } from '../catalogue.ts';
import type { enPast } from '../en/past.ts';

/** The part of the Korean messages about a figure beside the agent's own past. */
export const koPast = {
  'past.title': '나의 과거와 비교',
  'past.daysWorked': { other: '근무일 {n}일' },
  'past.before': '이전: {days}, {span}',
  'past.now': '현재: {days}, {span}',
  'past.usual': '하루의 평소 범위({days})',
  'past.up': '우연으로 볼 수 있는 범위를 넘어 올랐습니다.',
  'past.down': '우연으로 볼 수 있는 범위를 넘어 내렸습니다.',
  'past.chance': '차이가 우연으로 볼 수 있는 범위를 넘지 않습니다.',
  'past.ramp': '처음 근무한 20일이 포함되어 있습니다.',
} as const satisfies Translation<typeof enPast>;
