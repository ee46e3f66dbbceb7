import type { Translation } from '../catalogue.ts';
import type { enReview } from '../en/review.ts';

/** The part of the Korean messages about the review sheet. */
export const koReview = {
  'review.title': '면담 자료',
  'review.intro':
    '일대일 면담에 가져갈 한 쪽: 이 기간의 수치, 얼마나 확실한지, 무엇이 빠졌는지. 고객이나 티켓 번호는 없습니다.',
  'review.print': '인쇄',
  'review.heading': '내 업무, {from} – {to}',
  'review.recorded': '{time} 기록됨',
  'review.figure': '지표',
  'review.value': '이 기간',
  'review.interval': '가능한 범위',
  'review.n': '근거',
  'review.usual': '하루의 평소 범위',
  'review.target': '내 목표',
  'review.none': '이 기간에는 기록이 없습니다.',
  'review.keepInMind': '유의할 점',
  'review.notRecorded': { other: '{all}일 중 {n}일은 기록이 없습니다 ({days}).' },
  'review.allRecorded': '매일 기록이 있습니다.',
  'review.moreSpans': '{spans} 외 {n}개 구간',
  'review.before': '{day} 이전에는 Deskpace를 쓰지 않았습니다.',
  'review.goesOn': '기간이 아직 끝나지 않았습니다: 앞으로의 일은 들어 있지 않습니다.',
  'review.known': '{name}: {known}. {between}일 수 있습니다.',
  'review.windowNotOver': { other: '{name}: {n}건이 더 재오픈될 수 있어 아직 세지 않았습니다.' },
  'review.leftOut': '제외: {list} ({name}).',
  'review.intervals':
    '가능한 범위: 같은 일을 다시 이만큼 한다면 100번 중 95번은 이 안에 듭니다. 건수가 적을수록 넓습니다.',
  'review.usualNote': { other: '평소 범위: 이전 근무일 {n}일의 하루 결과.' },
  'review.own':
    '내가 연 티켓을 내 브라우저에서 측정한 것입니다. 팀 보고서는 다른 사람의 일, 다른 시간, 다른 기준으로 셀 수 있습니다.',
  'review.definitions': '정의 버전: {list}.',
  'review.made': 'Deskpace {version}, {when}에 작성. 시간대: {zone}.',
} as const satisfies Translation<typeof enReview>;
