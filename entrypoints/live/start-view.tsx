import { Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LogTrouble } from '../../components/LogTrouble.tsx';
import { namedStoreError, StoreError } from '../../lib/store/store-errors.ts';
import { firstSpeech, type MoreSpeech, Speaking } from './speech.tsx';
import { reportProblem, sentenceOf } from './use-database.ts';

/** Puts a view into its page, in the agent's language. `more`: what it says beside the common catalogue. */
export function startView(where: string, view: ReactNode, more?: MoreSpeech): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no element for its view');
  const report = (cause: unknown) => reportProblem(where, cause);
  const root = createRoot(place, { onCaughtError: report, onUncaughtError: report });
  firstSpeech(more).then(
    (first) =>
      root.render(
        <Speaking where={where} first={first} more={more}>
          <Boundary>{view}</Boundary>
        </Speaking>,
      ),
    report,
  );
}

/** A view that fails, such as on a log that breaks while it is read, says so and offers what can still be read. */
class Boundary extends Component<{ children: ReactNode }, { sentence?: string }> {
  override state: { sentence?: string } = {};

  static getDerivedStateFromError(cause: unknown): { sentence: string } {
    const named = namedStoreError(cause);
    const sentence = sentenceOf(named);
    return {
      sentence:
        named instanceof StoreError
          ? sentence
          : `This page could not be shown (${sentence}). Open it again; your log is as it was.`,
    };
  }

  override render(): ReactNode {
    const { sentence } = this.state;
    if (sentence === undefined) return this.props.children;
    const save = () => {
      import('./files.ts')
        .then(({ saveReadable }) => saveReadable())
        .catch((cause: unknown) => this.setState({ sentence: sentenceOf(cause) }));
    };
    return <LogTrouble sentence={sentence} onSave={save} />;
  }
}
