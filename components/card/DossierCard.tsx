import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';
import { Icon } from '../Icon';
import { CardSections } from './CardSections';
import { FactRows } from './FactRows';
import { OpennessStrip } from './OpennessStrip';
import { RichText } from './RichText';
import { SourceList } from './SourceList';

interface DossierCardProps {
  card: CardData;
  onClose: () => void;
  /** Opens the card of another entity. */
  onEntity: (entityId: EntityId) => void;
  /** The card unfolded or folded: its place may no longer fit. */
  onResize?: () => void;
  /** In place of closing: back to the list the card was opened from. */
  backLabel?: string;
}

/** Who is behind a name: founding, funding, openness; more behind a button. */
export function DossierCard(props: DossierCardProps) {
  const { card, onClose, onEntity, onResize, backLabel } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  const [wantsSources, setWantsSources] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const sourcesHeading = useRef<HTMLHeadingElement>(null);

  useEffect(() => onResize?.(), [isUnfolded]);
  useEffect(() => {
    if (!wantsSources) return;
    sourcesHeading.current?.focus();
    setWantsSources(false);
  }, [wantsSources]);

  const showSources = () => {
    setUnfolded(true);
    setWantsSources(true);
  };
  const hasMore = card.sections.length > 0 || card.sources.length > 0;
  const { words } = card;
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby="ai-dossier-name"
      lang={card.language}
      tabIndex={-1}
    >
      <div class="card-head">
        <p class="eyebrow">
          <span>
            {card.kindWord}
            {card.place && ` · ${card.place}`}
            {card.maker && ' · '}
            {card.maker && <RichText text={card.maker} onEntity={onEntity} />}
          </span>
          <span class="as-of">{card.asOf}</span>
        </p>
        <h2 class="name" id="ai-dossier-name">
          {card.name}
        </h2>
        <p class="tagline">
          <RichText text={card.tagline} onEntity={onEntity} />
        </p>
        <button
          type="button"
          class="icon-button close"
          aria-label={backLabel ?? words.close}
          onClick={onClose}
        >
          <Icon name={backLabel === undefined ? 'close' : 'back'} />
        </button>
      </div>
      <div class="card-body" ref={body} tabIndex={0} role="group" aria-label={card.name}>
        {card.openness && (
          <OpennessStrip
            openness={card.openness}
            label={words.openStrip}
            onEntity={onEntity}
            onSources={showSources}
          />
        )}
        <FactRows rows={card.rows} onEntity={onEntity} onSources={showSources} />
        {isUnfolded && (
          <>
            <CardSections sections={card.sections} onEntity={onEntity} onSources={showSources} />
            <SourceList title={words.sources} sources={card.sources} headingRef={sourcesHeading} />
          </>
        )}
      </div>
      {hasMore && (
        <div class="card-foot">
          <button
            type="button"
            class="text-button"
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded ? words.less : words.more}
            <Icon name={isUnfolded ? 'less' : 'more'} />
          </button>
        </div>
      )}
    </div>
  );
}
