import type { ReactNode } from 'react';
import type { CallPhase } from '../lib/model/signal.ts';
import { useOnPageWords } from './OnPageWordsContext.tsx';

export interface HandControlsProps {
  /** The phase of the call of this ticket, if one goes on. */
  call?: CallPhase | undefined;
  /** Another ticket whose call goes on: it can be ended from here, or moved here. */
  callElsewhere?: string | undefined;
  pinned: boolean;
  buttonClass: string;
  /** `null` ends the call. */
  onCall: (phase: CallPhase | null) => void;
  onPin: (pinned: boolean) => void;
}

const phases = ['talk', 'hold', 'wrapUp'] as const;

/** Call, Hold, Wrap-up, End and Keep in hand, for the ticket beside which they stand. */
export function HandControls(props: HandControlsProps): ReactNode {
  const { call, callElsewhere, pinned, buttonClass, onCall, onPin } = props;
  const { say } = useOnPageWords();
  return (
    <fieldset className="hand-controls" aria-label={say('hand.controls')}>
      {call === undefined ? (
        <button type="button" className={buttonClass} onClick={() => onCall('talk')}>
          {say(callElsewhere === undefined ? 'hand.call' : 'hand.moveHere')}
        </button>
      ) : (
        // All phases at their places: where the call was begun stands what goes on now, so that a double click changes nothing.
        phases.map((phase) => (
          <button
            key={phase}
            type="button"
            className={buttonClass}
            aria-pressed={phase === call}
            onClick={() => onCall(phase)}
          >
            {say(`hand.${phase}`)}
          </button>
        ))
      )}
      {call === undefined && callElsewhere === undefined ? null : (
        <button type="button" className={buttonClass} onClick={() => onCall(null)}>
          {say('hand.end')}
        </button>
      )}
      {call === undefined ? (
        <button
          type="button"
          className={buttonClass}
          aria-pressed={pinned}
          title={say('hand.keepHint')}
          onClick={() => onPin(!pinned)}
        >
          {say('hand.keep')}
        </button>
      ) : null}
    </fieldset>
  );
}
