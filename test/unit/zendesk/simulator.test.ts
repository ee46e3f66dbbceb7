import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { apiRequests } from '../../../lib/helpdesks/api-requests.ts';
import { readApi } from '../../../lib/helpdesks/read-api.ts';
import { zendesk } from '../../../lib/helpdesks/zendesk.ts';
import { askHelpDesk } from '../../../lib/page/api-lane.ts';
import { fold } from '../../../lib/tickets/fold.ts';
import { observe } from '../../../lib/tickets/observe.ts';
import { storedEvents } from '../../live/plain-events.ts';
import { type Account, AccountError, type Save } from '../../zendesk/account.ts';
import { Api } from '../../zendesk/api.ts';
import { selfSigned } from '../../zendesk/certificate.ts';
import { expectedEvents } from '../../zendesk/expected-events.ts';
import { customers, markers, seededAccount, staff, teams, workshopStatus } from '../../zendesk/seed.ts';

const origin = 'https://acme.zendesk.com';
const siteKey = `zendesk|${origin}|`;
let now: number;
let account: Account;
let api: Api;

beforeEach(() => {
  now = Date.parse('2026-11-22T09:00:00Z');
  account = seededAccount(() => now);
  api = new Api(account);
});

const get = (path: string, userId: number = staff.nora) => api.get(new URL(path, origin), userId);

describe('the simulated account', () => {
  it('answers by its reference: signed out, forbidden, missing, deleted', () => {
    expect(api.get(new URL('/api/v2/users/me.json', origin), undefined).body).toMatchObject({ user: { id: null } });
    expect(api.get(new URL('/api/v2/tickets/47.json', origin), undefined).status).toBe(401);
    expect(get('/api/v2/tickets/47.json', customers.casimir).status).toBe(403);
    expect(get('/api/v2/satisfaction_ratings.json').status).toBe(403);
    expect(get('/api/v2/slas/policies.json', staff.ines).status).toBe(200);
    expect(get('/api/v2/tickets/999.json').status).toBe(404);
    account.delete(47);
    expect(get('/api/v2/tickets/47/audits.json').status).toBe(404);
  });

  it('pages audits by a cursor that stays good while the list grows', () => {
    const path = '/api/v2/tickets/49/audits.json?page%5Bsize%5D=100';
    const first = get(path).body;
    expect(first).toMatchObject({ meta: { has_more: true } });
    const cursor = JSON.parse(JSON.stringify(first)).meta.after_cursor;
    const second = () => JSON.parse(JSON.stringify(get(`${path}&page%5Bafter%5D=${encodeURIComponent(cursor)}`).body));
    const before = second();
    expect(before.meta.has_more).toBe(false);
    account.save(49, staff.nora, { comment: { body: 'One more.', public: true } });
    expect(second().audits.slice(0, -1)).toEqual(before.audits);
    expect(get(`${path}&page%5Bafter%5D=nonsense`).status).toBe(400);
  });

  it('counts requests over all paths by the minute, and says how long to wait', () => {
    api.limit = { perMinute: 2, tellsRetryAfter: true };
    expect([get('/api/v2/users/me.json').status, get('/api/v2/custom_statuses.json').status]).toEqual([200, 200]);
    now += 20_000;
    expect(get('/api/v2/tickets/47.json')).toMatchObject({ status: 429, headers: { 'retry-after': '40' } });
    now += 40_000;
    expect(get('/api/v2/tickets/47.json').status).toBe(200);
  });

  it('keeps light agents from answering, and side conversations out of the comments', () => {
    const reply = () => account.save(48, staff.lea, { comment: { body: 'Hm.', public: true } });
    expect(reply).toThrow(AccountError);
    expect(get('/api/v2/tickets/48/side_conversations.json').body).toMatchObject({ count: 1 });
    expect(JSON.stringify(get('/api/v2/tickets/48/comments.json').body)).not.toContain('lid left');
    expect(get('/api/v2/tickets/48/metrics.json').body).toMatchObject({ ticket_metric: { replies: 1 } });
  });

  it('has a certificate of its own for its host', () => {
    const { cert } = selfSigned('*.zendesk.com');
    const certificate = new X509Certificate(cert);
    expect(certificate.checkHost('acme.zendesk.com')).toBe('*.zendesk.com');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });
});

