import { Icon } from '../Icon';

interface CardNoticeProps {
  name: string;
  message: string;
  closeLabel: string;
  retryLabel: string;
  onRetry: () => void;
  onClose: () => void;
}

/** In place of a card whose facts could not be had. */
export function CardNotice(props: CardNoticeProps) {
  const { name, message, closeLabel, retryLabel, onRetry, onClose } = props;
  return (
    <div class="card" role="dialog" aria-labelledby="ai-dossier-name" tabIndex={-1}>
      <div class="card-head">
        <h2 class="name" id="ai-dossier-name">
          {name}
        </h2>
        <button type="button" class="icon-button close" aria-label={closeLabel} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="card-notice">
        <p role="status">{message}</p>
        <button type="button" class="text-button" onClick={onRetry}>
          {retryLabel}
        </button>
      </div>
    </div>
  );
}
