import type { Adapter } from './adapter.ts';
import { vtigerApi } from './vtiger-api.ts';
import { vtigerLanguages } from './vtiger-languages.ts';
import { vtigerPage } from './vtiger-page.ts';

/** The day as the agent's preference orders it, and a clock of 24 or of 12 hours. */
function dayFormats(...codes: string[]): Record<string, string[]> {
  const format = (code: string): string =>
    code.replace('yyyy', '{year}').replace('mm', '{month}').replace('dd', '{day}');
  return Object.fromEntries(codes.map((code) => [code, [`${format(code)} {time}`, `${format(code)} {time} {half}`]]));
}

/**
 * The HelpDesk module (tickets) of Vtiger CRM 7 and 8, layout v7. One ticket has several tabs with other markup each:
 * fields stand on two of them, comments on two, changes on one. Facts from recorded pages of 8.0.0 and from the product's
 * templates in `layouts/v7/modules/Vtiger` and `modules/Vtiger/helpers/Util.php`, 2026-11.
 */
export const vtiger: Adapter = {
  id: 'vtiger',
  title: 'Vtiger CRM',
  revision: 1,
  checked: '2026-11-22',
  evidence: 'recorded',
  nouns: { ticket: 'ticket', solved: 'closed' },
  timeUnit: 'hours',
  hosts: [],
  recognise: {
    // Every page of the application; the link to one's own preferences is there only when somebody is signed in.
    all: ['body[data-skinpath^="layouts/"][data-language]', '#menubar_item_right_LBL_MY_PREFERENCES'],
    basePath: [{ at: '#menubar_item_right_LBL_MY_PREFERENCES', attribute: 'href', before: '/index.php' }],
  },
  address: {
    // Everything is one address with parameters in any order. A copy that is being made has an address of its own.
    patterns: [
      '/index.php?module=HelpDesk&view=Detail&record={id}',
      '/index.php?module=HelpDesk&view=Edit&record={id}',
      '/?module=HelpDesk&view=Detail&record={id}',
      '/?module=HelpDesk&view=Edit&record={id}',
    ],
    base: 'any',
    id: 'digits',
    // Previews of other records open above the page, outside of it.
    container: '.detailViewContainer, form#EditView',
    // The form of a copy leaves the record empty.
    proof: [
      { at: '#recordId', take: 'value' },
      { at: 'input[name="record"]', take: 'value' },
    ],
    decides: 'both',
    lists: ['/index.php?module=HelpDesk&view=List', '/?module=HelpDesk&view=List'],
  },
  page: vtigerPage,
  api: vtigerApi,
  watch: { root: '#page', attributes: ['title', 'value', 'data-value', 'data-displayvalue'] },
  maps: {
    status: { Open: 'open', 'In Progress': 'open', 'Wait For Response': 'pending', Closed: 'solved' },
    priority: { Low: 'low', Normal: 'normal', High: 'high', Urgent: 'urgent' },
    knownLanguage: Object.fromEntries(Object.keys(vtigerLanguages).map((code) => [code, code])),
  },
  languages: vtigerLanguages,
  language: { at: 'body', attribute: 'data-language' },
  dateFormatsBy: {
    value: { at: 'body', attribute: 'data-user-dateformat' },
    formats: dayFormats(
      'yyyy-mm-dd',
      'dd-mm-yyyy',
      'mm-dd-yyyy',
      'yyyy.mm.dd',
      'dd.mm.yyyy',
      'mm.dd.yyyy',
      'yyyy/mm/dd',
      'dd/mm/yyyy',
      'mm/dd/yyyy',
    ),
  },
  // Comments and changes: weekday, month and the word between day and time in the page's language, as
  // `formatDateTimeIntoDayString` builds them in any of them; that word has none, one or two parts.
  dateFormats: [
    '{weekday}, {month} {day}, {year} {at} {time}',
    '{weekday}, {month} {day}, {year} {at} {time} {half}',
    '{weekday}, {month} {day}, {year} {time}',
    '{weekday}, {month} {day}, {year} {time} {half}',
    '{weekday}, {month} {day}, {year} {at} {word} {time}',
    '{weekday}, {month} {day}, {year} {at} {word} {time} {half}',
  ],
};
