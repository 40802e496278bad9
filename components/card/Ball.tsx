import type { CellState } from '../../domain/openness';

/** Full, half, empty, or dashed with a question mark: the state of one part, beside its word. */
export function Ball({ state }: { state: CellState }) {
  return (
    <svg class="ball" data-state={state} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {state === 'open' ? (
        <circle cx="8" cy="8" r="7" fill="currentColor" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="6.25"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-dasharray={state === 'unknown' ? '2.4 1.9' : undefined}
        />
      )}
      {state === 'partly' && <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" fill="currentColor" />}
      {state === 'unknown' && (
        <path
          d="M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.6-.8 1.1m0 1.7v.2"
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
          stroke-linecap="round"
        />
      )}
    </svg>
  );
}
