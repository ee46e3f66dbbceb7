import type { ReactNode } from 'react';
import type { Survey } from '../../lib/model/survey.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import { SurveyByHand, type SurveyByHandProps } from './SurveyByHand.tsx';
import { SurveyImport, type SurveyImportProps } from './SurveyImport.tsx';
import { SurveyList, type SurveyListProps } from './SurveyList.tsx';
import { usePageWords } from './use-page-words.ts';

export interface SurveysPageProps extends SurveyImportProps, SurveyByHandProps, Omit<SurveyListProps, 'surveys'> {
  /** Left out while they are being read. */
  surveys: readonly Survey[] | undefined;
}

/** What customers answered elsewhere than on the ticket page: brought as a file, or entered, and taken back. */
export function SurveysPage(props: SurveysPageProps): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const { surveys, sites } = props;
  return (
    <>
      <header className="page-head">
        <h1>{say('nav.surveys')}</h1>
      </header>
      <p className="lead">{page('surveys.intro')}</p>
      {surveys === undefined || sites === undefined ? <Loading /> : null}
      {sites?.length === 0 ? (
        <p>
          {page('surveys.noSite')} <a href={hrefOf({ kind: 'desks' })}>{say('nav.desks')}</a>
        </p>
      ) : null}
      {sites === undefined || sites.length === 0 ? null : (
        <>
          <SurveyImport {...props} />
          <SurveyByHand sites={sites} today={props.today} onSave={props.onSave} />
        </>
      )}
      {surveys === undefined ? null : <SurveyList surveys={surveys} onUndo={props.onUndo} onRemove={props.onRemove} />}
      <p>
        <a href={hrefOf({ kind: 'metric', metric: 'csat', days: 28 })}>{page('surveys.figure')}</a>
      </p>
    </>
  );
}
