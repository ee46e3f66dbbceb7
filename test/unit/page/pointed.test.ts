// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { asAdapter } from '../../../lib/helpdesks/taught.ts';
import { taughtFormat, taughtFormatVersion } from '../../../lib/model/taught-desk.ts';
import { checkTaughtFile } from '../../../lib/model/taught-schema.ts';
import {
  beginDraft,
  changeNobody,
  changePlace,
  changeWord,
  deskOfDraft,
  draftNumber,
  draftPattern,
  draftProblem,
  type LessonDraft,
  readingOfDraft,
} from '../../../lib/page/lesson-draft.ts';
import { type PointedFact, pointedAt, saidAt } from '../../../lib/page/pointed.ts';
import { selectorOf } from '../../../lib/page/selector-of.ts';
import { type UnknownTicket, unknownPage } from '../../unknown-desk/page.ts';

const known = { shape: 'digits', id: '17' } as const;
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const pick = (document: Document, selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`${selector} is not on the page`);
  return found;
};
/** Points at `#x`. */
const pointAt = (body: string, fact: PointedFact, number: Parameters<typeof pointedAt>[2] = known) =>
  pointedAt(pick(pageOf(`<body>${body}`), '[x]'), fact, number);
const selectorAt = (body: string, fact: PointedFact = 'status') => {
  const found = pointAt(body, fact);
  return 'refused' in found ? found.refused : found.source.at;
};

describe('the selector of a place', () => {
  it.each([
    ['its id', '<p id="owner" x>Nora</p>', '#owner'],
    [
      'an attribute that names places',
      '<p data-testid="ticket-owner" id="p17" x>Nora</p>',
      'p[data-testid="ticket-owner"]',
    ],
    ['a data attribute that is there', '<p data-owner-id="17" x>Nora</p>', 'p[data-owner-id]'],
    ['a role', '<p role="heading" x>Nora</p>', 'p[role="heading"]'],
    ['a class that is a word', '<p class="css-9f3 owner-name" x>Nora</p>', 'p.owner-name'],
    ['what it is in', '<p class="name">A</p><div id="owner"><p class="name" x>Nora</p></div>', '#owner p.name'],
    ['what says the same around it', '<div class="account"><span class="sc-bdVaJa" x>Nora</span></div>', 'div.account'],
    [
      'where it leads',
      '<p><a href="/me">a</a></p><p><a href="/profile/edit" x>Nora</a></p>',
      'a[href="/profile/edit"]',
    ],
  ])('is by %s', (_, body, selector) => {
    expect(selectorAt(body, 'ownName')).toBe(selector);
  });

  it.each([
    ['digits', '<p id="owner17" class="c4" x>Nora</p>'],
    ['a state', '<p class="is-active open" x>Nora</p>'],
    ['no sense', '<p class="sc-bdVaJa css-kqlwmn" x>Nora</p>'],
    ['what it says', '<p class="nora" id="user-nora" data-name="nora" x>Nora</p>'],
  ])('never holds a name with %s', (_, body) => {
    expect(selectorAt(`<p>first</p>${body}`)).toBe('body > p:nth-of-type(2)');
    expect(selectorAt(`<p>first</p>${body}`, 'ownName')).toBe('unsteady');
  });

  it('goes by the place among neighbours from the nearest name', () => {
    const rows = '<tr><td>a<td>b<tr><td>c<td x>Offen';
    expect(selectorAt(`<table class="facts"><tbody>${rows}</table>`)).toBe(
      'table.facts > tbody > tr:nth-of-type(2) > td:nth-of-type(2)',
    );
  });

  it('finds its element and no other, on any page that could be made up', () => {
    const names = ['owner', 'name', 'css-x1', 'status-open', 'x1', 'facts', ''];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const element = (depth: number): string => {
      const tag = ['div', 'p', 'span', 'my-tag', 'svg'][random(5)];
      const inside = depth === 0 ? 'text' : Array.from({ length: random(4) }, () => element(depth - 1)).join('');
      return `<${tag} id="${names[random(7)]}" class="${names[random(7)]} ${names[random(7)]}" data-${names[random(2)]}="1">${inside}</${tag}>`;
    };
    for (let round = 0; round < 60; round += 1) {
      const document = pageOf(`<body>${element(4)}${element(3)}`);
      for (const one of document.querySelectorAll('body *')) {
        const found = selectorOf(one, 'text');
        if (found === undefined) continue;
        const all = [...document.querySelectorAll(found.selector)];
        expect(all).toEqual([one]);
        if (found.steady) expect(found.selector).not.toContain('nth-of-type');
      }
    }
  });
});

