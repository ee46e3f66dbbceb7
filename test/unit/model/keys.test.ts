import { describe, expect, it } from 'vitest';
import {
  InvalidKeyError,
  parseSiteKey,
  parseTicketKey,
  parseViewerKey,
  siteKeyOf,
  ticketKeyOf,
  viewerIdOf,
  viewerKeyOf,
} from '../../../lib/model/keys.ts';

const site = { helpDesk: 'request-tracker', origin: 'http://127.0.0.1:8161', basePath: '/rt' };

describe('keys', () => {
  it.each([
    [site, 'request-tracker|http://127.0.0.1:8161|/rt'],
    [
      { ...site, origin: 'HTTPS://Desk.Example:443/'.slice(0, -1), basePath: '/' },
      'request-tracker|https://desk.example|',
    ],
    [{ ...site, origin: 'http://desk.example:80', basePath: '' }, 'request-tracker|http://desk.example|'],
    [{ ...site, origin: 'https://desk.example:80', basePath: '' }, 'request-tracker|https://desk.example:80|'],
    [{ ...site, origin: 'http://[::1]:8080', basePath: '' }, 'request-tracker|http://[::1]:8080|'],
    [{ ...site, basePath: '/a|b/@c/#d/' }, 'request-tracker|http://127.0.0.1:8161|/a|b/%40c/%23d'],
  ])('of a site %j', (parts, key) => {
    expect(siteKeyOf(parts)).toBe(key);
    expect(siteKeyOf(parseSiteKey(key))).toBe(key);
  });

  it('give back what they were made of, whatever the product puts into its ids', () => {
    const siteKey = siteKeyOf(site);
    for (const id of ['12', 'A-1#2', 'someone@example.test', 'a|b', '#', '@@']) {
      expect(parseTicketKey(ticketKeyOf(siteKey, id))).toEqual({ siteKey, ticketId: id });
      expect(parseViewerKey(viewerKeyOf(siteKey, id))).toEqual({ siteKey, userId: id });
      expect(viewerIdOf(viewerKeyOf(siteKey, id))).toBe(id);
    }
  });

  it.each([
    () => siteKeyOf({ ...site, helpDesk: 'a|b' }),
    () => siteKeyOf({ ...site, origin: 'http://desk.example/path' }),
    () => siteKeyOf({ ...site, origin: 'file://desk' }),
    () => ticketKeyOf('x|http://a|', ''),
    () => viewerKeyOf('x|http://a|', ''),
    () => parseSiteKey('nothing'),
    () => parseTicketKey('x|http://a|'),
    () => parseTicketKey('12#13'),
    () => parseViewerKey('x|http://a|#12'),
  ])('refuse what is no key (%#)', (make) => {
    expect(make).toThrow(InvalidKeyError);
  });
});
