/** English of tags: what figures are split by, and whether their words are kept. */
export const enTags = {
  'chart.byTag': '{name} by tag',
  'tags.none': 'no tag',
  'tags.code': 'Tag {code}',
  'tags.several': 'A ticket with several tags counts under each of them.',
  'tags.codes': 'Deskpace keeps tags as codes. To see their words here, allow it under Help desks.',
  'tags.more': { one: '{n} more tag is not shown.', other: '{n} more tags are not shown.' },
  'desks.tagWords': 'Keep the words of tags',
  'desks.tagWordsHint':
    'Without it tags are kept as codes alone. Words appear as tickets are read; switching it off forgets them.',
} as const;
