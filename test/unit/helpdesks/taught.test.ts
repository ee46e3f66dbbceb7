// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { matchAddress } from '../../../lib/helpdesks/address.ts';
import { type AddressPart, addressParts, idOf, patternOf, withPart } from '../../../lib/helpdesks/address-parts.ts';
import { expectedFacts, scoreReading } from '../../../lib/helpdesks/facts-found.ts';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { asAdapter, lessonOf, numberPattern, taughtDesk } from '../../../lib/helpdesks/taught.ts';
import { ticketInFront } from '../../../lib/helpdesks/ticket-in-front.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import type { TaughtDesk } from '../../../lib/model/taught-desk.ts';
import { patternProblem } from '../../../lib/model/taught-rules.ts';
import { type UnknownTicket, unknownList, unknownPage } from '../../unknown-desk/page.ts';
import { aTaughtDesk } from '../../unknown-desk/taught.ts';

const ticket: UnknownTicket = {
  id: '17',
  subject: 'Kettle wobbles',
  status: 'Offen',
  assignee: 'Nora Brandt',
  agent: 'Nora Brandt',
};
const place = { host: 'werkbank.example', title: 'Werkbank', day: '2026-11-22', revision: 1 };
const url = (path: string) => new URL(`https://werkbank.example${path}`);
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (desk: TaughtDesk, html: string, path = '/case/17/show'): TicketReading | null =>
  readPage(asAdapter(desk), pageOf(html), url(path), { basePath: '' });

