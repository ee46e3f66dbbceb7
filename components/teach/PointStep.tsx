import type { ReactNode } from 'react';
import type { OnPageKey } from '../../lib/i18n/catalogue.ts';
import type { StatusCode } from '../../lib/model/reading.ts';
import { useOnPageWords } from '../OnPageWordsContext.tsx';

export type PointFact = 'number' | 'status' | 'ownName' | 'assignee' | 'reply';

/** What stands under the pointer or was chosen: a value, or the name of the sentence that says why it cannot be taught. */
export type ShownPlace = { value: string } | { refused: OnPageKey & `teach.refused.${string}` };

export interface PointStepProps {
  fact: PointFact;
  isPointing: boolean;
  /** Under the pointer. */
  hovered: ShownPlace | undefined;
  /** Taught in this lesson or before; without a value the page does not show it now. */
  chosen: { value: string | undefined } | undefined;
  /** By keyboard: takes the marked place, or moves to another. False for a key that does neither. */
  onKey: (key: string) => boolean;
}

/** Asks for one place of the page, and says what would be read there. */
export function PointStep({ fact, isPointing, hovered, chosen, onKey }: PointStepProps): ReactNode {
  const { say } = useOnPageWords();
  const said = (value: string) =>
    fact === 'reply'
      ? say('teach.presses', { value: value === '' ? say('teach.unnamedButton') : value })
      : say('teach.reads', { value });
  if (!isPointing) {
    return (
      <p className="said" role="status">
        {chosen?.value === undefined ? say('teach.readsNothing') : said(chosen.value)}
      </p>
    );
  }
  const isRefused = hovered !== undefined && 'refused' in hovered;
  return (
    <>
      <p>{say(`teach.ask.${fact}`)}</p>
      <p className="muted small">{say(`teach.why.${fact}`)}</p>
      <p className={`said${isRefused ? ' warm' : ''}`} role="status">
        {hovered === undefined ? say('teach.nothingYet') : isRefused ? say(hovered.refused) : said(hovered.value)}
      </p>
      <div className="actions">
        <button
          type="button"
          className="by-keys"
          onKeyDown={(event) => {
            if (onKey(event.key)) event.preventDefault();
          }}
        >
          {say('teach.byKeys')}
        </button>
        <span className="muted small">{say('teach.byKeysHint')}</span>
      </div>
    </>
  );
}

export interface StatusWordsProps {
  /** The words to explain, each as it is read and as the page shows it. */
  words: readonly { value: string; label: string }[];
  meanings: Readonly<Record<string, StatusCode>>;
  onMeaning: (word: string, means: StatusCode | undefined) => void;
}

const codes: readonly StatusCode[] = ['new', 'open', 'pending', 'onHold', 'solved', 'closed'];

/** What each of the page's words for a status means. */
export function StatusWords({ words, meanings, onMeaning }: StatusWordsProps): ReactNode {
  const { say } = useOnPageWords();
  return (
    <fieldset>
      <legend>{say('teach.words')}</legend>
      {words.map(({ value, label }) => (
        <label className="word" key={value}>
          <span>“{label}”</span>
          <select
            data-word={value}
            value={Object.hasOwn(meanings, value) ? meanings[value] : ''}
            onChange={(event) =>
              onMeaning(
                value,
                codes.find((code) => code === event.target.value),
              )
            }
          >
            <option value="">{say('teach.meansUnknown')}</option>
            {codes.map((code) => (
              <option key={code} value={code}>
                {say(`status.${code}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className="muted small">{say('teach.wordsHint')}</p>
    </fieldset>
  );
}

export interface NobodyProps {
  /** What stands there now. */
  shown: string | undefined;
  nobody: string | undefined;
  onNobody: (nobody: string | undefined) => void;
}

/** What stands in the assignee's place when nobody has the ticket, which no page says by itself. */
export function Nobody({ shown, nobody, onNobody }: NobodyProps): ReactNode {
  const { say } = useOnPageWords();
  const words = [...new Set([shown, nobody])].filter((word) => word !== undefined && word !== '');
  const choices: { word: string | undefined; label: string }[] = [
    { word: undefined, label: say('teach.nobody.unknown') },
    { word: '', label: say('teach.nobody.empty') },
    ...words.map((word = '') => ({ word, label: say('teach.nobody.word', { value: word }) })),
  ];
  return (
    <fieldset>
      <legend>{say('teach.nobody')}</legend>
      {choices.map(({ word, label }) => (
        <label className="check" key={label}>
          <input type="radio" name="nobody" checked={nobody === word} onChange={() => onNobody(word)} />
          {label}
        </label>
      ))}
      <p className="muted small">{say('teach.nobodyHint')}</p>
    </fieldset>
  );
}
