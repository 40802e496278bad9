import { useEffect, useState } from 'preact/hooks';
import type { CardData } from '../../domain/card-data';
import { Icon } from '../Icon';
import { CitePanel } from './CitePanel';
import { MorePanel, type CardSiteActions } from './MorePanel';

/** What a card beside a name can do that one in a popup cannot. */
export interface CardPageActions {
  /** Absent where the card covers no text that it could be moved from. */
  pin: CardPin | undefined;
  /** Absent where the card is an example. */
  site: CardSiteActions | undefined;
}

interface CardPin {
  isPinned: boolean;
  toggle: () => void;
  /** Takes a pinned card out of the way. */
  move: () => void;
  /** The same by the card's head. */
  drag: (down: PointerEvent) => void;
}

interface CardFootProps {
  card: CardData;
  isUnfolded: boolean;
  onUnfold: () => void;
  page: CardPageActions | undefined;
  onResize: (() => void) | undefined;
}

/** The card's actions. Cite and more open a panel above them. */
export function CardFoot({ card, isUnfolded, onUnfold, page, onResize }: CardFootProps) {
  const [panel, setPanel] = useState<'cite' | 'more'>();
  useEffect(() => onResize?.(), [panel]);
  const toggle = (wanted: typeof panel) => setPanel(panel === wanted ? undefined : wanted);
  const { words, sections, sources } = card;
  const pin = page?.pin;
  return (
    <>
      {panel === 'cite' && <CitePanel citations={card.citations} words={words} />}
      {panel === 'more' && <MorePanel card={card} site={page?.site} />}
      <div class="card-foot">
        {sections.length + sources.length > 0 && (
          <button
            type="button"
            class="text-button unfold"
            aria-expanded={isUnfolded}
            onClick={onUnfold}
          >
            {isUnfolded ? words.less : words.more}
            <Icon name={isUnfolded ? 'less' : 'more'} />
          </button>
        )}
        <button
          type="button"
          class="text-button"
          aria-expanded={panel === 'cite'}
          onClick={() => toggle('cite')}
        >
          {words.cite}
        </button>
        {pin?.isPinned && <IconButton icon="move" label={words.move} onClick={pin.move} />}
        {pin && (
          <IconButton
            icon="pin"
            label={words.pin}
            onClick={pin.toggle}
            aria-pressed={pin.isPinned}
          />
        )}
        <IconButton
          icon="dots"
          label={words.moreActions}
          onClick={() => toggle('more')}
          aria-expanded={panel === 'more'}
        />
      </div>
    </>
  );
}

interface IconButtonProps {
  icon: Parameters<typeof Icon>[0]['name'];
  label: string;
  onClick: () => void;
  'aria-pressed'?: boolean;
  'aria-expanded'?: boolean;
}

function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
