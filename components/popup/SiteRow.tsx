import type { ReactNode } from 'react';
import { Menu } from '../controls/Menu.tsx';
import { useWords } from '../WordsContext.tsx';
import type { FoundHelpDesk, SiteState } from './site-state.ts';

export interface SiteRowProps {
  site: SiteState;
  /** Called in the click itself, so that the browser still takes it for the agent's own gesture. */
  onSwitchOn: (found: FoundHelpDesk) => void;
  onAllow: (origin: string) => void;
  onSwitchOff: (siteKey: string) => void;
  /** Begins a lesson on the page in front. */
  onTeach: () => void;
}

/** The popup's first row: what Deskpace makes of the page in front, and the one thing to do about it. */
export function SiteRow({ site, onSwitchOn, onAllow, onSwitchOff, onTeach }: SiteRowProps): ReactNode {
  const { say } = useWords();
  switch (site.kind) {
    case 'none':
      return site.isFirst === true ? <p className="site-row strong">{say('site.firstRun')}</p> : null;
    case 'checking':
      return <p className="site-row muted">{say('site.checking')}</p>;
    case 'unknown':
      return (
        <div className="site-row">
          <p className="muted">{say('site.unknown', { host: site.host })}</p>
          {site.isFirst === true ? <p className="strong">{say('site.firstRunElsewhere')}</p> : null}
          <div className="offer-line">
            <span className="small muted">{say('teach.offerNote')}</span>
            <button type="button" className="button teach" onClick={onTeach}>
              {say('teach.offer')}
            </button>
          </div>
        </div>
      );
    case 'looksLike':
      return (
        <div className="site-row offer">
          {site.found.map((found) => (
            <div key={`${found.helpDesk} ${found.basePath}`} className="offer-line">
              <strong>{say('site.looksLike', { helpDesk: found.name })}</strong>
              <button type="button" className="button primary" onClick={() => onSwitchOn(found)}>
                {say('site.switchOn')}
              </button>
            </div>
          ))}
          <p className="small muted">{say('site.switchOnNote', { host: site.host })}</p>
          {site.refused ? (
            <p className="small warm" role="status">
              {say('site.refused')}
            </p>
          ) : null}
        </div>
      );
    case 'noPermission':
      return (
        <div className="site-row notice">
          <p>{say('site.noPermission', { host: site.host })}</p>
          <button type="button" className="button" onClick={() => onAllow(site.origin)}>
            {say('site.allow')}
          </button>
          {site.refused ? (
            <p className="small" role="status">
              {say('site.refused')}
            </p>
          ) : null}
        </div>
      );
    case 'on':
      return (
        <div className="site-row on">
          <span className="site-name">
            <span className="strong">{site.name}</span> <span className="muted">{site.host}</span>
          </span>
          <Menu
            label="⋯"
            name={say('site.menu')}
            look="quiet icon"
            items={[
              ...(site.isTaught === true ? [{ text: say('teach.again'), onChoose: onTeach, className: 'teach' }] : []),
              { text: say('site.switchOff', { host: site.host }), onChoose: () => onSwitchOff(site.siteKey) },
            ]}
          />
        </div>
      );
  }
}
