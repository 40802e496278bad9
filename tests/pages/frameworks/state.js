// What the pages of all three frameworks show, and what they therefore have to say.

export const STORIES = [
  { id: 1, name: 'Mistral AI', text: ' published a model as a torrent.' },
  { id: 2, name: 'OpenAI', text: ' said nothing about it.' },
  { id: 3, name: 'Anthropic', text: ' wrote a long document.' },
  { id: 4, name: 'Aleph Alpha', text: ' is from Heidelberg.' },
  { id: 5, name: 'Guillaume Lample', text: ' was asked for a comment.' },
];
/** As it comes from an editor; the framework puts it in as it is. */
export const RAW = '<p>As told by <b>Hugging Face</b></p>';
const LEADS = ['OpenAI', 'Mistral AI', 'Anthropic'];

/** State of the page in its n-th round: other texts, another order, another element, more or fewer places. */
export function stateOf(n, places = (n % 2) * 3) {
  const first = n % STORIES.length;
  return {
    lead: LEADS[n % LEADS.length],
    readers: n,
    stories: [...STORIES.slice(first), ...STORIES.slice(0, first)],
    isBold: n % 2 === 0,
    places: Array.from({ length: places }, (_, place) => ({
      id: `${n}-${place}`,
      name: STORIES[place % STORIES.length].name,
    })),
  };
}

/** Texts by selector. */
export function textsOf({ lead, readers, stories, isBold, places }) {
  return {
    '#lead': [`${lead} has ${readers} readers today.`],
    '#choice b': isBold ? [lead] : [],
    '#choice i': isBold ? [] : [lead],
    '#stories li': stories.map(({ name, text }) => name + text),
    '#raw': ['As told by Hugging Face'],
    '#places p': places.map(({ name }) => `At ${name} again`),
  };
}

/** What is to be marked. */
export function namesOf({ lead, stories, places }) {
  return [lead, lead, 'Hugging Face', ...[...stories, ...places].map(({ name }) => name)];
}
