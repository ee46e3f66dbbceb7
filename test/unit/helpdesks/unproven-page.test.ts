import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../lib/helpdesks/adapter.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import { helpDeskById } from '../../../lib/helpdesks/registry.ts';
import { ticketInFront } from '../../../lib/helpdesks/ticket-in-front.ts';
import { unprovenPage } from '../../../lib/helpdesks/unproven-page.ts';
import { type PageSubject, pageSubjects } from './fuzz/subjects.ts';

/** A page of a help desk as it was written by hand. */
function opened({ helpDesk, html, url: address }: PageSubject) {
  const adapter = helpDeskById(helpDesk);
  if (adapter === undefined) throw new Error(`There is no help desk ${helpDesk}`);
  const url = new URL(address);
  const { document } = new JSDOM(html, { url: url.href }).window;
  const basePath = recognise(document, url, [adapter])[0]?.basePath ?? '';
  return { adapter, url, document, basePath, look: () => unprovenPage(adapter, document, url, basePath) };
}

/** As if the product had been built anew where it states its ticket's number, and nowhere else. */
function takeProofAway(document: Document, { address: { container, proof } }: Adapter): void {
  for (const { at, attribute } of proof) {
    for (const element of document.querySelectorAll(at ?? container ?? ':root')) {
      if (attribute === undefined) element.replaceWith('0');
      else element.removeAttribute(attribute);
    }
  }
}

const subjects = pageSubjects.map((subject) => [subject.name, subject] as const);

/** The first page of a help desk with something else in place of what an element holds. */
function withInside(helpDesk: string, at: string, html: string) {
  const subject = pageSubjects.find((one) => one.helpDesk === helpDesk);
  if (subject === undefined) throw new Error(`${helpDesk} has no page written by hand`);
  const page = opened(subject);
  const element = page.document.querySelector(at);
  if (element === null) throw new Error(`${helpDesk}’s page has no ${at}`);
  element.innerHTML = html;
  return page;
}

describe('a page at a ticket’s address', () => {
  it.each(subjects)('is nothing to wonder at while it proves its ticket: %s', (_, subject) => {
    const { adapter, document, url, basePath, look } = opened(subject);
    expect(ticketInFront(document, url, adapter.address, basePath)).toBeDefined();
    expect(look()).toBeUndefined();
  });

  it.each(subjects)('is a ticket by what it says, without its proof: %s', (_, subject) => {
    const { adapter, document, url, basePath, look } = opened(subject);
    takeProofAway(document, adapter);
    expect(ticketInFront(document, url, adapter.address, basePath)).toBeUndefined();
    // Vtiger's list of updates states changes only, which is too little.
    expect(look()).toBe(subject.name === 'vtiger/updates.html' ? 'other' : 'ticket');
  });

  it('is something else of the product when it says nothing of a ticket', () => {
    expect(withInside('request-tracker', '#body', '<p>All new, all different</p>').look()).toBe('other');
  });

  it.each([
    ['Request Tracker refuses', 'request-tracker', '#body', '<div class="error">No permission to view ticket</div>'],
    [
      'osTicket refuses',
      'os-ticket',
      '#content',
      '<div id="msg_error">ticket: Unknown or invalid ID.</div><table></table>',
    ],
    ['Redmine refuses', 'redmine', '#content', '<h2>403</h2><p id="errorExplanation">You are not authorized.</p>'],
    ['it asks to sign in', 'request-tracker', '#body', '<form><input type="password" name="pass"></form>'],
    ['nobody is signed in', 'request-tracker', '#preferences', ''],
  ])('is nothing to wonder at where %s', (_, helpDesk, at, html) => {
    const { adapter, document, look } = withInside(helpDesk, at, html);
    takeProofAway(document, adapter);
    expect(look()).toBeUndefined();
  });

  it('is nothing to wonder at where its address names none', () => {
    const { adapter, document, url, basePath } = withInside('request-tracker', '#body', '');
    url.search = '';
    expect(unprovenPage(adapter, document, url, basePath)).toBeUndefined();
  });
});
