import type { Day, EpochMs } from '../time/units.ts';
import type { TicketKey, ViewerKey } from './reading.ts';

/** What an agent reviews of the own work: a call, a ticket answered in writing, a chat. */
export const reviewChannels = ['call', 'email', 'chat'] as const;
export type ReviewChannel = (typeof reviewChannels)[number];

/**
 * What each is judged by, in the order in which it is asked: the criteria that scorecards of support teams name. Source: Deskpace
 * metric catalogue, rows 20 to 22.
 */
export const reviewCriteria = {
  call: ['manner', 'accuracy', 'listening', 'empathy', 'outcome'],
  email: ['clarity', 'accuracy', 'completeness', 'tone', 'grammar', 'standards'],
  chat: ['responsiveness', 'accuracy', 'clarity', 'empathy', 'outcome'],
} as const satisfies Record<ReviewChannel, readonly string[]>;
export type Criterion = (typeof reviewCriteria)[ReviewChannel][number];
export const allCriteria = [
  'manner',
  'responsiveness',
  'clarity',
  'accuracy',
  'completeness',
  'listening',
  'tone',
  'empathy',
  'grammar',
  'standards',
  'outcome',
] as const satisfies readonly Criterion[];

/** 1 not met at all, 3 half, 5 fully met. */
export const marks = [1, 2, 3, 4, 5] as const;
/** A criterion that the ticket gave no occasion for counts on neither side of the score. */
export type Mark = (typeof marks)[number] | 'doesNotApply';
export const heaviestWeight = 10;

export interface RubricItem {
  criterion: Criterion;
  /** How much it counts, whole, 0 to 10; at 0 it is not asked. */
  weight: number;
  /** Below half of its marks the whole review scores 0. */
  critical?: true;
}

/** How one channel is judged. */
export interface Rubric {
  channel: ReviewChannel;
  /** Raised with every change; 1 as Deskpace brings it. */
  version: number;
  items: RubricItem[];
}
export type SavedRubric = Rubric & { savedAt: EpochMs };

/** One own piece of work, judged by its agent. */
export interface SelfReview {
  id: string;
  ticketKey: TicketKey;
  /** Whose work it is. */
  viewerKey: ViewerKey;
  /** As it was when the review was made: a later change of weights changes no old score. */
  rubric: Rubric;
  marks: Partial<Record<Criterion, Mark>>;
  reviewedAt: EpochMs;
  /** The draw that the ticket comes from; left out for a ticket that the agent chose. */
  drawId?: string;
}

/** Why a drawn ticket was not reviewed: it cannot be opened any more, or there is nothing of the kind on it. */
export const setAsideReasons = ['gone', 'nothingToReview'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** Own tickets that Deskpace drew at random to be reviewed. It stays: what was drawn cannot be drawn again until it looks better. */
export interface ReviewDraw {
  id: string;
  channel: ReviewChannel;
  drawnAt: EpochMs;
  /** 32 hexadecimal digits. With the same candidates it gives the same tickets in the same order. */
  seed: string;
  /** The days whose own work was drawn from, both included. */
  from: Day;
  to: Day;
  /** How many own tickets could have come, those reviewed or drawn before not among them. */
  candidates: number;
  /** In the order in which they are to be reviewed, each with its agent. */
  tickets: { ticketKey: TicketKey; viewerKey: ViewerKey }[];
  /** Those that the agent could not review, and why. */
  setAside: { ticketKey: TicketKey; why: SetAsideReason }[];
}

/**
 * What holds until the agent chooses otherwise: all criteria alike, and accuracy critical, since a friendly and well written wrong
 * answer helps nobody.
 */
export function defaultRubric(channel: ReviewChannel): Rubric {
  return {
    channel,
    version: 1,
    items: reviewCriteria[channel].map((criterion) => ({
      criterion,
      weight: 1,
      ...(criterion === 'accuracy' && { critical: true as const }),
    })),
  };
}

/** What is asked: items of some weight. */
export function askedItems({ items }: Pick<Rubric, 'items'>): RubricItem[] {
  return items.filter(({ weight }) => weight > 0);
}

/** Two rubrics ask the same with the same weights, whatever their versions are called. */
export function isSameRubric(one: Pick<Rubric, 'items'>, other: Pick<Rubric, 'items'>): boolean {
  const print = (rubric: Pick<Rubric, 'items'>) =>
    askedItems(rubric)
      .map(({ criterion, weight, critical }) => `${criterion} ${weight} ${critical === true}`)
      .sort()
      .join();
  return print(one) === print(other);
}

/** Below this share of its marks a critical criterion is failed. Source: Zendesk QA, "critical categories", below 50 %. */
const failsBelow = 0.5;

/** A mark as a share, 0 to 1; undefined for one that does not apply. */
export function shareOfMark(mark: Mark | undefined): number | undefined {
  return mark === undefined || mark === 'doesNotApply' ? undefined : (mark - 1) / (marks.length - 1);
}

/**
 * The score of a review: the weighted mean of its marks, 0 to 1, without criteria that do not apply; 0 when a critical one is
 * failed, since what spoils the work for the customer cannot be made up for by a good tone. Undefined when nothing applies.
 */
export function reviewScore({ rubric, marks: given }: Pick<SelfReview, 'rubric' | 'marks'>): {
  score: number | undefined;
  failed: Criterion[];
} {
  let [sum, weights] = [0, 0];
  const failed: Criterion[] = [];
  for (const { criterion, weight, critical } of askedItems(rubric)) {
    const share = shareOfMark(given[criterion]);
    if (share === undefined) continue;
    sum += weight * share;
    weights += weight;
    if (critical && share < failsBelow) failed.push(criterion);
  }
  if (weights === 0) return { score: undefined, failed };
  return { score: failed.length > 0 ? 0 : sum / weights, failed };
}

/** Drawn tickets that are neither reviewed nor set aside, in the order drawn. */
export function leftToReview(draw: ReviewDraw, reviews: readonly Pick<SelfReview, 'drawId' | 'ticketKey'>[]) {
  const done = new Set([
    ...draw.setAside.map(({ ticketKey }) => ticketKey),
    ...reviews.filter(({ drawId }) => drawId === draw.id).map(({ ticketKey }) => ticketKey),
  ]);
  return draw.tickets.filter(({ ticketKey }) => !done.has(ticketKey));
}

/** What is wrong with a rubric: an item missing, twice or of another channel, or nothing asked. */
export function rubricProblem({ channel, items }: Pick<Rubric, 'channel' | 'items'>): string | undefined {
  const [known, named] = [[...reviewCriteria[channel]].sort(), items.map(({ criterion }) => criterion).sort()];
  if (known.join() !== named.join()) return `a rubric of ${channel} has ${known.join(', ')}, each once`;
  return askedItems({ items }).length === 0 ? 'at least one criterion must count' : undefined;
}

/** What is wrong with the marks of a review: one missing or not asked for, or none that applies. */
export function marksProblem({ rubric, marks: given }: Pick<SelfReview, 'rubric' | 'marks'>): string | undefined {
  const asked = askedItems(rubric).map(({ criterion }) => criterion);
  const missing = asked.find((criterion) => given[criterion] === undefined);
  if (missing !== undefined) return `“${missing}” has no mark`;
  const extra = allCriteria.find((criterion) => given[criterion] !== undefined && !asked.includes(criterion));
  if (extra !== undefined) return `“${extra}” is not asked for`;
  return reviewScore({ rubric, marks: given }).score === undefined ? 'nothing in it applies' : undefined;
}
