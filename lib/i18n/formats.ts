/**
 * Writers of numbers and dates, each made once: making one takes longer than drawing a row of a table that asks for it, and a
 * long table asks in every frame.
 */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(dates, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(numbers, locale, options, () => new Intl.NumberFormat(locale, options));
}

function once<Format>(known: Map<string, Format>, locale: string, options: object, make: () => Format): Format {
  const name = `${locale} ${JSON.stringify(options)}`;
  const format = known.get(name) ?? make();
  known.set(name, format);
  return format;
}
