import { useEffect, useState } from 'react';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import { popupMetrics } from '../../lib/metrics/popup-metrics.ts';
import { ratedResults } from '../../lib/metrics/rated-results.ts';
import type { TaughtDesk } from '../../lib/model/taught-desk.ts';
import type { Site } from '../../lib/model/ticket.ts';
import type { FirstRows } from '../../lib/store/first-rows.ts';
import { figuresInput } from '../live/figures-input.ts';
import { reportProblem } from '../live/use-database.ts';
import { beginFirstRows } from './first-rows.ts';

/** What the popup shows until the log is open and answers by itself. */
export interface FirstView {
  /** The figures of today. */
  figures: RatedResult[];
  areNumbersHidden: boolean;
  sites: Site[];
  taught: TaughtDesk[];
}

type Reading = FirstView | 'reading' | undefined;

/** Milliseconds for which nothing is better than a popup without figures that is drawn again at once. */
const patience = 150;

let reading: Reading = 'reading';

/** Settled for good as soon as the rows are there. */
const settled = beginFirstRows()
  .then((rows) => rows && viewOf(rows))
  .then(
    (view) => {
      reading = view;
    },
    (cause: unknown) => {
      reading = undefined;
      reportProblem('popup', cause);
    },
  );

function viewOf(rows: FirstRows): FirstView {
  const { day, now, sites, taught, areNumbersHidden } = rows;
  return {
    figures: ratedResults(figuresInput(rows, { from: day, to: day, now }), popupMetrics),
    areNumbersHidden,
    sites,
    taught,
  };
}

/** Settles when the first rows were read, or when it would be too long to show nothing meanwhile. Never rejects. */
export function firstViewOrLate(): Promise<void> {
  return Promise.race([settled, new Promise<void>((resolve) => setTimeout(resolve, patience))]);
}

/** What the log held when the popup was opened; undefined when it could not be read in this way. */
export function useFirstView(): Reading {
  const [view, setView] = useState(reading);
  useEffect(() => {
    let isOver = false;
    settled.then(() => {
      if (!isOver) setView(reading);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return view;
}
