import { type ReactNode, useId } from 'react';
import { usePageWords } from '../dashboard/use-page-words.ts';

export interface ChartTable {
  /** The first column names the rows. */
  heads: readonly string[];
  rows: readonly { key: string; cells: readonly string[] }[];
}

export interface ChartFrameProps {
  /** Says what is shown. */
  title: string;
  /** What there is to see, in words, for who does not see it. */
  summary: string;
  /** How marks are to be read that occur in it. */
  notes?: readonly string[];
  table: ChartTable;
  children: ReactNode;
}

/** What every chart has around it: its title, what it shows in words, and the same numbers as a table one key away. */
export function ChartFrame({ title, summary, notes = [], table, children }: ChartFrameProps): ReactNode {
  const page = usePageWords();
  const id = useId();
  const [first = '', ...heads] = table.heads;
  return (
    <figure className="chart" aria-labelledby={`${id}title`}>
      <figcaption>
        <h2 id={`${id}title`}>{title}</h2>
        <p className="only-read-aloud">{summary}</p>
      </figcaption>
      {children}
      {notes.length === 0 ? null : <p className="small muted">{notes.join(' ')}</p>}
      <details>
        <summary>{page('chart.asTable')}</summary>
        <table className="data">
          <caption className="only-read-aloud">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, cells: [name = '', ...cells] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={heads[index] ?? index} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
