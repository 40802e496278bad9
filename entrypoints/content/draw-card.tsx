import { render } from 'preact';
import { CardNotice } from '../../components/card/CardNotice';
import { DossierCard } from '../../components/card/DossierCard';
import type { CardSiteActions } from '../../components/card/MorePanel';
import type { CardData } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';
import type { CardControls } from '../../page/card-session';
import { sendMessage } from '../../platform/messages';

/** What a card can be: facts, or a word on why there are none. */
export type CardView =
  | { type: 'card'; card: CardData }
  | { type: 'notice'; entityId: EntityId; message: string; close: string; retry: string };

/** @param host the site that the reader may pause, empty for none; absent where a card is an example only */
export function drawCard(
  view: CardView,
  container: HTMLElement,
  controls: CardControls,
  host?: string,
): void {
  const { close, show, back, grip, onResize } = controls;
  render(
    view.type === 'card' ? (
      <DossierCard
        key={view.card.entityId}
        card={view.card}
        onClose={close}
        onEntity={show}
        onBack={back}
        onResize={onResize}
        onGrip={grip}
        page={{ pin: controls.pin, site: siteActions(view.card.entityId, host, controls) }}
      />
    ) : (
      <CardNotice
        name="AI Dossier"
        message={view.message}
        closeLabel={view.close}
        retryLabel={view.retry}
        onRetry={() => show(view.entityId)}
        onClose={close}
      />
    ),
    container,
  );
}

/**
 * The page hears of a changed setting as it hears of all others, and takes the marks away. What was clicked unseen was
 * the page's wish and not the reader's.
 */
function siteActions(
  entityId: EntityId,
  host: string | undefined,
  { isSeen }: CardControls,
): CardSiteActions | undefined {
  if (host === undefined) return undefined;
  const ifSeen = (act: () => Promise<void>) => async () => {
    if (!isSeen()) throw new Error();
    await act();
  };
  return {
    onUnmark: ifSeen(() => sendMessage('unmark', { entityId })),
    onPauseSite: host === '' ? undefined : ifSeen(() => sendMessage('pauseSite', { host })),
  };
}
