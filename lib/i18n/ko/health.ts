import type { Translation } from '../catalogue.ts';
import type { enHealth } from '../en/health.ts';

/** The part of the Korean messages about what the readers of help desks find. */
export const koHealth = {
  'health.lost': '{since}부터 Deskpace가 {desk} 티켓 페이지에서 찾지 못하는 항목: {facts}. 시간은 계속 셉니다.',
  'health.lostApi': '{since}부터 Deskpace가 {desk}의 자체 JSON에서 찾지 못하는 항목: {facts}. 시간은 계속 셉니다.',
  'health.lostTicket':
    '{since}부터 Deskpace가 {desk} 페이지의 티켓을 알아보지 못합니다. 그 티켓의 시간은 세지 않습니다.',
  'health.fact.ticket': '티켓',
  'health.fact.viewer': '로그인한 사람',
  'health.fact.status': '상태',
  'health.fact.assignee': '담당자',
  'health.fact.group': '그룹',
  'health.fact.priority': '우선순위',
  'health.fact.channel': '채널',
  'health.fact.tags': '태그',
  'health.fact.createdAt': '생성 시각',
  'health.fact.requester': '요청자',
  'health.fact.messages': '메시지',
  'health.fact.changes': '변경 내역',
  'health.fact.deadlines': '기한',
  'health.finds': '찾은 항목',
  'health.allFacts': { other: '찾는 항목 {n}개 모두' },
  'health.someFacts': '찾는 항목 {all}개 중 {found}개',
  'health.notYet': '아직 못 봄: {facts}',
  'health.gone': '더는 없음: {facts}',
  'health.nothingRead': '아직 읽은 티켓 없음',
  'health.report': '구조 보고서 저장',
  'health.reportNote':
    '마지막으로 앞에 있던 티켓 페이지의 구성입니다. 본문은 한 글자도 없으며, 이슈에 첨부할 수 있습니다.',
  'health.reportSaved': '구조 보고서를 저장했습니다.',
  'health.noTicketOpen': '이 헬프데스크의 티켓이 열린 탭이 없습니다. 하나를 연 뒤 다시 저장하십시오.',
} as const satisfies Translation<typeof enHealth>;