describe('a taught help desk', () => {
  it('is read by the reader of all help desks', () => {
    expect(read(aTaughtDesk(), unknownPage(ticket))).toEqual({
      ref: { helpDesk: 'taught-werkbank.example', ticketId: '17' },
      lane: 'page',
      revision: 1,
      viewer: { id: 'Nora Brandt', name: 'Nora Brandt' },
      status: { code: 'open' },
      assignee: { name: 'Nora Brandt' },
    });
  });

  it.each<[string, Partial<UnknownTicket>, Partial<TicketReading>]>([
    ['another word for the status', { status: 'Erledigt' }, { status: { code: 'solved' } }],
    ['another assignee', { assignee: 'Olga Petrenko' }, { assignee: { name: 'Olga Petrenko' } }],
    ['nobody', { assignee: 'niemand' }, { assignee: null }],
  ])('states %s', (_, change, facts) => {
    expect(read(aTaughtDesk(), unknownPage({ ...ticket, ...change }))).toMatchObject(facts);
  });

  it('expects of a page what it was taught, and knows what is missing', () => {
    const adapter = asAdapter(aTaughtDesk());
    expect(expectedFacts(adapter, 'page')).toEqual(['viewer', 'status', 'assignee']);
    const reading = read(aTaughtDesk(), unknownPage(ticket).replaceAll('Offen', 'Unbekannt'));
    expect(reading?.status).toBeUndefined();
    expect(reading && scoreReading(adapter, reading).missing).toEqual(['status']);
  });

  it('needs nothing but the address for handle time', () => {
    const desk = taughtDesk({ pattern: '/case/{id}/*', id: 'digits' }, place);
    expect(desk.page).toBeUndefined();
    expect(read(desk, '<p>anything</p>')).toEqual({
      ref: { helpDesk: 'taught-werkbank.example', ticketId: '17' },
      lane: 'page',
      revision: 1,
    });
    expect(read(desk, '<p>anything</p>', '/')).toBeNull();
    expect(read(desk, '<p>anything</p>', '/case/new/')).toBeNull();
  });

  it.each([
    ['the page still shows another ticket', unknownPage({ ...ticket, id: '18' }), '/case/17/show'],
    ['the page shows no number', unknownList(['17']), '/case/17/show'],
    ['the address is another', unknownPage(ticket), '/customer/17'],
    [
      'two numbers differ',
      unknownPage(ticket).replace('<p class', '<span class="ticket-number">Vorgang 18</span><p class'),
      '/case/17/show',
    ],
    ['the number is no number', unknownPage({ ...ticket, id: '17a' }), '/case/17a/show'],
  ])('has no ticket in front when %s', (_, html, path) => {
    expect(read(aTaughtDesk(), html, path)).toBeNull();
    expect(ticketInFront(pageOf(html), url(path), asAdapter(aTaughtDesk()).address, '')).toBeUndefined();
  });

  it('takes the ticket from the page where the address has no number', () => {
    const number = { at: 'span.ticket-number', pattern: '* {value}', only: true } as const;
    const desk = taughtDesk({ pattern: '/workplace', id: 'digits', number }, place);
    expect(read(desk, unknownPage(ticket), '/workplace')?.ref.ticketId).toBe('17');
    expect(read(desk, unknownList(['17']), '/workplace')).toBeNull();
  });

  it.each<[string, string, keyof TicketReading]>([
    ['two places that differ', '<div class="account">Somebody Else</div>', 'viewer'],
    ['two places that differ', '<table><td class="owner">niemand</td></table>', 'assignee'],
  ])('says nothing of %s', (_, more, fact) => {
    const reading = read(aTaughtDesk(), unknownPage(ticket).replace('<main', `${more}<main`));
    expect(reading).not.toBeNull();
    expect(reading?.[fact]).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString', '', ' '.repeat(9), 'Offen Erledigt', '<b>Offen</b>'])(
    'knows no status %j',
    (word) => {
      const html = unknownPage(ticket).replace('>Offen</span>', `>${word.replaceAll('<', '&lt;')}</span>`);
      expect(read(aTaughtDesk(), html)?.status).toBeUndefined();
    },
  );

  it('tells only own tickets from others until it knows what stands there when nobody has one', () => {
    const taught = lessonOf(aTaughtDesk());
    const desk = taughtDesk({ ...taught, assignee: { source: { at: 'td.owner', only: true } } }, place);
    const assigneeOf = (assignee: string) => read(desk, unknownPage({ ...ticket, assignee }))?.assignee;
    expect(assigneeOf('Nora Brandt')).toEqual({ name: 'Nora Brandt' });
    expect(assigneeOf('niemand')).toBeUndefined();
    expect(assigneeOf('Olga Petrenko')).toBeUndefined();
    const { ownName: _, ...withoutName } = taught;
    const unnamed = taughtDesk({ ...withoutName, assignee: { source: { at: 'td.owner', only: true } } }, place);
    expect(read(unnamed, unknownPage(ticket))?.assignee).toBeUndefined();
  });

  it('takes an empty place for nobody where the agent said so', () => {
    const desk = taughtDesk(
      { ...lessonOf(aTaughtDesk()), assignee: { source: { at: 'td.owner', only: true }, nobody: '' } },
      place,
    );
    expect(read(desk, unknownPage({ ...ticket, assignee: '' }))?.assignee).toBeNull();
  });

  it('goes on from what was taught', () => {
    expect(taughtDesk(lessonOf(aTaughtDesk()), place)).toEqual(aTaughtDesk());
    const bare = taughtDesk({ pattern: '/case/{id}', id: 'mixed' }, place);
    expect(taughtDesk(lessonOf(bare), place)).toEqual(bare);
  });

  it('is plain data without a regular expression, and asks for no JSON', () => {
    const desk = aTaughtDesk();
    expect(JSON.parse(JSON.stringify(desk))).toEqual(desk);
    expect(asAdapter(desk).api).toBeUndefined();
    expect(JSON.stringify(desk)).not.toMatch(/Nora|Kettle|Wiktoria/);
  });
});

describe('the parts of an address', () => {
  it.each([
    ['/tickets/123', '/tickets/{id}', '123', 'digits'],
    ['/tickets/000123', '/tickets/{id}', '123', 'digits'],
    ['/case/17/show', '/case/{id}/*', '17', 'digits'],
    ['/a/42/tickets/7?view=full&x=3', '/a/42/tickets/{id}', '7', 'digits'],
    ['/index.php?page=ticket&id=5&sid=a9f3', '/index.php?page=ticket&id={id}', '5', 'digits'],
    ['/app#/ticket/9', '/app#ticket/{id}', '9', 'digits'],
    ['/app#ticket/zoom/9/info', '/app#ticket/zoom/{id}/*', '9', 'digits'],
    ['/browse/SUP-12', '/browse/{id}', 'SUP-12', 'mixed'],
    ['/c/550e8400-e29b-41d4-a716-446655440000', '/c/{id}', '550e8400-e29b-41d4-a716-446655440000', 'mixed'],
    ['/workplace', '/workplace', undefined, undefined],
  ])('of %s suggest %s', (path, pattern, id, shape) => {
    const parts = addressParts(url(path));
    const at = parts.findIndex(({ as }) => as === 'id');
    const goesOn = parts.slice(at + 1).some(({ where }) => at >= 0 && where === parts[at]?.where && where !== 'query');
    const shown = goesOn ? parts.filter(({ where }, index) => index <= at || where !== parts[at]?.where) : parts;
    expect(patternOf(shown, goesOn)).toBe(pattern);
    expect(patternProblem(pattern)).toBeUndefined();
    expect(idOf(parts)?.id).toBe(id);
    expect(idOf(parts)?.shape).toBe(shape);
    if (id === undefined || shape === undefined) return;
    const rule = {
      patterns: [pattern],
      base: '',
      id: shape === 'digits' ? 'digits' : 'mixed',
      proof: [],
      decides: 'address',
    } as const;
    expect(matchAddress(url(path), rule, '')?.id).toBe(id);
  });

  it('can be changed, and only one is the number', () => {
    const shown = (parts: readonly AddressPart[]) => parts.map(({ as }) => as).join(' ');
    const parts = addressParts(url('/a/42/tickets/7'));
    expect(shown(parts)).toBe('fixed fixed fixed id');
    expect(shown(withPart(parts, 1, 'id'))).toBe('fixed id fixed fixed');
    expect(patternOf(withPart(withPart(parts, 1, 'any'), 3, 'id'), false)).toBe('/a/*/tickets/{id}');
  });

  it.each(['/tickets/new', '/tickets/search', '/tickets/'])('of a code never make %s a ticket', (path) => {
    const rule = { patterns: ['/tickets/{id}'], base: '', id: 'mixed', proof: [], decides: 'address' } as const;
    expect(ticketInFront(pageOf(''), url(path), rule, '')).toBeUndefined();
  });
});

describe('the number in a text', () => {
  it.each([
    ['17', undefined],
    ['#17', '#{value}'],
    ['Ticket #17', '* #{value}'],
    ['Vorgang 17', '* {value}'],
    ['[#17]', '[#{value}]'],
    ['Case (17)', '* ({value})'],
  ])('%s is taken out by %s', (text, pattern) => {
    const found = numberPattern(text, 'digits', '17');
    expect(found?.id).toBe('17');
    expect(found?.pattern).toBe(pattern);
  });

  it.each(['Kettle #17 wobbles', '17 kettles', 'Kettle', '', '#18', 'INC17', '17-3'])('%j is not', (text) => {
    expect(numberPattern(text, 'digits', '17')).toBeUndefined();
  });

  it('keeps nothing of the words before it', () => {
    expect(numberPattern('Wiktoria’s kettle: 17', 'digits', '17')?.pattern).toBe('*: {value}');
  });
});
