import type { ReactNode } from 'react';
import { Button } from './controls/Button.tsx';
import { useWords } from './WordsContext.tsx';

/** Stands where numbers would be while the agent hides them, such as while the screen is shared. */
export function HiddenNumbers({ onShow }: { onShow: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <div className="hidden-numbers">
      <p>{say('overlay.numbersHidden')}</p>
      <Button onPress={onShow}>{say('overlay.showNumbers')}</Button>
    </div>
  );
}
