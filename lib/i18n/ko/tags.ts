import type { Translation } from '../catalogue.ts';
import type { enTags } from '../en/tags.ts';

/** Part of the Korean messages: tags. */
export const koTags = {
  'chart.byTag': '태그별 {name}',
  'tags.none': '태그 없음',
  'tags.code': '태그 {code}',
  'tags.several': '태그가 여러 개인 티켓은 각 태그에 모두 셉니다.',
  'tags.codes': 'Deskpace는 태그를 코드로만 저장합니다. 여기에서 태그 이름을 보려면 “헬프데스크”에서 허용하십시오.',
  'tags.more': { other: '태그 {n}개가 더 있지만 표시하지 않았습니다.' },
  'desks.tagWords': '태그 이름 저장',
  'desks.tagWordsHint': '켜지 않으면 태그를 코드로만 저장합니다. 티켓을 읽을 때 이름이 나타나며, 끄면 지워집니다.',
} as const satisfies Translation<typeof enTags>;
