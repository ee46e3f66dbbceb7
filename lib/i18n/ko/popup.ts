import type { Translation } from '../catalogue.ts';
import type { enPopup } from '../en/popup.ts';

/** The part of the Korean messages of the popup, and about the help desk in front. */
export const koPopup = {
  'popup.title': 'Deskpace',
  'popup.figures': '내 지표',
  'popup.inHand': '현재 티켓',
  'popup.noTicketInHand': '현재 티켓 없음',
  'popup.inAll': '총 {time}',
  'popup.notCounting': '세지 않는 중',
  'popup.pause': '일시정지',
  'popup.resume': '다시 시작',
  'popup.pausedNotice': '일시정지: 시간을 재거나 읽지 않습니다.',
  'popup.export': '내 기록 내보내기',
  'popup.exportCsv': 'CSV',
  'popup.exportJson': 'JSON',
  'popup.openDashboard': '대시보드 열기',
  'popup.backupNever': '기록의 백업이 아직 없습니다. Deskpace를 제거하면 기록이 삭제됩니다.',
  'popup.backupDue': { other: '마지막 백업은 {n}일 전입니다. Deskpace를 제거하면 기록이 삭제됩니다.' },
  'popup.backUpNow': '지금 백업',
  'popup.exported': '다운로드 폴더에 저장했습니다.',

  'needs.title': '처리 필요',
  'needs.nothing': '최근 7일 동안 읽은 티켓 중 답변을 기다리는 고객이 없습니다.',
  'needs.waiting': { other: '{n}건 답변 대기' },
  'needs.oldest': '최장 {time}',
  'needs.due': { other: '{n}건 기한 임박' },
  'needs.onHold': { other: '{n}건 다른 담당자 대기' },
  'needs.longest': '가장 긴 대기 {time}',
  'needs.seen': '{time} 기준',

  'export.table.tickets': '티켓',
  'export.table.events': '있었던 일',
  'export.table.intervals': '시간 항목',
  'export.table.activities': '하루의 나머지',
  'export.table.corrections': '수정',
  'export.table.days': '날짜별',

  'trouble.saveReadable': '읽을 수 있는 것 저장',

  'site.looksLike': '{helpDesk}(으)로 보입니다',
  'site.switchOn': '켜기',
  'site.switchOnNote': 'Deskpace는 {host}의 티켓만 읽고 다른 것은 읽지 않습니다.',
  'site.switchOff': '{host}에서 끄기',
  'site.noPermission': 'Deskpace에 {host}을(를) 읽을 권한이 없어 그곳에서는 아무것도 기록되지 않습니다.',
  'site.allow': '다시 허용',
  'site.unknown': '이 페이지({host})는 Deskpace가 아는 헬프데스크가 아닙니다.',
  'site.checking': '이 페이지를 보는 중…',
  'site.menu': '이 헬프데스크의 다른 작업',
  'site.refused': '브라우저가 권한을 주지 않아 켜지지 않았습니다.',
} as const satisfies Translation<typeof enPopup>;
