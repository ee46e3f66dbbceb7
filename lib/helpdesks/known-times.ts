import type { Moment } from '../model/reading.ts';
import { minute } from '../time/units.ts';

/** A local time that the page writes beside the same moment in a form for machines. */
export interface KnownTime {
  text: string;
  at: number;
}

/**
 * The formats that the page itself proves to be its own: those that read its known times to the right minute. When no
 * format can read any of them all formats are left; when those that can read them read them wrongly, none is: the
 * page's zone is not the one that was assumed.
 */
export function provenFormats(
  formats: readonly string[],
  known: readonly KnownTime[],
  read: (text: string, format: string) => Moment | undefined,
): readonly string[] {
  let isAnyRead = false;
  const proven = formats.filter((format) => {
    const right = known.flatMap(({ text, at }) => {
      const moment = read(text, format);
      return moment === undefined ? [] : [Math.floor(moment.at / minute) === Math.floor(at / minute)];
    });
    isAnyRead ||= right.length > 0;
    return right.length > 0 && right.every((isRight) => isRight);
  });
  return isAnyRead ? proven : formats;
}
