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
  'outliers.title': '평소 범위를 벗어난 응대',
  'outliers.intro':
    '평소보다 길거나 짧은 응대: 최근 {days}의 같은 종류 응대에서 10~90 백분위수 밖입니다. 모든 지표에 그대로 포함됩니다.',
  'outliers.notEnough': '이전 날들에 같은 종류의 응대가 여섯 번 측정되면 평소 범위를 알 수 있습니다.',
  'outliers.none': '이 기간에는 없습니다.',
  'outliers.withoutThem': '이들을 뺀 평균',
  'outliers.usual.call': '평소 통화 ({n}건)',
  'outliers.usual.chat': '평소 채팅 ({n}건)',
  'outliers.usual.reply': '평소 답변 ({n}건)',
  'outliers.kind.call': '통화',
  'outliers.kind.chat': '채팅',
  'outliers.kind.reply': '답변',
  'outliers.side.long': '평소보다 김',
  'outliers.side.short': '평소보다 짧음',
} as const satisfies Translation<typeof enPast>;
