import { EmptyState } from '../../components/popup/EmptyState';
import { manifestMessage } from '../../platform/manifest-messages';

/** When not even the words could be loaded. */
export function PopupFailure() {
  return (
    <main class="popup">
      <EmptyState title="AI Dossier" text={manifestMessage('popupFailed')}>
        <button type="button" class="text-button" onClick={() => location.reload()}>
          {manifestMessage('retry')}
        </button>
      </EmptyState>
    </main>
  );
}
