import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';
import { Icon } from '../Icon';
import { CardFoot, type CardPageActions } from './CardFoot';
import { CardSections } from './CardSections';
import { FactRows } from './FactRows';
import { Grip, type GripStep } from './Grip';
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
  /** Back to the card of the entity before. */
  onBack?: (() => void) | undefined;
  /** Of a card beside a name on a page. */
  page?: CardPageActions;
  /** Of a card that is drawn up from the bottom of a small window. */
  onGrip?: ((step: GripStep) => void) | undefined;
}

/** Who is behind a name: founding, funding, openness; more behind a button. */
export function DossierCard(props: DossierCardProps) {
  const { card, onClose, onEntity, onResize, backLabel, onBack, page, onGrip } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  const [wantsSources, setWantsSources] = useState(false);
  const [said, setSaid] = useState('');
  const dialog = useRef<HTMLDivElement>(null);
  const sourcesHeading = useRef<HTMLHeadingElement>(null);

  useEffect(() => onResize?.(), [isUnfolded]);
  useEffect(() => {
    // Where the focus comes along, the dialog's name is read anyway.
    if (!dialog.current?.matches(':focus-within')) setSaid(`${card.kindWord}: ${card.name}`);
  }, []);
  useEffect(() => {
    if (!wantsSources) return;
    sourcesHeading.current?.focus();
    setWantsSources(false);
  }, [wantsSources]);

  const showSources = () => {
    setUnfolded(true);
    setWantsSources(true);
  };
  const { words } = card;
  const pin = page?.pin;
  return (
    <div
      class="card"
      ref={dialog}
      role="dialog"
      aria-labelledby="ai-dossier-name"
      lang={card.language}
      tabIndex={-1}
    >
      {onGrip && <Grip label={words.grip} onGrip={onGrip} />}
      <div class="card-head" onPointerDown={pin?.isPinned ? pin.drag : undefined}>
        {(onBack || backLabel) && (
          <button
            type="button"
            class="icon-button back"
            aria-label={backLabel ?? words.back}
            onClick={onBack ?? onClose}
          >
            <Icon name="back" />
          </button>
        )}
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
        {backLabel === undefined && (
          <button
            type="button"
            class="icon-button close"
            aria-label={words.close}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div class="card-body" tabIndex={0} role="group" aria-label={card.name}>
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
      <CardFoot
        card={card}
        isUnfolded={isUnfolded}
        onUnfold={() => setUnfolded(!isUnfolded)}
        page={page}
        onResize={onResize}
      />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
