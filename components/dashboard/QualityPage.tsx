import { type ReactNode, useState } from 'react';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import { wholeLog } from '../../lib/metrics/ticket-log.ts';
import {
  type ReviewChannel,
  type ReviewDraw,
  type Rubric,
  type RubricItem,
  reviewChannels,
  type SelfReview,
  type SetAsideReason,
} from '../../lib/model/quality.ts';
import type { TicketKey } from '../../lib/model/reading.ts';
import { Tabs } from '../controls/Tabs.tsx';
import { Figure } from '../figures/Figure.tsx';
import { amountText } from '../figures/figure-text.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewHistory, type ReviewLine } from './ReviewHistory.tsx';
import { CannotReview, DrawForm, DrawSummary, TicketLinks, type TicketToReview } from './ReviewSample.tsx';
import { RubricForm } from './RubricForm.tsx';
import { usePageWords } from './use-page-words.ts';

/** One kind of work: how it is judged, what can be drawn, and the last draw with what is left of it. */
export interface ReviewsOfChannel {
  rubric: Rubric;
  candidates: number;
  draw?: ReviewDraw;
  left: TicketToReview[];
  /** The ticket of the agent's choice: whether it can be reviewed as such work. */
  chosen?: 'free' | 'reviewed' | 'drawn';
}

export interface QualityPageProps {
  channels: Readonly<Record<ReviewChannel, ReviewsOfChannel>> | undefined;
  reviews: readonly ReviewLine[];
  /** Of the last 28 days. */
  figures: readonly RatedResult[];
  /** A ticket that the agent wants to review; `null`: there is no such ticket. */
  chosen?: TicketToReview | null | undefined;
  /** What is looked at first. */
  first: ReviewChannel;
  onDraw: (channel: ReviewChannel, size: number) => void;
  onSetAside: (drawId: string, ticketKey: TicketKey, why: SetAsideReason) => void;
  onReview: (review: Review) => void;
  onRemove: (id: string) => void;
  onRubric: (channel: ReviewChannel, items: RubricItem[]) => void;
}

/** A review as it is given. */
export interface Review {
  channel: ReviewChannel;
  ticketKey: TicketKey;
  drawId?: string;
  rubricVersion: number;
  marks: SelfReview['marks'];
}

const scoreOf = { call: 'call-quality', email: 'email-quality', chat: 'chat-quality' } as const;

/** What customers said, and the agent's own reviews of a random sample of the own work. */
export function QualityPage(props: QualityPageProps): ReactNode {
  const page = usePageWords();
  const [channel, setChannel] = useState<ReviewChannel>();
  return (
    <>
      <header className="page-head">
        <h1>{page('quality.title')}</h1>
      </header>
      <p className="lead">{page('quality.intro')}</p>
      <Customers result={props.figures.find(({ metric }) => metric === 'post-contact')} />
      {props.channels === undefined ? (
        <Loading />
      ) : (
        <OneChannel
          {...props}
          channels={props.channels}
          channel={channel ?? props.first}
          onChannel={(chosen) => setChannel(chosen)}
        />
      )}
    </>
  );
}

function Customers({ result }: { result: RatedResult | undefined }): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  if (result === undefined) return null;
  // Where nobody was asked anything, one "nothing yet" says it.
  const asked = [result, ...result.beside].filter(({ state }) => state !== 'none');
  return (
    <section className="block">
      <h2>{page('quality.customers')}</h2>
      <p className="small muted">
        {page('quality.customersHint')} <a href={hrefOf({ kind: 'surveys' })}>{say('nav.surveys')}</a>
      </p>
      <div className="figure-grid">
        {(asked.length === 0 ? [result] : asked).map((one) => (
          <Figure
            key={one.metric}
            metric={one.metric}
            result={one}
            href={hrefOf({ kind: 'metric', metric: result.metric, days: 28 })}
          />
        ))}
      </div>
    </section>
  );
}

function OneChannel(
  props: QualityPageProps & {
    channels: Readonly<Record<ReviewChannel, ReviewsOfChannel>>;
    channel: ReviewChannel;
    onChannel: (channel: ReviewChannel) => void;
  },
): ReactNode {
  const page = usePageWords();
  const { channel, channels, figures, reviews } = props;
  const { rubric } = channels[channel];
  return (
    <Tabs
      name={page('quality.channel')}
      value={channel}
      choices={reviewChannels.map((one) => [one, page(`quality.channel.${one}`)] as const)}
      onChange={props.onChannel}
    >
      <Scores figures={figures} channel={channel} />
      <Chosen key={`${channel} ${rubric.version}`} {...props} of={channels[channel]} />
      <Sample key={channel} {...props} of={channels[channel]} />
      <ReviewHistory
        lines={reviews.filter(({ review }) => review.rubric.channel === channel)}
        onRemove={props.onRemove}
      />
      <details className="block">
        <summary>{page('quality.rubric')}</summary>
        <RubricForm
          key={`${channel} ${rubric.version}`}
          rubric={rubric}
          onSave={(items) => props.onRubric(channel, items)}
        />
      </details>
    </Tabs>
  );
}

