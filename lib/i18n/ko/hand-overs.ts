import type { Translation } from '../catalogue.ts';
import type { enHandOvers } from '../en/hand-overs.ts';

/** The part of the Korean messages about tickets given to others, and about solved ones to look at again. */
export const koHandOvers = {
  'nav.check': '해결한 티켓 확인',
  'check.title': '해결한 티켓 확인',
  'check.intro':
    '확인 기간이 끝났지만 그 뒤로 아무도 보지 않은 티켓입니다. 보기 전까지는 좋음으로도 나쁨으로도 세지 않습니다. 헬프데스크에서 열면 읽은 뒤 이 목록에서 빠집니다. Deskpace가 스스로 여는 티켓은 없습니다.',
  'check.none': '확인할 것이 없습니다. 결과가 모두 알려져 있습니다.',
  'check.lastLooked': '마지막으로 본 때',
  'check.never': '전체를 본 적 없음',
  'check.open': '보기',
  'check.sample': '무작위 표본',
  'check.sampleWhy':
    '건수가 많습니다. 최근 28일 동안 해결했고 확인 기간이 끝난 {of}건 전체에서 Deskpace가 이 {size}건을 무작위로 뽑았습니다. 이것만 확인하면 전체를 대신해 말해 줍니다.',
  'check.sampleKnown': '지금까지 알려진 것: {size}건 중 {known}건.',
  'check.sampleFigure': '표본의 결과',
  'check.others': '나머지 전체',
  'handOver.title': '넘긴 티켓',
  'handOver.ask':
    '다음 대상에게 처음으로 티켓을 넘겼습니다. 무엇에 해당합니까? 한 번만 묻고, 답은 이후 계속 적용됩니다.',
  'handOver.answered': '이미 답함',
  'handOver.whom': '넘긴 대상',
  'handOver.lastTicket': '최근 티켓',
  'handOver.askAgain': '다시 묻기',
  'handOver.because': '오늘 넘긴 티켓입니다. 이유는 무엇입니까? 답하지 않아도 됩니다.',
  'handOver.why': '이유',
  'part.reason': '이유: {reason}',
  'correction.excludeTicket': '내 지표에서 제외',
  'correction.excludeEvent': '잘못된 것으로 표시, 제외',
  'correction.escalation': '에스컬레이션으로 표시',
  'correction.notEscalation': '에스컬레이션 아님으로 표시',
  'correction.transfer': '이관으로 표시',
  'correction.neither': '에스컬레이션도 이관도 아님으로 표시',
  'correction.because': '{what}: {reason}',
} as const satisfies Translation<typeof enHandOvers>;
