/** How far an address or a piece of code is looked at on each side of a name, in UTF-16 code units. */
const REACH = 200;
const ADDRESS =
  /:\/\/|\\|^www\.|^[./~]+[\w-]+\/|\S@[\w-]+\.|[\w-]\.(?:com|org|net|io|ai|eu|de|fr|uk|dev|app|html?|js|ts|py|json|md|txt|pdf|png|jpe?g|ya?ml)(?![\w-])/i;

/** Ends a run of characters that may be an address. Looked up and not matched: every hit asks for many characters. */
const BLANKS = ' \t\n\r\u00a0\u2009\u202f"“”„«»<>()[]|,';
/** Ends a sentence or a clause when a blank follows, so that no address goes on there. */
const STOPS = ".:;!?’'";

/** Part of a URL, an e-mail address, a path or a file name: those name an address, not an entity. */
export function isInsideAddress(text: string, start: number, end: number): boolean {
  if (isBlank(text, start - 1) && endsPlainly(text, end)) return false;
  let from = start;
  while (start - from < REACH && !isBlank(text, from - 1)) from--;
  let to = end;
  while (to - end < REACH && !isBlank(text, to)) to++;
  if (to - from <= end - start) return false;
  const name = text.slice(start, end);
  // A name may hold a dot itself: "Character.AI’s".
  const around = `${text.slice(from, start)}${name.replaceAll('.', '')}${text.slice(end, to)}`;
  return ADDRESS.test(around) || isPath(name, around);
}

/** Nearly every name: a blank or a full stop follows, and nothing has to be read. */
function endsPlainly(text: string, end: number): boolean {
  if (isBlank(text, end)) return true;
  return STOPS.includes(text.charAt(end)) && isBlank(text, end + 1);
}

/** `openai/swarm`, `mistral-microsoft-accord-2026`: small letters between slashes or many hyphens. */
function isPath(name: string, chunk: string): boolean {
  if (name !== name.toLowerCase()) return false;
  return chunk.includes('/') || /^\w+(?:-\w+){3,}$/.test(chunk);
}

function isBlank(text: string, i: number): boolean {
  return i < 0 || i >= text.length || BLANKS.includes(text.charAt(i));
}

/** Between two backticks of one line: code in a text that was written in Markdown. */
export function isInsideCode(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const [after = ''] = text.slice(start, start + REACH).split('\n');
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.split('`').length % 2 === 0 && after.includes('`');
}