/** The whole history of a ticket as Deskpace would have it, read as the page reads it, page after page. */
async function logOf(ticketId: number, viewerId: number) {
  let walks = {};
  for (;;) {
    const result = await askHelpDesk(apiRequests(zendesk, String(ticketId), ''), {
      origin,
      isAllowed: () => true,
      window: {
        fetch: async (address) => {
          const { status, headers, body } = api.get(new URL(String(address)), viewerId);
          return new Response(JSON.stringify(body), {
            status,
            headers: { ...headers, 'content-type': 'application/json' },
          });
        },
      },
      turns: { take: async () => undefined, end: async () => 0 },
      signal: new AbortController().signal,
      walks,
    });
    if (result.kind !== 'answers') throw new Error(result.kind);
    walks = result.walks;
    const reading = readApi(zendesk, result.answers, { ticketId: String(ticketId) });
    if (reading === null) throw new Error('no reading');
    if (reading.complete !== true) continue;
    const ticketKey = `${siteKey}#${ticketId}`;
    const viewerKey = `${siteKey}@${viewerId}`;
    const { observations, state } = observe(reading, { ticketKey, siteKey, viewerKey, seenAt: now });
    return fold({ key: ticketKey, row: 1, siteKey, ticketId: String(ticketId) }, observations, state);
  }
}

const words = (events: object[]) => events.map((event) => JSON.stringify(event)).sort();

describe('Deskpace’s reading of the simulated account', () => {
  it.each([47, 48, 49, 50, 51, 52, 53, 54, 55, 56])(
    'knows the history of ticket %i as the account does',
    async (id) => {
      const ticket = await logOf(id, staff.nora);
      expect(words(storedEvents(ticket))).toEqual(words(expectedEvents(account, id, staff.nora)));
      expect(ticket.knownUntil).toBe(now);
      expect(ticket.mark).toBe(id === 51 ? 'merged' : undefined);
    },
  );

  it('says of each act the same, whoever is signed in', async () => {
    const seenBy = async (viewer: number) =>
      (await logOf(48, viewer)).events.map(({ key, by, byId }) => [key, by === 'me' ? 'agent' : by, byId]);
    expect(await seenBy(staff.tomasz)).toEqual(await seenBy(staff.nora));
    const own = (await logOf(48, staff.tomasz)).events.filter(({ by }) => by === 'me').map(({ type }) => type);
    expect(own.sort()).toEqual(['assigneeChange', 'publicReply', 'statusChange']);
  });

  it('agrees with the account after any hundred acts', async () => {
    const agents = [staff.nora, staff.tomasz, staff.ines];
    const say = fc.record({ body: fc.constant('Words.'), public: fc.boolean() });
    const save: fc.Arbitrary<Save> = fc.record(
      {
        comment: say,
        custom_status_id: fc.constantFrom(2, 3, 4, 5, workshopStatus),
        priority: fc.constantFrom('low', 'urgent'),
        assignee_id: fc.constantFrom(...agents, null),
        group_id: fc.constantFrom(teams.firstLine, teams.secondLine),
      },
      { requiredKeys: [] },
    );
    const act = fc.record({
      by: fc.constantFrom(...agents, customers.casimir),
      save,
      channel: fc.constantFrom('web', 'email', 'api', 'mobile'),
      wait: fc.constantFrom(0, 1_000, 90_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        account = seededAccount(() => now);
        api = new Api(account);
        api.limit = { perMinute: 10_000, tellsRetryAfter: true };
        for (const { by, save: change, channel, wait } of acts) {
          now += wait;
          const isCustomer = by === customers.casimir;
          account.save(47, by, isCustomer ? { comment: { body: 'Hm.', public: true } } : change, { channel });
        }
        const ticket = await logOf(47, staff.nora);
        expect(words(storedEvents(ticket))).toEqual(words(expectedEvents(account, 47, staff.nora)));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps no word, name or address of a customer', async () => {
    const log = JSON.stringify(await Promise.all([47, 48, 49, 53].map((id) => logOf(id, staff.nora))));
    expect(markers.filter((marker) => log.includes(marker))).toEqual([]);
  });
});
