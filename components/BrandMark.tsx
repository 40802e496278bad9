/** The extension's sign: a card above a dotted line. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect
        x="2"
        y="2"
        width="16"
        height="11"
        rx="1.5"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      />
      <rect x="2" y="2" width="16" height="4" fill="currentColor" />
      <circle cx="4" cy="17" r="1.5" fill="currentColor" />
      <circle cx="10" cy="17" r="1.5" fill="currentColor" />
      <circle cx="16" cy="17" r="1.5" fill="currentColor" />
    </svg>
  );
}
