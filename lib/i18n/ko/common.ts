import type { Translation } from '../catalogue.ts';
import type { enCommon } from '../en/common.ts';

/** The part of the Korean messages used in many places, and about periods. */
export const koCommon = {
  'common.appName': 'Deskpace',
  'common.cancel': '취소',
  'common.save': '저장',
  'common.saved': '저장했습니다.',
  'common.remove': '삭제',
  'common.more': '더 보기',
  'common.unknown': '알 수 없음',
  'common.loading': '기록을 읽는 중…',
  'common.days': { other: '{n}일' },
  'common.tickets': { other: '티켓 {n}건' },

  'period.label': '기간',
  'period.today': '오늘',
  'period.days': '{days}일',
  'period.lastDays': '최근 {days}일',
  'period.thisDay': '오늘',
  'period.range': '{from} – {to}',
} as const satisfies Translation<typeof enCommon>;
