import type { Translation } from '../catalogue.ts';
import type { enStates } from '../en/states.ts';

/** The part of the Korean messages of privacy, of addresses that lead nowhere, and of figures that are not whole yet. */
export const koStates = {
  'nowhere.title': '이 페이지는 없습니다',
  'nowhere.text': 'Deskpace에 이 주소가 없습니다. 주소가 잘렸거나 더 새로운 버전의 주소일 수 있습니다.',
  'privacy.reads': '읽을 수 있는 곳',
  'privacy.yours': '가져가기와 삭제',
  'partial.days': {
    other: '{n}일을 다시 집계하는 중입니다. 끝날 때까지 지표에 일부가 빠져 있을 수 있습니다.',
  },
} as const satisfies Translation<typeof enStates>;
