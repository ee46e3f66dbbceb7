import { Component, type ReactNode } from 'react';
import { LogTrouble } from '../../components/LogTrouble.tsx';
import { namedStoreError, StoreError } from '../../lib/store/store-errors.ts';
import { sentenceOf } from './use-database.ts';

interface BoundaryProps {
  /** Another place is tried anew, whatever became of the one before. */
  place?: string;
  children: ReactNode;
}

/** A view that fails, such as on a log that breaks while it is read, says so and offers what can still be read. */
export class Boundary extends Component<BoundaryProps, { sentence?: string | undefined }> {
  override state: { sentence?: string | undefined } = {};

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

  override componentDidUpdate({ place }: BoundaryProps): void {
    if (place !== this.props.place && this.state.sentence !== undefined) this.setState({ sentence: undefined });
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
