import type { Translation } from '../catalogue.ts';
import type { enQualityFigures } from '../en/quality-figures.ts';

/** The part of the Polish messages about the agent's own reviews that stands with the figures. */
export const plQualityFigures = {
  'nav.quality': 'Jakość',

  'figureName.call-quality': 'Jakość rozmów',
  'figureName.call-quality.own-choice': 'Rozmowy z mojego wyboru',
  'figureName.email-quality': 'Jakość e-maili',
  'figureName.email-quality.own-choice': 'E-maile z mojego wyboru',
  'figureName.chat-quality': 'Jakość czatów',
  'figureName.chat-quality.own-choice': 'Czaty z mojego wyboru',

  'criterion.manner': 'Zachowanie',
  'criterion.responsiveness': 'Szybkość reakcji',
  'criterion.clarity': 'Jasność',
  'criterion.accuracy': 'Poprawność',
  'criterion.completeness': 'Kompletność',
  'criterion.listening': 'Słuchanie',
  'criterion.tone': 'Ton',
  'criterion.empathy': 'Empatia',
  'criterion.grammar': 'Gramatyka',
  'criterion.standards': 'Standardy',
  'criterion.outcome': 'Wynik',

  'export.table.reviews': 'Oceny jakości',
  'export.table.draws': 'Losowe próby',

  'part.failedCritical': 'Niezaliczone z powodu kryterium krytycznego',

  'leftOut.ownChoice': 'z mojego wyboru',
  'leftOut.otherRubric': 'według innych wag',
  'leftOut.drawnNotReviewed': 'wylosowane, jeszcze nieocenione',
  'leftOut.setAside': 'wylosowane, których nie dało się ocenić',

  'sentence.quality': {
    one: '{value} w {n} ocenie z losowej próby ({period}).',
    few: 'Średnio {value} w {n} ocenach z losowej próby ({period}).',
    many: 'Średnio {value} w {n} ocenach z losowej próby ({period}).',
    other: 'Średnio {value} w {n} oceny z losowej próby ({period}).',
  },
} as const satisfies Translation<typeof enQualityFigures>;
