import { expect, it } from 'vitest';
import { ownSummaries } from '../../../lib/metrics/own-summaries.ts';
import { unknownViewer } from '../../../lib/model/day-summary.ts';

const sites = [{ key: 'a', viewerKey: 'a@1' }, { key: 'b' }];

it.each([
  ['of the agent signed in there', ['a@1', 'a@2'], ['a@1']],
  ['of nobody where nobody is signed in', ['b@1'], []],
  ['of the one person of a help desk that was switched off', ['c@1', 'c@1'], ['c@1', 'c@1']],
  ['of none of two people of such a help desk', ['c@1', 'c@2'], []],
  ['of an unknown viewer too, wherever it was', [unknownViewer, 'c@1'], [unknownViewer, 'c@1']],
])('own figures are those %s', (_, viewers, own) => {
  const summaries = viewers.map((viewerKey) => ({
    siteKey: viewerKey === unknownViewer ? 'c' : viewerKey.slice(0, 1),
    viewerKey,
  }));
  expect(ownSummaries(summaries, sites).map(({ viewerKey }) => viewerKey)).toEqual(own);
});
