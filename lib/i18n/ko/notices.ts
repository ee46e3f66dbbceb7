import type { Translation } from '../catalogue.ts';
import type { enNotices } from '../en/notices.ts';

/** Korean of what quiet notifications say. No customer’s words come into them. */
export const koNotices = {
  'notice.dueSoon': '티켓 #{ticket} 기한까지 {time}',
  'notice.dueSoonText': '헬프데스크의 기한, {seen} 기준입니다.',
  'notice.ownSoon': '티켓 #{ticket}: 첫 답변 기한까지 {time}',
  'notice.ownSoonText': '내가 정한 목표, {seen} 기준입니다.',
  'notice.manySoon': { other: '티켓 {n}건의 기한이 가깝습니다' },
  'notice.manySoonText': '{tickets}. 가장 빠른 기한까지 {time}.',
  'notice.pause': '아직 일시정지 중',
  'notice.pauseText': '{since}부터입니다. 다시 시작할 때까지 세지 않습니다.',
  'notice.longWork': '쉬지 않고 {time} 일함',
  'notice.longWorkText': '{since}부터입니다. 5분 동안 일하지 않으면 휴식입니다.',
  'notice.day': '나의 하루',
  'notice.daySolved': { other: '해결 {n}건' },
  'notice.dayHandled': { other: '처리한 티켓 {n}건' },
  'notice.dayTime': '티켓에 {time}',
  'notice.connection': 'Deskpace가 {desk}의 일부를 더 이상 읽지 못합니다',
  'notice.connectionText': '수치에 빠진 내용이 있을 수 있습니다. 열어서 확인하십시오.',
} as const satisfies Translation<typeof enNotices>;
