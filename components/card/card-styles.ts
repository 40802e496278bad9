import cardStyles from './card.css?inline';
import theme from '../theme.css?inline';

/** Styles of a card's shadow root. */
export const CARD_STYLES = theme + cardStyles;