/** Each rubric's own score with what it rests on, which is its counterpart, and the range that chance leaves; they are never made one. */
function Scores({ figures, channel }: { figures: readonly RatedResult[]; channel: ReviewChannel }): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const scores = reviewChannels.flatMap((one) => figures.find(({ metric }) => metric === scoreOf[one]) ?? []);
  if (scores.length === 0) return null;
  const chosen = scores.find(({ metric }) => metric === scoreOf[channel])?.beside ?? [];
  const linesOf = ({ interval, n, unit, state }: RatedResult) => {
    if (state === 'none') return [];
    const range =
      interval === undefined
        ? undefined
        : words.say('figure.between', {
            low: amountText(interval.low, unit, words),
            high: amountText(interval.high, unit, words),
          });
    return [range, `${words.say('metric.n')}: ${words.number(n)}`];
  };
  return (
    <section className="block">
      <h2>{page('quality.scoreOf')}</h2>
      <div className="figure-grid">
        {[...scores, ...chosen].map((one) => (
          <Figure
            key={one.metric}
            metric={one.metric}
            result={one}
            href={hrefOf({ kind: 'metric', metric: one.metric.replace(/\..*$/, ''), days: 28 })}
            lines={linesOf(one)}
          />
        ))}
      </div>
    </section>
  );
}

/** A ticket of the agent's own choice. */
function Chosen({
  chosen,
  channel,
  of,
  onReview,
}: Pick<QualityPageProps, 'chosen' | 'onReview'> & { channel: ReviewChannel; of: ReviewsOfChannel }): ReactNode {
  const page = usePageWords();
  if (chosen === undefined) return null;
  if (chosen === null) return <p className="notice">{page('quality.unknownTicket')}</p>;
  const { rubric } = of;
  const review = (marks: SelfReview['marks']) =>
    onReview({ channel, ticketKey: chosen.ticketKey, rubricVersion: rubric.version, marks });
  return (
    <section className="block">
      <h2>{page('quality.chosen', { ticket: `#${chosen.ticketId}` })}</h2>
      {of.chosen === 'free' ? (
        <>
          <p className="small muted">{page('quality.chosenHint')}</p>
          <TicketLinks ticket={chosen} />
          <ReviewForm rubric={rubric} onSave={review} />
        </>
      ) : (
        <p>{page(of.chosen === 'drawn' ? 'quality.isDrawn' : 'quality.isReviewed')}</p>
      )}
    </section>
  );
}

/** The open draw, one ticket at a time in the order drawn, or a new draw. */
function Sample({
  channel,
  of: { rubric, candidates, draw, left },
  onDraw,
  onSetAside,
  onReview,
}: Pick<QualityPageProps, 'onDraw' | 'onSetAside' | 'onReview'> & {
  channel: ReviewChannel;
  of: ReviewsOfChannel;
}): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const [reviewed, setReviewed] = useState(0);
  const next = left[0];
  return (
    <section className="block">
      <h2>{page('quality.sample')}</h2>
      {draw === undefined ? null : <DrawSummary draw={draw} left={left.length} />}
      {draw === undefined || next === undefined ? (
        <>
          <DrawForm candidates={candidates} onDraw={(size) => onDraw(channel, size)} />
          <p className="small muted">
            {page('quality.chooseHow')} <a href={hrefOf({ kind: 'log', filter: wholeLog })}>{say('nav.log')}</a>
          </p>
        </>
      ) : (
        <>
          <h3>{page('quality.place', { place: draw.tickets.length - left.length + 1, all: draw.tickets.length })}</h3>
          <TicketLinks ticket={next} />
          <ReviewForm
            key={`${next.ticketKey} ${rubric.version}`}
            rubric={rubric}
            takesFocus={reviewed > 0}
            onSave={(marks) => {
              setReviewed(reviewed + 1);
              onReview({
                channel,
                ticketKey: next.ticketKey,
                drawId: draw.id,
                rubricVersion: rubric.version,
                marks,
              });
            }}
          />
          <CannotReview onSetAside={(why) => onSetAside(draw.id, next.ticketKey, why)} />
        </>
      )}
    </section>
  );
}
