import { expect, it } from 'vitest';
import { answerFor, withAnswer } from '../../../lib/model/receiver.ts';
import { checkBackupRow } from '../../../lib/model/row-schemas.ts';
import { aSite } from '../../builders.ts';

const group = { kind: 'group', code: '3' } as const;
const person = { kind: 'person', code: '3' } as const;

it('has one answer for each receiver, the last one', () => {
  let site = withAnswer(aSite({ higherTier: ['3', 'tier2'] }), group, 'transfer');
  expect([answerFor(site, group), answerFor(site, person)]).toEqual(['transfer', undefined]);
  site = withAnswer(site, person, 'escalation');
  expect([answerFor(site, group), answerFor(site, person)]).toEqual(['transfer', 'escalation']);
  site = withAnswer(site, group, 'neither');
  expect(site).toMatchObject({ higherTier: ['tier2', 'person 3'], receivers: { 'group 3': 'neither' } });
  site = withAnswer(withAnswer(site, group, null), person, null);
  expect(site).toMatchObject({ higherTier: ['tier2'], receivers: {} });
});

it('can be saved in a backup', () => {
  const site = withAnswer(withAnswer(aSite(), group, 'neither'), person, 'escalation');
  expect(checkBackupRow('sites', site)).toEqual({ value: site });
});
