import type { Translation } from '../catalogue.ts';
import type { enTimeline } from '../en/timeline.ts';

/** The part of the Korean messages about the timeline of a ticket, on paper too. */
export const koTimeline = {
  'timeline.wrong': '잘못된 내용',
  'timeline.leftOut': '내가 제외함',
  'timeline.print': '타임라인 인쇄',
  'timeline.title': '티켓 {ticket} 타임라인',
  'timeline.made': '{when}에 Deskpace로 작성. 시간대: {zone}.',
  'timeline.knownUntil': '{when}까지의 이력을 모두 알고 있습니다.',
  'timeline.notKnown': '이력이 완전한지 알 수 없습니다.',
  'timeline.sources':
    '헬프데스크에 표시됨: 그 페이지나 자체 데이터에서 읽음. 두 번의 읽기 사이에 확인: 페이지가 이전과 달라졌고, 시각은 그 사이입니다.',
  'timeline.edited': '* 표시: 나중에 내가 고친 것. 측정된 것은 기록에 남아 있고, 모든 수정은 여기에 나와 있습니다.',
  'timeline.notEdited': '직접 고친 것은 없습니다.',
  'timeline.timeByDay': '날짜별 내 시간',
  'timeline.correct': '고치기',
  'timeline.whatWasIt': '이 이동은 무엇이었습니까?',
  'timeline.myWord': '내 설명: {what}',
} as const satisfies Translation<typeof enTimeline>;
