interface HighlightedTextProps {
  text: string;
  /** UTF-16 ranges, in order, `end` exclusive. */
  ranges: { start: number; end: number }[];
}

/** A text with the letters marked that were searched for. */
export function HighlightedText({ text, ranges }: HighlightedTextProps) {
  const pieces = ranges.map(({ start, end }, n) => (
    <>
      {text.slice(ranges[n - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </>
  ));
  return (
    <>
      {pieces}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