describe('pointing', () => {
  it.each<[string, string, PointedFact, string]>([
    ['an empty place', '<p id="owner" x></p>', 'status', 'noText'],
    ['a whole message', `<p id="owner" x>${'word '.repeat(20)}</p>`, 'status', 'tooMuch'],
    ['a field', '<input id="owner" value="Nora" x>', 'assignee', 'field'],
    ['an editor', '<div contenteditable><b id="owner" x>Nora</b></div>', 'assignee', 'field'],
    ['a list of which nothing is marked as saved', '<select id="owner" x><option>Nora</select>', 'assignee', 'field'],
    ['a list of several', '<select id="owner" multiple x><option selected>Nora</select>', 'assignee', 'field'],
    ['a frame', '<iframe id="owner" x></iframe>', 'status', 'closed'],
    ['a text without a number', '<p id="owner" x>Nora</p>', 'number', 'noNumber'],
    ['another number', '<p id="owner" x>#18</p>', 'number', 'otherNumber'],
    ['a number with the subject behind it', '<p id="owner" x>#17 Kettle wobbles</p>', 'number', 'noNumber'],
    ['no button', '<p id="owner" x>Reply</p>', 'reply', 'noButton'],
    ['a name that only its place tells', '<table><tr><td>Nora<tr><td x>Olga</table>', 'assignee', 'unsteady'],
  ])('at %s is refused', (_, body, fact, refused) => {
    expect(pointAt(body, fact)).toEqual({ refused });
  });

  it('into a component that keeps its insides to itself is refused', () => {
    const document = pageOf('<body><div></div>');
    const shadow = pick(document, 'div').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p id="owner">Nora</p>';
    expect(pointedAt(shadow.children[0] as Element, 'status', known)).toEqual({ refused: 'closed' });
  });

  it('refuses a number that only its place tells where the address has none', () => {
    const body = '<p>a</p><p x>#17</p>';
    expect(pointAt(body, 'number', { shape: 'digits' })).toEqual({ refused: 'unsteady' });
    expect(pointAt(body, 'number')).toMatchObject({ value: '17', source: { pattern: '#{value}' } });
  });

  it('takes a list’s own code for a status, with all it offers', () => {
    const body =
      '<select name="state" x><option value="">-<option value="1">New<option value="4" selected>Open<option value="9">Done</select>';
    expect(pointAt(body, 'status')).toEqual({
      source: { at: 'select[name="state"] option[selected]', attribute: 'value', only: true },
      value: '4',
      options: [
        { value: '1', label: 'New' },
        { value: '4', label: 'Open' },
        { value: '9', label: 'Done' },
      ],
    });
  });

  it('takes what a picture is called for its text', () => {
    const body = '<img class="avatar" alt="Nora Brandt" x>';
    expect(pointAt(body, 'ownName')).toMatchObject({
      source: { at: 'img.avatar', attribute: 'alt' },
      value: 'Nora Brandt',
    });
  });

  it('takes the button around what is under the pointer', () => {
    const body = '<button id="send"><svg><path x></path></svg> Reply</button>';
    expect(pointAt(body, 'reply')).toEqual({ source: { at: '#send', only: true }, value: 'Reply' });
  });

  it('says what stands at a place now, and nothing of two that differ', () => {
    const source = { at: 'p.owner', only: true } as const;
    expect(saidAt(pageOf('<p class="owner"> Nora  B. </p>'), source)).toBe('Nora B.');
    expect(saidAt(pageOf('<p class="owner">Nora</p><p class="owner">Olga</p>'), source)).toBeUndefined();
    expect(saidAt(pageOf(''), source)).toBeUndefined();
  });
});

