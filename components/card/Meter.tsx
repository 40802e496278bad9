const BARS = [0, 1, 2];

/** Three bars, one filled for each step from closed to open source; dashed while the licence is not verified. */
export function Meter({ level }: { level: number | null }) {
  return (
    <svg class="meter" viewBox="0 0 20 12" aria-hidden="true" focusable="false">
      {BARS.map((bar) =>
        level !== null && bar < level ? (
          <rect key={bar} x={bar * 7} y="1" width="6" height="10" rx="1" fill="currentColor" />
        ) : (
          <rect
            key={bar}
            x={bar * 7 + 0.6}
            y="1.6"
            width="4.8"
            height="8.8"
            rx=".6"
            fill="none"
            stroke="currentColor"
            stroke-width="1.2"
            stroke-dasharray={level === null ? '2 1.6' : undefined}
          />
        ),
      )}
    </svg>
  );
}
