import { expect, it } from 'vitest';
import { siteOf } from '../../../lib/background/site-of.ts';
import type { Site } from '../../../lib/model/ticket.ts';

const aSite = (key: string, origin: string, basePath: string): Site => ({
  key,
  helpDesk: 'request-tracker',
  origin,
  basePath,
  switchedOnAt: 0,
});
const sites = [
  aSite('root', 'https://desk.example', ''),
  aSite('below', 'https://desk.example', '/rt'),
  aSite('port', 'https://desk.example:8443', '/rt'),
];

it.each([
  ['https://desk.example/', 'root'],
  ['https://desk.example/anything', 'root'],
  ['https://desk.example/rt', 'below'],
  ['https://desk.example/rt/Ticket/Display.html?id=4', 'below'],
  ['https://desk.example/rtx/', 'root'],
  ['https://desk.example:8443/rt/', 'port'],
  ['https://desk.example:8443/', undefined],
  ['http://desk.example/rt/', undefined],
])('%s belongs to the site %s', (address, key) => {
  expect(siteOf(new URL(address), sites)?.key).toBe(key);
});
