import { describe, expect, it } from 'vitest';
import { provenOrder, readAnswers } from '../../../lib/export/survey-answers.ts';
import { dateAnswered, orderOfDate } from '../../../lib/export/survey-date.ts';
import { readSurveyFile, SurveyFileError } from '../../../lib/export/survey-file.ts';
import type { SurveyMapping } from '../../../lib/model/survey-import.ts';
import { at } from '../../builders.ts';

const zone = 'Europe/Warsaw';
const now = at('12:00', '2026-04-01');

function aMapping(mapping: Partial<SurveyMapping> = {}): SurveyMapping {
  return {
    ticket: 0,
    score: 1,
    date: 2,
    kind: 'csat',
    zone,
    scales: { csat: { worst: 1, best: 5 } },
    askedBy: 'other',
    scores: {},
    kinds: {},
    reasons: {},
    ...mapping,
  };
}

const read = (text: string, mapping: Partial<SurveyMapping> = {}) =>
  readAnswers(readSurveyFile(text).file, aMapping(mapping), now);

describe('a file of survey answers', () => {
  it.each([
    ['commas', 'id,score,when\n7,4,2026-03-10\n'],
    ['semicolons, a byte order mark and Windows lines', '\uFEFFid;score;when\r\n7;4;2026-03-10\r\n'],
    ['tabs', 'id\tscore\twhen\n7\t4\t2026-03-10'],
    ['a first line that names the separator', 'sep=|\r\nid|score|when\r\n7|4|2026-03-10'],
  ])('may be written with %s', (_, text) => {
    expect(readSurveyFile(text).file).toMatchObject({
      header: ['id', 'score', 'when'],
      rows: [{ cells: ['7', '4', '2026-03-10'] }],
    });
  });

  it('knows the line of the file of each row, also after line breaks in quotes and empty lines', () => {
    const text = 'id,score,when,words\n1,4,2026-03-10,"two\nlines"\n\n2,5,2026-03-11,one\n';
    expect(readSurveyFile(text).file.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(read('id,score,when,words\n1,4,2026-03-10,"two\nlines"\n\n2,9,2026-03-11,x\n').problems).toEqual([
      { what: 'offScale', line: 5 },
    ]);
  });

  it('knows the line also where a lone carriage return ends it', () => {
    const { file } = readSurveyFile('id,score,when\r1,4,2026-03-10\r2,5,2026-03-11\r');
    expect(file.rows.map(({ line }) => line)).toEqual([2, 3]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a header alone', 'id,score,when\n', 'empty'],
    ['one column', 'id\n7\n', 'oneColumn'],
  ])('is refused with %s', (_, text, what) => {
    expect(() => readSurveyFile(text)).toThrow(SurveyFileError);
    try {
      readSurveyFile(text);
    } catch (error) {
      expect(error).toMatchObject({ what });
    }
  });

  it('says in which line a separator stands in a text without quotes', () => {
    const text = 'id,score,when\n1,4,2026-03-10\n2,5,2026-03-10,so\n';
    expect(readSurveyFile(text).problems).toEqual([{ what: 'cells', line: 3 }]);
  });
});

describe('a date of a survey', () => {
  const utc = (text: string) => Date.parse(text);
  it.each([
    ['2026-03-10T14:05:33Z', undefined, utc('2026-03-10T14:05:33Z')],
    ['2026-03-10 14:05:33 UTC', undefined, utc('2026-03-10T14:05:33Z')],
    ['2026-03-10 14:05:33 +0200', undefined, utc('2026-03-10T12:05:33Z')],
    ['2026/03/10 2:05:33 PM GMT+1', undefined, utc('2026-03-10T13:05:33Z')],
    ['2026-03-10 14:05', undefined, utc('2026-03-10T13:05:00Z')],
    ['10.03.2026, 14:05', 'dayFirst', utc('2026-03-10T13:05:00Z')],
    ['3/10/2026 14:05:33', 'monthFirst', utc('2026-03-10T13:05:33Z')],
    ['3/10/2026 12:05 AM', 'monthFirst', utc('2026-03-09T23:05:00Z')],
    // Forms in Korean and Chinese, and months by their English names.
    ['2026. 3. 10 오후 2:05:33', undefined, utc('2026-03-10T13:05:33Z')],
    ['2026. 3. 10. 오전 12:05', undefined, utc('2026-03-09T23:05:00Z')],
    ['2026/3/10 下午2:05:33', undefined, utc('2026-03-10T13:05:33Z')],
    ['2026年3月10日 14:05', undefined, utc('2026-03-10T13:05:00Z')],
    ['Mar 10, 2026 2:05 PM', undefined, utc('2026-03-10T13:05:00Z')],
    ['Tue, 10 Mar 2026 14:05:33 +0000', undefined, utc('2026-03-10T14:05:33Z')],
  ] as const)('is the moment that %s says', (text, order, answeredAt) => {
    expect(dateAnswered(text, { zone, order })).toEqual({ answeredAt });
  });

  it.each([
    ['2026-03-10', undefined, '2026-03-10'],
    ['10/03/2026', 'dayFirst', '2026-03-10'],
    ['10 March 2026', undefined, '2026-03-10'],
    ['10-Sep-2026', undefined, '2026-09-10'],
    ['2026년 3월 10일', undefined, '2026-03-10'],
    ['10/03/2026', 'monthFirst', '2026-10-03'],
    // On this night clocks go from 02:00 to 03:00, and on the other one from 03:00 back to 02:00.
    ['2026-03-29 02:30', undefined, '2026-03-29'],
    ['2026-10-25 02:30', undefined, '2026-10-25'],
  ] as const)('is the day alone where %s says no more', (text, order, day) => {
    expect(dateAnswered(text, { zone, order })).toEqual({ answeredAt: Date.parse(`${day}T12:00:00Z`), day });
  });

  it.each([
    ['a word', 'yesterday', 'dayFirst'],
    ['nothing', '', 'dayFirst'],
    ['a month that is none', '2026-13-01', undefined],
    ['a day that the month has not', '30.02.2026', 'dayFirst'],
    ['a month that is none in that order', '13/03/2026', 'monthFirst'],
    ['an order that nobody said', '10/03/2026', undefined],
    ['a year of two digits', '10/03/26', 'dayFirst'],
    ['an hour that is none', '2026-03-10 25:00', undefined],
    ['a month of another name', '10 Marek 2026', undefined],
    ['an hour that no half of a day has', '2026. 3. 10 오후 14:05', undefined],
  ] as const)('is none for %s', (_, text, order) => {
    expect(dateAnswered(text, { zone, order })).toBeUndefined();
  });

  it.each([
    ['2026-03-10', 'yearFirst'],
    ['13/03/2026', 'dayFirst'],
    ['03/13/2026', 'monthFirst'],
    ['12/12/2026', 'either'],
    ['Mar 4, 2026', 'yearFirst'],
    ['soon', undefined],
  ])('%s says in which order it is: %s', (text, order) => {
    expect(orderOfDate(text)).toBe(order);
  });

  it('in a column proves the order of all, unless two contradict each other', () => {
    const of = (...dates: string[]) =>
      provenOrder(readSurveyFile(`a,b,c\n${dates.map((date) => `1,1,${date}`).join('\n')}`).file, 2);
    expect(of('03/04/2026', '13/04/2026')).toBe('dayFirst');
    expect(of('03/04/2026', '04/13/2026')).toBe('monthFirst');
    expect(of('03/04/2026')).toBeUndefined();
    expect(of('13/04/2026', '04/13/2026')).toBeUndefined();
  });
});

describe('answers', () => {
  const moment = at('14:05');

  it('are what the mapping says, with decimal commas and per cent signs', () => {
    const text = 'Ticket;Score;Date\n#12;4,5;2026-03-10 14:05\n13;80 %;2026-03-10 14:05';
    expect(read(text, { scales: { csat: { worst: 0, best: 100 } } }).answers).toEqual([
      { line: 2, ticketId: '12', kind: 'csat', score: 4.5, worst: 0, best: 100, answeredAt: moment },
      { line: 3, ticketId: '13', kind: 'csat', score: 80, worst: 0, best: 100, answeredAt: moment },
    ]);
  });

  it('may be words, each of which the agent says what it means; Zendesk writes "offered" for none', () => {
    const text = 'Ticket,Score,Date\n1,good,2026-03-10\n2,bad,2026-03-10\n3,offered,2026-03-10\n4,,2026-03-10';
    const scales = { csat: { worst: 0, best: 1 } };
    expect(read(text, { scales })).toMatchObject({
      missing: ['scores'],
      scoreWords: ['bad', 'good', 'offered'],
      answers: [],
    });
    const reading = read(text, { scales, scores: { good: 1, bad: 0, offered: null } });
    expect(reading.answers.map(({ ticketId, score }) => [ticketId, score])).toEqual([
      ['1', 1],
      ['2', 0],
    ]);
    expect(reading).toMatchObject({ skipped: { noAnswer: 2 }, problems: [] });
  });

  it('take no word to mean anything that nobody said', () => {
    expect(read('a,b,c\n1,constructor,2026-03-10').missing).toEqual(['scores']);
  });

  it('may be of several questions, each on its scale', () => {
    const text = 'Ticket,Score,Date,Question\n1,9,2026-03-10,recommend\n1,2,2026-03-10,effort\n1,5,2026-03-10,name';
    const mapping = { kind: { column: 3 }, kinds: { recommend: 'nps', effort: 'ces', name: null } } as const;
    expect(read(text, mapping)).toMatchObject({ missing: ['scale'], kinds: ['ces', 'nps'] });
    expect(read(text, { ...mapping, scales: { ces: { worst: 7, best: 1 } } }).answers).toMatchObject([
      { kind: 'nps', score: 9, worst: 0, best: 10 },
      { kind: 'ces', score: 2, worst: 7, best: 1 },
    ]);
  });

  it.each([
    ['a score above its scale', '1,6,2026-03-10', 'offScale'],
    ['a score below its scale', '1,0,2026-03-10', 'offScale'],
    ['no date', '1,4,', 'badDate'],
    ['a date that is none', '1,4,soon', 'badDate'],
    ['a date to come', '1,4,2026-04-03', 'future'],
    ['a ticket of two words', 'no ticket,4,2026-03-10', 'noTicketNumber'],
    ['the address of a ticket', 'https://desk.example/tickets/5,4,2026-03-10', 'noTicketNumber'],
    ['a ticket as a number in thousands', '"1,001",4,2026-03-10', 'noTicketNumber'],
  ])('with %s are told by their line', (_, row, what) => {
    expect(read(`a,b,c\n2,4,2026-03-10\n${row}\n`).problems).toEqual([{ what, line: 3 }]);
  });

  it('that say the same twice count once, and that contradict each other are told by both lines', () => {
    const same = 'a,b,c\n1,4,2026-03-10\n1,4,2026-03-10\n';
    expect(read(same)).toMatchObject({ answers: [{ line: 2 }], skipped: { repeated: 1 }, problems: [] });
    expect(read('a,b,c\n1,4,2026-03-10\n1,5,2026-03-10\n').problems).toEqual([
      { what: 'contradicts', line: 3, other: 2 },
    ]);
    expect(read('a,b,c\n1,4,2026-03-10\n1,5,2026-03-11\n').answers).toHaveLength(2);
  });

  it('wait until order of dates, scale and question are said', () => {
    expect(read('a,b,c\n1,4,03/04/2026\n').missing).toEqual(['dateOrder']);
    expect(read('a,b,c\n1,4,2026-03-10\n', { scales: {} }).missing).toEqual(['scale']);
    expect(read('a,b,c\n1,4,2026-03-10\n', { scales: { csat: { worst: 5, best: 5 } } }).missing).toEqual(['scale']);
    const { ticket: _, kind: __, ...rest } = aMapping();
    const { file } = readSurveyFile('a,b,c\n1,4,2026-03-10\n');
    expect(readAnswers(file, rest, now).missing).toEqual(['ticket', 'kind']);
  });

  it('never carry a word of the customer’s, whatever column is chosen for the reason', () => {
    const words = Array.from({ length: 30 }, (_, index) => `They were so rude ${index}`);
    const text = `a,b,c,d\n${words.map((word, index) => `${index + 1},4,2026-03-10,${word}`).join('\n')}`;
    const reading = read(text, { reason: 3 });
    // So many different texts are no codes: they are not even offered to be mapped.
    expect(reading.reasonWords).toBeUndefined();
    expect(JSON.stringify(reading)).not.toContain('rude');
    const few = read('a,b,c,d\n1,4,2026-03-10,They were so rude\n2,4,2026-03-10,slow', {
      reason: 3,
      reasons: { slow: 'slow' },
    });
    expect(JSON.stringify(few.answers)).not.toContain('rude');
    expect(few.answers.map(({ reason }) => reason)).toEqual([undefined, 'slow']);
  });

  it.each([
    [
      'Zendesk, with line breaks and quotes in a comment',
      '\uFEFF"Ticket ID","Satisfaction Score","Comment","Date"\r\n"1","Good","So ""kind"",\r\nthanks","2026-03-10T14:05:00Z"\r\n"2","Bad","slow; very","2026-03-10T15:05:00Z"\r\n"3","Offered","","2026-03-10T15:05:00Z"\r\n',
      { score: 1, date: 3, scales: { csat: { worst: 0, best: 1 } }, scores: { Good: 1, Bad: 0, Offered: null } },
      [
        ['1', 1, 2, '2026-03-10T14:05:00.000Z'],
        ['2', 0, 4, '2026-03-10T15:05:00.000Z'],
      ],
    ],
    [
      'SurveyMonkey, with a second line of headings',
      'Respondent,End Date,Custom Data 1,How satisfied?,Comments\n,,,Response,Open-Ended Response\n9,03/13/2026 02:05:33 PM,#1,4 - Satisfied,"hi, there"\n',
      { ticket: 2, score: 3, date: 1, dateOrder: 'monthFirst', scores: { '4 - Satisfied': 4, Response: null } },
      [['1', 4, 3, '2026-03-13T13:05:33.000Z']],
    ],
    [
      'Typeform, with semicolons and commas in a text',
      '#;How likely?;Why?;ticket;Submit Date (UTC)\nabc;9;a, b, c, d;1;2026-03-10 14:05:33\nabd;0;;2;2026-03-10 14:05:33\n',
      { ticket: 3, score: 1, date: 4, kind: 'nps', zone: 'UTC' },
      [
        ['1', 9, 2, '2026-03-10T14:05:33.000Z'],
        ['2', 0, 3, '2026-03-10T14:05:33.000Z'],
      ],
    ],
    [
      'Delighted, with offsets and an empty score',
      'Score,Comment,Created at,ticket\n9,"so\n\nlong",2026-03-10 14:05:33 UTC,1\n,,2026-03-10 14:05:33 UTC,2\n3,,2026-03-10 14:05:33 -0800,3\n',
      { ticket: 3, score: 0, date: 2, kind: 'nps' },
      [
        ['1', 9, 2, '2026-03-10T14:05:33.000Z'],
        ['3', 3, 6, '2026-03-10T22:05:33.000Z'],
      ],
    ],
    [
      'a form in Polish, with days alone and decimal commas',
      'Data;Zgłoszenie;Ocena\n10.03.2026;1;4,5\n31.03.2026;2;1\n',
      { ticket: 1, score: 2, date: 0, dateOrder: 'dayFirst' },
      [
        ['1', 4.5, 2, '2026-03-10T12:00:00.000Z'],
        ['2', 1, 3, '2026-03-31T12:00:00.000Z'],
      ],
    ],
  ] satisfies [string, string, Partial<SurveyMapping>, [string, number, number, string][]][])(
    'are read as %s writes them',
    (_, text, mapping, answers) => {
      const reading = read(text, mapping);
      expect([reading.missing, reading.problems]).toEqual([[], []]);
      const found = reading.answers.map(({ ticketId, score, line, answeredAt }) => [
        ...[ticketId, score, line, new Date(answeredAt).toISOString()],
      ]);
      expect(found).toEqual(answers);
      expect(JSON.stringify(reading.answers)).not.toMatch(/So |thanks|slow|hi, there|a, b|long/);
    },
  );
});
