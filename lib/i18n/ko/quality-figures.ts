import type { Translation } from '../catalogue.ts';
import type { enQualityFigures } from '../en/quality-figures.ts';

/** The part of the Korean messages about the agent's own reviews that stands with the figures. */
export const koQualityFigures = {
  'nav.quality': '품질',

  'figureName.call-quality': '통화 품질',
  'figureName.call-quality.own-choice': '내가 고른 통화',
  'figureName.email-quality': '이메일 품질',
  'figureName.email-quality.own-choice': '내가 고른 이메일',
  'figureName.chat-quality': '채팅 품질',
  'figureName.chat-quality.own-choice': '내가 고른 채팅',

  'criterion.manner': '태도',
  'criterion.responsiveness': '반응 속도',
  'criterion.clarity': '명확성',
  'criterion.accuracy': '정확성',
  'criterion.completeness': '완결성',
  'criterion.listening': '경청',
  'criterion.tone': '말투',
  'criterion.empathy': '공감',
  'criterion.grammar': '문법',
  'criterion.standards': '규칙',
  'criterion.outcome': '결과',

  'export.table.reviews': '품질 평가',
  'export.table.draws': '무작위 표본',

  'part.failedCritical': '필수 기준 미달',

  'leftOut.ownChoice': '내가 고른 것',
  'leftOut.otherRubric': '다른 가중치로 평가한 것',
  'leftOut.drawnNotReviewed': '뽑혔지만 아직 평가하지 않음',
  'leftOut.setAside': '뽑혔지만 평가할 수 없었음',

  'sentence.quality': { other: '무작위 표본의 평가 {n}건 평균 {value}입니다({period}).' },
} as const satisfies Translation<typeof enQualityFigures>;
