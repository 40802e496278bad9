export type Kit = typeof import('./kit');

/**
 * Script of one contender's own copy of the kit. Scripts with the same text share what the engine has learnt of them,
 * so the name stands in it.
 */
export function kitScript(script: string, name: string): string {
  return `// ${name}\n${script}`;
}

/** A copy of the kit in this program. */
export function loadKit(script: string, name: string): Kit {
  return evaluateScript(kitScript(script, name)) as Kit;
}

/** The value of a script's last statement. */
export function evaluateScript(script: string): unknown {
  // oxlint-disable-next-line no-eval -- our own bundle, see bundle.ts
  return (0, eval)(script);
}
