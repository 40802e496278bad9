/** Nobody writes more beside a count, in UTF-16 code units. */
const LONGEST_TICK = 100;

/**
 * The text of a clock or a counter that went on: only its numbers changed. Undefined for all other changes.
 *
 * @returns the node that had the text before: the same as now, or the one that was exchanged
 */
export function tickedText({
  type,
  target,
  oldValue,
  addedNodes,
  removedNodes,
}: MutationRecord): Text | undefined {
  if (type === 'characterData') {
    const text = target as Text;
    return isTick(oldValue ?? '', text.data) ? text : undefined;
  }
  if (addedNodes.length !== 1 || removedNodes.length !== 1) return undefined;
  const [now] = addedNodes;
  const [before] = removedNodes;
  return isText(before) && isText(now) && isTick(before.data, now.data) ? before : undefined;
}

function isText(node: Node | undefined): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

function isTick(before: string, now: string): boolean {
  if (before.length > LONGEST_TICK || now.length > LONGEST_TICK) return false;
  return withoutNumbers(before) === withoutNumbers(now);
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '0');
}
