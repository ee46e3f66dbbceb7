import type { Translation } from '../catalogue.ts';
import type { enRefusals } from '../en/refusals.ts';

/** The part of the Korean messages about what the log or the background refuses; see `in-own-words.ts`. */
export const koRefusals = {
  'refusal.noEvent': '이 이벤트는 기록에 없습니다.',
  'refusal.storeNewer':
    '더 새로운 버전의 Deskpace가 쓴 기록입니다. Deskpace를 업데이트하십시오. 그때까지 기록을 내보낼 수는 있지만 바꿀 수는 없습니다.',
  'refusal.storeUnreadable':
    'Deskpace가 기록을 열 수 없습니다. 브라우저를 다시 시작하십시오. 그래도 안 되면 아직 읽을 수 있는 것을 내보내고 마지막 백업을 복원하십시오.',
  'refusal.storeFull':
    '디스크가 가득 차서 Deskpace가 기록할 수 없습니다. 공간을 비우십시오. 지금까지의 기록은 사라지지 않습니다.',
  'refusal.storeBlocked':
    '다른 탭에서 이전 버전의 Deskpace가 아직 실행 중입니다. 열려 있는 Deskpace 페이지를 닫고 이 페이지를 다시 여십시오.',
  'refusal.countsAlready': '그 시간은 이미 모두 세고 있습니다.',
  'refusal.noTimeThere': '그 구간에는 이 티켓의 시간이 없습니다.',
  'refusal.gapGone': '그 빈 시간은 더 이상 없습니다.',
  'refusal.nothingToUndo': '실행 취소할 것이 없습니다.',
  'refusal.endBeforeBeginning': '끝 시각은 시작 시각보다 뒤여야 합니다.',
  'refusal.notPassed': '이미 지난 시간만 입력할 수 있습니다.',
  'refusal.tooLong': '시간 항목은 최대 24시간입니다.',
  'refusal.ticketNotInLog': '이 티켓은 기록에 없습니다.',
  'refusal.moveNotInLog': '그 이동은 기록에 없습니다.',
  'refusal.deskOff': '그 헬프데스크는 더 이상 켜져 있지 않습니다.',
  'refusal.deskNotTaught': '그 헬프데스크는 더 이상 알려 준 상태가 아닙니다.',
  'refusal.noTaughtFile': 'Deskpace에 알려 준 헬프데스크 파일이 아닙니다: {problem}.',
  'refusal.noJson': '이 파일은 JSON이 아닙니다({reason}).',
  'refusal.backup': '백업을 읽을 수 없습니다({where}): {what}',
  'refusal.answerTwice': '한 응답이 두 번 들어 있습니다.',
  'refusal.answerThere': '그 응답은 이미 있습니다. 바꾸려면 먼저 삭제하십시오.',
  'refusal.drawnNotReviewed': '앞서 뽑은 티켓 중 아직 평가하지 않은 것이 있습니다.',
  'refusal.nothingToReview': '그 종류로 평가할 것이 남아 있지 않습니다.',
  'refusal.weightsChanged': '그사이 가중치가 바뀌었습니다. 점수를 다시 확인하십시오.',
  'refusal.drawnAsElse': '다른 종류로 뽑힌 티켓입니다.',
  'refusal.notInSample': '이 표본에서 평가를 기다리는 티켓이 아닙니다.',
  'refusal.unknownTicket': 'Deskpace가 모르는 티켓입니다.',
  'refusal.reviewed': '그 티켓은 이미 평가했습니다.',
  'refusal.isDrawn': '그 티켓은 뽑혔습니다. 표본에서 평가하십시오.',
  'refusal.nobodySignedIn': '그 헬프데스크에 누가 로그인했는지 알 수 없습니다.',
  'refusal.structure': '페이지의 응답이 구조 보고서가 아닙니다.',
  'refusal.noZone': '‘{zone}’은(는) 시간대가 아닙니다.',
  'refusal.restoreGone': '이 복원은 시작되지 않았거나 그 뒤에 다른 복원이 시작되었습니다. 처음부터 다시 하세요.',
  'refusal.restorePart': '백업의 {parts}개 중 {part}번째 부분이 없습니다. 처음부터 다시 하세요.',
  'refusal.taughtTooLarge': '이 파일은 학습한 헬프데스크 파일로는 너무 큽니다.',
  'refusal.backupNoText': '파일이 텍스트가 아니므로 Deskpace 백업이 아닙니다.',
  'refusal.reviewIncomplete': '검토가 완전하지 않습니다: {problem}.',
  'refusal.noRubric': '평가 기준이 아닙니다: {problem}.',
  'refusal.viewFailed': '이 페이지를 표시하지 못했습니다({what}). 다시 여세요. 기록은 그대로입니다.',
  'refusal.sampleOnly': '예시 데이터이므로 여기서는 할 수 없습니다. 먼저 예시에서 나가세요.',
} as const satisfies Translation<typeof enRefusals>;
