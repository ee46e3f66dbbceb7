import { type CompanyMonth, type CompanyNumber, companyNumbers, contradictionsOf } from '../../lib/model/by-hand.ts';

/** Numbers of people and things, which are whole; money and means are not. */
const wholeNumbers: readonly CompanyNumber[] = [
  'customersAtStart',
  'customersNew',
  'customersAtEnd',
  'customersRepeat',
  'customersAll',
  'companyTickets',
];

export type CompanyInput = Partial<Record<CompanyNumber, string>>;
export type CompanyProblem =
  | { kind: 'number' | 'whole'; field: CompanyNumber }
  | { kind: 'contradiction'; field: CompanyNumber; other: CompanyNumber }
  | { kind: 'empty' };

/** A month's numbers as they are typed, with a comma or a point; what is left empty is left out and never 0. */
export function monthFromInput(
  month: string,
  input: CompanyInput,
): { month: Omit<CompanyMonth, 'savedAt'> } | { problem: CompanyProblem } {
  const numbers: Omit<CompanyMonth, 'savedAt'> = { month };
  for (const field of companyNumbers) {
    const text = (input[field] ?? '').trim().replace(',', '.');
    if (text === '') continue;
    const value = Number(text);
    if (!/^\d{1,15}(\.\d{1,6})?$/.test(text)) return { problem: { kind: 'number', field } };
    if (wholeNumbers.includes(field) && !Number.isInteger(value)) return { problem: { kind: 'whole', field } };
    numbers[field] = value;
  }
  const [pair] = contradictionsOf({ ...numbers, savedAt: 0 });
  if (pair !== undefined) return { problem: { kind: 'contradiction', field: pair[0], other: pair[1] } };
  return Object.keys(numbers).length === 1 ? { problem: { kind: 'empty' } } : { month: numbers };
}

/** The other way round. */
export function monthToInput(month: CompanyMonth | undefined): CompanyInput {
  const input: CompanyInput = {};
  for (const field of companyNumbers) {
    const value = month?.[field];
    if (value !== undefined) input[field] = String(value);
  }
  return input;
}
