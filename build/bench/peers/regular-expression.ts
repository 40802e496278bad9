/** Lists where names stand in a line, and says how many there are. */
type Matcher = (line: string) => number;

export function createRegExpMatcher(pattern: string): Matcher {
  const expression = new RegExp(pattern, 'gi');
  return (line) => listMatches(expression, line).length;
}

/** Several expressions, each over the whole line. */
export function createRegExpsMatcher(patterns: string[]): Matcher {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'gi'));
  return (line) => {
    let hits = 0;
    for (const expression of expressions) hits += listMatches(expression, line).length;
    return hits;
  };
}

// Not match(): V8 keeps its results for a subject that comes again.
function listMatches(expression: RegExp, line: string): { start: number; end: number }[] {
  const hits: { start: number; end: number }[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(line); match; match = expression.exec(line)) {
    hits.push({ start: match.index, end: expression.lastIndex });
  }
  return hits;
}
