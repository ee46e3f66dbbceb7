import type { Translation } from '../catalogue.ts';
import type { enDemo } from '../en/demo.ts';

/** The part of the Korean messages of the sample that can be looked at. */
export const koDemo = {
  'demo.look': '예시 데이터 보기',
  'demo.label': '예시 데이터',
  'demo.banner': '여기에는 내 데이터가 없으며 아무것도 저장되지 않습니다.',
  'demo.leave': '예시 나가기',
} as const satisfies Translation<typeof enDemo>;
