import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import type { PracticeOptions } from '../browser/practice.ts';
import type { Round, Step } from './round.ts';

export type Kind = ExtensionBrowser['kind'];

/** What the design allows a stop or a crash to cost, in seconds of attention. */
export const heartbeat = 5;

/** One thing that goes wrong, or that is easily counted wrongly. */
export interface Fault {
  /** In a few words, as it is printed. */
  name: string;
  browsers: readonly Kind[];
  /** Seconds of attention that it may cost at most. */
  mayCost: number;
  /** Seconds that it may add at most, where a page ends without a word and nobody can tell before the next one speaks. */
  mayAdd?: number;
  /** How a line of the problem log may begin; otherwise the log has to stay empty. */
  mayTell?: string;
  /** Takes minutes; the short soak leaves it out. */
  isSlow?: true;
  /** What the browser has to be started with; what it made is removed afterwards. */
  prepare?(kind: Kind, extension: string): Promise<{ options: Partial<PracticeOptions>; remove?: () => Promise<void> }>;
  /** Does the step of the script, and the fault in the middle of it. */
  strike(round: Round, step: Step): Promise<void>;
}
