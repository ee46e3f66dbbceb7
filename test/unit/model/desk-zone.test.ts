import { describe, expect, it } from 'vitest';
import { deskZoneOf, withViewer } from '../../../lib/model/desk-zone.ts';
import { aSite } from '../../builders.ts';

const alice = 'desk|a';
const bob = 'desk|b';
const { viewerKey: _, ...unseen } = aSite();

describe('the zone of local times', () => {
  it('is that of whoever comes first, where nobody was seen yet', () => {
    const site = { ...unseen, deskZone: 'Europe/Warsaw' };
    expect(deskZoneOf(site, alice)).toBe('Europe/Warsaw');
    expect(withViewer(site, alice)).toEqual({ ...unseen, viewerKey: alice, deskZone: 'Europe/Warsaw' });
  });

  it('is each agent’s own, and is found again with the agent', () => {
    const first = { ...unseen, viewerKey: alice, deskZone: 'Europe/Warsaw' };
    const second = withViewer(first, bob);
    expect(second).toEqual({ ...unseen, viewerKey: bob, otherZones: { [alice]: 'Europe/Warsaw' } });
    expect([deskZoneOf(second, alice), deskZoneOf(second, bob)]).toEqual(['Europe/Warsaw', undefined]);
    const withBoth = { ...second, deskZone: 'America/New_York' };
    expect(withViewer(withBoth, alice)).toEqual({ ...first, otherZones: { [bob]: 'America/New_York' } });
    expect(withViewer(withViewer(withBoth, alice), bob)).toEqual(withBoth);
  });

  it('is not known for an agent who has none, nor for a name of JavaScript’s own', () => {
    const site = { ...unseen, viewerKey: alice, deskZone: 'Europe/Warsaw', otherZones: {} };
    expect([deskZoneOf(site, bob), deskZoneOf(site, 'toString')]).toEqual([undefined, undefined]);
  });
});
