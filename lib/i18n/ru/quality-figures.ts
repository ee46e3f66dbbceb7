import type { Translation } from '../catalogue.ts';
import type { enQualityFigures } from '../en/quality-figures.ts';

/** The part of the Russian messages about the agent's own reviews that stands with the figures. */
export const ruQualityFigures = {
  'nav.quality': 'Качество',

  'figureName.call-quality': 'Качество звонков',
  'figureName.call-quality.own-choice': 'Звонки по моему выбору',
  'figureName.email-quality': 'Качество писем',
  'figureName.email-quality.own-choice': 'Письма по моему выбору',
  'figureName.chat-quality': 'Качество чатов',
  'figureName.chat-quality.own-choice': 'Чаты по моему выбору',

  'criterion.manner': 'Манера общения',
  'criterion.responsiveness': 'Быстрота реакции',
  'criterion.clarity': 'Ясность',
  'criterion.accuracy': 'Точность',
  'criterion.completeness': 'Полнота',
  'criterion.listening': 'Умение слушать',
  'criterion.tone': 'Тон',
  'criterion.empathy': 'Эмпатия',
  'criterion.grammar': 'Грамотность',
  'criterion.standards': 'Стандарты',
  'criterion.outcome': 'Результат',

  'export.table.reviews': 'Оценки качества',
  'export.table.draws': 'Случайные выборки',

  'part.failedCritical': 'Не пройдены по критическому критерию',

  'leftOut.ownChoice': 'по моему выбору',
  'leftOut.otherRubric': 'с другими весами',
  'leftOut.drawnNotReviewed': 'отобраны, но ещё не оценены',
  'leftOut.setAside': 'отобраны, но оценить их нельзя',

  'sentence.quality': {
    one: 'В среднем {value} по {n} оценке случайной выборки ({period}).',
    few: 'В среднем {value} по {n} оценкам случайной выборки ({period}).',
    many: 'В среднем {value} по {n} оценкам случайной выборки ({period}).',
    other: 'В среднем {value} по {n} оценки случайной выборки ({period}).',
  },
} as const satisfies Translation<typeof enQualityFigures>;
