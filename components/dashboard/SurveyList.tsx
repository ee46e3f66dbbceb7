import type { ReactNode } from 'react';
import { parseTicketKey } from '../../lib/model/keys.ts';
import type { Survey } from '../../lib/model/survey.ts';
import { Confirm } from '../controls/Confirm.tsx';
import { useWords } from '../WordsContext.tsx';
import { usePageWords } from './use-page-words.ts';

export interface SurveyListProps {
  surveys: readonly Survey[];
  onUndo: (importId: string) => void;
  onRemove: (id: string) => void;
}

/** What was imported and entered, the latest first, each with its undo. */
export function SurveyList({ surveys, onUndo, onRemove }: SurveyListProps): ReactNode {
  const { say, sayIfKnown, number, dateTime } = useWords();
  const page = usePageWords();
  const imports = new Map<string, Survey[]>();
  for (const survey of surveys) {
    const key = survey.importId ?? survey.id;
    imports.set(key, [...(imports.get(key) ?? []), survey]);
  }
  const rows = [...imports.values()].sort((a, b) => (b[0]?.savedAt ?? 0) - (a[0]?.savedAt ?? 0));
  return (
    <section className="block">
      <h2>{page('surveys.there')}</h2>
      {rows.length === 0 ? (
        <p className="muted">{page('surveys.nothing')}</p>
      ) : (
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{page('surveys.when')}</th>
              <th scope="col">{page('surveys.askedBy')}</th>
              <th scope="col" className="number">
                {page('surveys.answers')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((members) => {
              const [first] = members;
              if (first === undefined) return null;
              const { id, importId, askedBy, savedAt, ticketKey, kind, score } = first;
              const asked = sayIfKnown(`askedBy.${askedBy}`) ?? askedBy;
              const one = `${parseTicketKey(ticketKey).ticketId} · ${page(`surveys.kind.${kind}`)} ${number(score, 2)}`;
              const when = dateTime(savedAt);
              return (
                <tr key={importId ?? id}>
                  <th scope="row">{when}</th>
                  <td>{importId === undefined ? `${asked} · ${one}` : asked}</td>
                  <td className="number">{number(members.length)}</td>
                  <td>
                    {importId === undefined ? (
                      <Confirm
                        isSmall
                        about={one}
                        question={page('ask.removeEntry', { what: one })}
                        consequence={page('ask.removeEntryNote')}
                        onConfirm={() => onRemove(id)}
                      >
                        {say('common.remove')}
                      </Confirm>
                    ) : (
                      <Confirm
                        isSmall
                        about={when}
                        question={page('ask.undoImport', { n: members.length })}
                        consequence={page('ask.undoImportNote')}
                        onConfirm={() => onUndo(importId)}
                      >
                        {page('surveys.undo')}
                      </Confirm>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