describe('a lesson', () => {
  const ticket: UnknownTicket = {
    id: '17',
    subject: 'Kettle wobbles',
    status: 'Offen',
    assignee: 'Nora Brandt',
    agent: 'Nora Brandt',
  };
  const url = new URL('https://werkbank.example/case/17/show');
  const place = { host: 'werkbank.example', title: 'Werkbank', day: '2026-11-22', revision: 1 };

  function taughtOn(document: Document): LessonDraft {
    let draft = beginDraft(url, undefined);
    const point = (fact: PointedFact, selector: string) => {
      const found = pointedAt(pick(document, selector), fact, draftNumber(draft));
      if ('refused' in found) throw new Error(`${fact}: ${found.refused}`);
      draft = changePlace(draft, fact, found.source);
    };
    point('number', 'h1 span');
    point('status', 'tr:nth-of-type(2) td span');
    draft = changeWord(changeWord(draft, 'Offen', 'open'), 'Erledigt', 'solved');
    point('ownName', '.account span');
    point('assignee', 'td.owner');
    draft = changeNobody(draft, 'niemand');
    point('reply', 'form button');
    return draft;
  }

  it('by pointing on one ticket reads every other', () => {
    const document = pageOf(unknownPage(ticket));
    const draft = taughtOn(document);
    expect(draftPattern(draft)).toBe('/case/{id}/*');
    expect(draftProblem(draft)).toBeUndefined();
    const desk = deskOfDraft(draft, place);
    expect(readingOfDraft(desk, document, url)).toMatchObject({
      ref: { ticketId: '17' },
      status: { code: 'open' },
      assignee: { name: 'Nora Brandt' },
    });
    const other = { ...ticket, id: '18', status: 'Erledigt', assignee: 'Olga Petrenko', subject: 'Lamp' } as const;
    const reading = readPage(asAdapter(desk), pageOf(unknownPage(other)), new URL('/case/18/show', url), {
      basePath: '',
    });
    expect(reading).toMatchObject({
      ref: { ticketId: '18' },
      status: { code: 'solved' },
      assignee: { name: 'Olga Petrenko' },
      viewer: { name: 'Nora Brandt' },
    });
    expect(
      readPage(asAdapter(desk), pageOf(unknownPage({ ...other, status: 'Wartend' })), new URL('/case/18/show', url), {
        basePath: '',
      })?.status,
    ).toBeUndefined();
  });

  it('is one that its schema takes, and holds nothing that the page says but the words for the status', () => {
    const desk = deskOfDraft(taughtOn(pageOf(unknownPage(ticket))), place);
    expect(checkTaughtFile({ format: taughtFormat, formatVersion: taughtFormatVersion, helpDesk: desk })).toMatchObject(
      { value: {} },
    );
    expect(JSON.stringify(desk)).not.toMatch(/Nora|Brandt|Kettle|Wiktoria|Zielinska|4711|Vorgang|Bearbeiter|\b17\b/);
  });

  it('goes on from what was taught before', () => {
    const before = deskOfDraft(taughtOn(pageOf(unknownPage(ticket))), place);
    const draft = beginDraft(new URL('https://werkbank.example/case/18/show'), before);
    expect(draft.kept).toEqual({ pattern: '/case/{id}/*', id: 'digits' });
    expect(draftNumber(draft)).toEqual({ shape: 'digits', id: '18' });
    expect(deskOfDraft(draft, place)).toEqual(before);
    expect(beginDraft(new URL('https://werkbank.example/other/18'), before).kept).toBeUndefined();
  });

  it('forgets what was said of a place when another is taught in its stead', () => {
    const draft = taughtOn(pageOf(unknownPage(ticket)));
    const elsewhere = { at: '#state', only: true } as const;
    expect(changePlace(draft, 'status', elsewhere).words).toEqual({});
    expect(changePlace(draft, 'assignee', elsewhere).nobody).toBeUndefined();
    expect(changePlace(draft, 'reply', undefined).places.reply).toBeUndefined();
    expect(changePlace(draft, 'reply', undefined).words).toEqual(draft.words);
  });

  it('needs the number from the page where the address has none', () => {
    const draft = beginDraft(new URL('https://werkbank.example/workplace'), undefined);
    expect(draftProblem(draft)).toEqual({ kind: 'noNumber' });
    expect(draftProblem(changePlace(draft, 'number', { at: '#no', only: true }))).toBeUndefined();
    expect(draftProblem(beginDraft(new URL('https://werkbank.example/'), undefined))).toMatchObject({
      kind: 'pattern',
    });
  });
});
