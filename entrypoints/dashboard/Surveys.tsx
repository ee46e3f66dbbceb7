import { type ReactNode, useMemo, useState } from 'react';
import type { ChosenFile } from '../../components/dashboard/SurveyImport.tsx';
import { SurveysPage } from '../../components/dashboard/SurveysPage.tsx';
import { usePageWords } from '../../components/dashboard/use-page-words.ts';
import { useWords } from '../../components/WordsContext.tsx';
import { provenOrder, readAnswers } from '../../lib/export/survey-answers.ts';
import { readSurveyFile, SurveyFileError } from '../../lib/export/survey-file.ts';
import { send } from '../../lib/messages/send.ts';
import type { FileProblem, SurveyFile, SurveyMapping } from '../../lib/model/survey-import.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getSites } from '../../lib/store/sites.ts';
import { getSurveys } from '../../lib/store/surveys.ts';
import { dayOf } from '../../lib/time/calendar.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import { compareAnswers } from './compare-answers.ts';
import type { Tell } from './Dashboard.tsx';
import { remembered, toRemember } from './survey-memory.ts';

interface Read {
  id: string;
  name: string;
  file: SurveyFile;
  problems: readonly FileProblem[];
  isRemembered: boolean;
}

/** Answers of customers that no ticket page says. The file is read here, and only codes of it go to the background. */
export function Surveys({ db, tell }: { db: DeskpaceDatabase; tell: Tell }): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const now = useNow(60_000);
  const settings = useLive(() => getSettings(db), [db]);
  const sites = useLive(() => getSites(db), [db]);
  const surveys = useLive(() => getSurveys(db), [db]);
  const [site, setSite] = useState<string>();
  const [read, setRead] = useState<Read>();
  const [mapping, setMapping] = useState<SurveyMapping>();
  const [failed, setFailed] = useState<Extract<ChosenFile, { kind: 'failed' }>['why']>();
  const siteKey = site ?? sites?.[0]?.key ?? '';
  const zone = settings?.zone ?? 'UTC';

  const reading = useMemo(
    () => (read === undefined || mapping === undefined ? undefined : readAnswers(read.file, mapping, Date.now())),
    [read, mapping],
  );
  const compared = useLive(
    async () =>
      reading === undefined || siteKey === ''
        ? undefined
        : { reading, siteKey, counts: await compareAnswers(db, siteKey, reading.answers) },
    [db, siteKey, reading],
  );
  // What was compared before the last change says nothing of what would come now.
  const isFresh = compared?.reading === reading && compared?.siteKey === siteKey;
  const forget = () => {
    setRead(undefined);
    setMapping(undefined);
    setFailed(undefined);
  };
  const choose = async (chosen: File) => {
    forget();
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer());
      const { file, problems } = readSurveyFile(text);
      const before = await remembered(db, file, zone);
      setMapping(before ?? { zone, scales: {}, askedBy: 'other', scores: {}, kinds: {}, reasons: {} });
      setRead({ id: crypto.randomUUID(), name: chosen.name, file, problems, isRemembered: before !== undefined });
    } catch (cause) {
      if (cause instanceof SurveyFileError) setFailed(cause.what);
      else if (cause instanceof TypeError) setFailed('noText');
      else throw cause;
    }
  };
  const change = (next: SurveyMapping) => {
    // Where only one order of day and month is possible nobody has to say it.
    const order = read === undefined || next.date === undefined ? undefined : provenOrder(read.file, next.date);
    const isNewColumn = next.date !== mapping?.date;
    setMapping(isNewColumn && order !== undefined ? { ...next, dateOrder: order } : next);
  };
  const bring = async () => {
    if (read === undefined || mapping === undefined || reading === undefined) return;
    const answers = reading.answers.map(({ line: _, ...answer }) => answer);
    const kept = await toRemember(db, read.file, mapping);
    await send('importSurveys', { siteKey, askedBy: mapping.askedBy, answers, mapping: kept });
    forget();
  };
  return (
    <SurveysPage
      sites={sites}
      surveys={surveys}
      today={dayOf(now, settings ?? { zone, dayStartsAt: 0 })}
      siteKey={siteKey}
      onSite={setSite}
      chosen={chosenFile(read, mapping, reading, isFresh ? compared?.counts : undefined, failed)}
      onFile={(file) => tell(choose(file))}
      onMapping={change}
      onApply={() => tell(bring(), page('surveys.imported'))}
      onCancel={forget}
      onSave={(key, answer) => tell(send('saveSurvey', { siteKey: key, answer }), say('common.saved'))}
      onUndo={(importId) => tell(send('removeSurveys', { importId }), say('common.saved'))}
      onRemove={(id) => tell(send('removeSurveys', { id }), say('common.saved'))}
    />
  );
}

function chosenFile(
  read: Read | undefined,
  mapping: SurveyMapping | undefined,
  reading: ReturnType<typeof readAnswers> | undefined,
  counts: Extract<ChosenFile, { kind: 'read' }>['counts'],
  failed: Extract<ChosenFile, { kind: 'failed' }>['why'] | undefined,
): ChosenFile {
  if (failed !== undefined) return { kind: 'failed', why: failed };
  if (read === undefined || mapping === undefined || reading === undefined) return { kind: 'none' };
  return { kind: 'read', ...read, mapping, reading, counts };
}
