import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../lib/helpdesks/adapter.ts';
import { expectedFacts, scoreReading } from '../../../lib/helpdesks/facts-found.ts';
import { osTicket } from '../../../lib/helpdesks/os-ticket.ts';
import { pageKind } from '../../../lib/helpdesks/page-kind.ts';
import { practiceDesk } from '../../../lib/helpdesks/practice-desk.ts';
import { redmine } from '../../../lib/helpdesks/redmine.ts';
import { helpDesks } from '../../../lib/helpdesks/registry.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';
import { vtiger } from '../../../lib/helpdesks/vtiger.ts';
import { zendesk } from '../../../lib/helpdesks/zendesk.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';

const bare: TicketReading = { ref: { helpDesk: 'redmine', ticketId: '4' }, lane: 'page', revision: 1 };

describe('the facts of a product’s level', () => {
  it('are those for which its lane has rules', () => {
    expect(expectedFacts(redmine, 'page')).toEqual([
      'viewer',
      'status',
      'assignee',
      'group',
      'priority',
      'createdAt',
      'messages',
      'changes',
      'deadlines',
    ]);
    expect(expectedFacts(redmine, 'api')).toEqual([]);
  });

  it('leave out the history that only its JSON tells', () => {
    expect(expectedFacts(zendesk, 'page')).not.toContain('messages');
    expect(expectedFacts(zendesk, 'api')).toEqual(expect.arrayContaining(['messages', 'changes', 'status']));
  });

  it.each(helpDesks.map((adapter) => [adapter.id, adapter] as const))('are some for %s', (_, adapter) => {
    expect([...expectedFacts(adapter, 'page'), ...expectedFacts(adapter, 'api')]).toContain('status');
  });
});

describe('the score of a reading', () => {
  it('counts what it states, and an empty statement as one', () => {
    const { found, missing } = scoreReading(redmine, { ...bare, assignee: null, status: { label: 'New' }, sla: [] });
    expect(found).toEqual(['status', 'assignee', 'deadlines']);
    expect(missing).toEqual(['viewer', 'group', 'priority', 'createdAt', 'messages', 'changes']);
  });

  it('does not judge a history of which the page says that it comes later', () => {
    const { missing } = scoreReading(requestTracker, { ...bare, status: { code: 'open' }, complete: false });
    expect(missing).not.toContain('messages');
    expect(missing).toContain('viewer');
  });

  it('does not judge a page that is still being filled', () => {
    expect(scoreReading(practiceDesk, bare)).toEqual({ found: [], missing: [] });
  });

  it('does not miss what the product shows on some tickets only', () => {
    const reading: TicketReading = { ...bare, status: { code: 'open' } };
    expect(scoreReading(osTicket, reading).missing).not.toContain('viewer');
    expect(scoreReading(osTicket, { ...reading, viewer: { name: 'Nora' } }).found).toContain('viewer');
  });
});

describe('the kind of a page', () => {
  const kindOf = (adapter: Adapter, path: string, html: string) => {
    const url = new URL(path, 'https://desk.example');
    return pageKind(adapter, new JSDOM(html, { url: url.href }).window.document, url, '');
  };

  it.each([
    ['/Ticket/Display.html?id=5', '/Ticket/Display.html?id={id}'],
    ['/Ticket/Display.html', '/Ticket/Display.html'],
    ['/Ticket/Update.html?Action=Respond;id=5', '/Ticket/Update.html?id={id}'],
    ['/Ticket/ModifyAll.html?id=5', '/Ticket/Modify*.html?id={id}'],
    ['/Tools/', ''],
  ])('is told by the pattern of its address: %s', (path, pattern) => {
    expect(kindOf(requestTracker, path, '<html lang="pl">').pattern).toBe(pattern);
  });

  it.each([
    ['<html lang="zh-CN">', 'zh-cn'],
    ['<html lang="Ticket of Anna Nowak, urgent">', ''],
    ['<html>', ''],
  ])('is told by the code of its language, never by a text: %s', (html, language) => {
    expect(kindOf(requestTracker, '/Ticket/Display.html?id=5', html).language).toBe(language);
  });

  it.each([
    ['<div class="summaryView"></div><div id="updates"></div>', 'summary'],
    ['<div id="updates"></div>', 'updates'],
    ['<div class="commentsBody"></div>', ''],
  ])('is told by the tab where the adapter knows tabs: %s', (body, tab) => {
    expect(kindOf(vtiger, '/index.php?module=HelpDesk&view=Detail&record=5', `<body>${body}`).tab).toBe(tab);
  });

  it('is found for every tab that stands among the pages of the tests', () => {
    const folder = fileURLToPath(new URL('../../fixtures/vtiger/', import.meta.url));
    const pages = readdirSync(folder).filter((name) => /^(summary|updates)\.html$/.test(name));
    const url = '/index.php?module=HelpDesk&view=Detail&record=5';
    const tabs = pages.map((name) => kindOf(vtiger, url, readFileSync(`${folder}${name}`, 'utf8')).tab);
    expect(tabs).toEqual(['summary', 'updates']);
  });
});
