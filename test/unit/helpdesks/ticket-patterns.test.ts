import { describe, expect, it } from 'vitest';
import { matchAddress } from '../../../lib/helpdesks/address.ts';
import { isNewTicketAddress } from '../../../lib/helpdesks/new-ticket.ts';
import { helpDeskById } from '../../../lib/helpdesks/registry.ts';
import { ticketPatterns } from '../../../lib/helpdesks/ticket-patterns.ts';

/** As browsers compare a match pattern: `*` stands for anything, the fragment does not count. */
function fits(pattern: string, url: URL): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replaceAll(/[.?+^$()|[\]{}\\]/g, String.raw`\$&`));
  return new RegExp(`^${pieces.join('.*')}$`).test(`${url.protocol}//${url.hostname}${url.pathname}${url.search}`);
}
const origin = 'https://desk.example:8443';
const patternsOf = (helpDesk: string, basePath: string) =>
  ticketPatterns({ origin, basePath }, helpDeskById(helpDesk)?.address);

describe('the patterns of ticket addresses', () => {
  it.each([
    ['request-tracker', '/rt', '/rt/Ticket/Display.html?id=5'],
    ['request-tracker', '/rt', '/rt/Ticket/Display.html?results=a1;id=5#txn-7'],
    ['request-tracker', '', '/Ticket/ModifyAll.html?id=5'],
    ['request-tracker', '', '/Ticket/Update.html'],
    ['request-tracker', '', '/Ticket/Create.html?Queue=1'],
    ['redmine', '/tracker', '/tracker/issues/5'],
    ['redmine', '', '/issues/5/edit?conflict=1'],
    ['redmine', '', '/projects/desk/issues/new'],
    ['os-ticket', '', '/scp/tickets.php?id=5'],
    ['os-ticket', '/help', '/help/scp/tickets.php?queue=2&id=5'],
    ['freescout', '', '/conversation/5?folder_id=3'],
    ['vtiger', '/crm', '/crm/index.php?record=5&module=HelpDesk&view=Detail'],
    ['vtiger', '', '/?module=HelpDesk&view=Detail&record=5'],
    ['zendesk', '', '/agent/tickets/5'],
    ['zendesk', '', '/agent/tickets/5/events'],
    ['zendesk', '', '/agent/tickets/new/1'],
    ['practice-desk', '/desk', '/desk/tickets/5'],
    ['practice-desk', '/desk', '/desk/chats/5'],
  ])('of %s below "%s" hold %s', (helpDesk, basePath, path) => {
    const url = new URL(path, origin);
    const address = helpDeskById(helpDesk)?.address;
    if (!address) throw new Error(helpDesk);
    expect(
      matchAddress(url, address, basePath) !== undefined || isNewTicketAddress(url, address, basePath),
      'it is an address of a ticket',
    ).toBe(true);
    expect(patternsOf(helpDesk, basePath).some((pattern) => fits(pattern, url))).toBe(true);
  });

  it.each([
    ['request-tracker', '/rt', '/rt/Search/Results.html?Query=id%3D5'],
    ['request-tracker', '/rt', '/Ticket/Display.html?id=5'],
    ['redmine', '', '/issues'],
    ['redmine', '', '/issues?set_filter=1'],
    ['freescout', '', '/mailbox/1/2'],
    ['vtiger', '', '/index.php?module=HelpDesk&view=List'],
    ['zendesk', '', '/agent/filters/12'],
    ['practice-desk', '/desk', '/desk/tickets'],
  ])('of %s below "%s" leave out %s', (helpDesk, basePath, path) => {
    expect(patternsOf(helpDesk, basePath).filter((pattern) => fits(pattern, new URL(path, origin)))).toEqual([]);
  });

  it('are none for a product that is not known any more', () => {
    expect(ticketPatterns({ origin, basePath: '' }, undefined)).toEqual([]);
  });
});
