import type { Translation } from '../catalogue.ts';
import type { enQuestions } from '../en/questions.ts';

/** The part of the Korean messages about questions before something goes, long lists, and short messages. */
export const koQuestions = {
  'ask.switchOff': '{desk}을(를) 끄시겠습니까?',
  'ask.switchOffNote': '이후 Deskpace는 그곳에서 시간을 재거나 읽지 않습니다. 기록된 내용은 남습니다.',
  'ask.forget': '{desk}에 대해 알려 준 것을 지우시겠습니까?',
  'ask.forgetNote': '함께 꺼지며 다시 알려 주어야 합니다. 기록된 내용은 남습니다.',
  'ask.undoImport': { other: '이 가져오기의 응답 {n}개를 삭제하시겠습니까?' },
  'ask.undoImportNote': '되돌리려면 파일을 다시 가져오십시오.',
  'ask.removeEntry': '{what}을(를) 삭제하시겠습니까?',
  'ask.removeEntryNote': '되돌리려면 다시 입력하십시오.',
  'list.showAll': '전체 {n}개 보기',
  'list.showFewer': '접기',
  'notice.region': '메시지({hotkey})',
  'notice.one': '메시지',
  'notice.close': '닫기',
  'figure.how': '계산 방법',
} as const satisfies Translation<typeof enQuestions>;
