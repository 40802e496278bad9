/** Something wrong in data/, and what to do about it. */
export interface Problem {
  /** Entity, claim, source or file. */
  where: string;
  field: string;
  problem: string;
  remedy: string;
}

export function describeProblem({ where, field, problem, remedy }: Problem): string {
  return `  ${where} · ${field}: ${problem} → ${remedy}`;
}

/** A text for a message, cut to what tells it from others. */
export function shorten(text = 'nothing'): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
