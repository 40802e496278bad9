import { describe, expect, it, vi } from 'vitest';
import { OpennessStrip } from '../../../components/card/OpennessStrip';
import type { CardOpenness } from '../../../domain/card-data';
import { composeCard } from '../../../domain/compose-card';
import { dossierIn, file, languageCodes } from '../../domain/real-data';
import { button, click, draw, get, nameOf } from '../draw';

const MODELS = file.entities.filter(({ kind }) => kind === 'model').map(({ id }) => id);
const onSources = vi.fn<() => void>();

function opennessOf(entityId: string, language: string): CardOpenness {
  const openness = composeCard(dossierIn(language), entityId)?.openness;
  if (!openness) throw new Error(`No openness of ${entityId}`);
  return openness;
}

function drawStrip(openness: CardOpenness): HTMLElement {
  onSources.mockReset();
  return draw(
    <OpennessStrip
      openness={openness}
      label="Openness in five parts"
      onEntity={() => undefined}
      onSources={onSources}
    />,
  );
}

const CASES = languageCodes.flatMap((language) => MODELS.map((id) => ({ id, language })));

describe.each(CASES)('openness of $id in $language', ({ id, language }) => {
  const openness = opennessOf(id, language);

  it('says the state of each of five parts in a word beside the drawing', () => {
    const cells = [...get(drawStrip(openness), 'ul').children];
    expect(cells.map(({ textContent }) => textContent)).toEqual(
      openness.cells.map(({ label, stateWord }) => `${label}: ${stateWord}`),
    );
    expect(cells).toHaveLength(5);
  });

  it('says the verdict and the licence in words', () => {
    const container = drawStrip(openness);
    const verdict = `${openness.word}${openness.version ?? ''}`;
    expect(get(container, '.verdict').textContent).toBe(verdict);
    expect(get(container, '.licence').textContent).not.toBe('');
  });
});

it('names the version that is judged, beside the verdict, and none where there are no versions', () => {
  const version = (id: string) =>
    drawStrip(opennessOf(id, 'en')).querySelector('.verdict .version')?.textContent;
  expect(version('gemma')).toBe('Gemma 4; other versions differ');
  expect(version('claude')).toMatch(/^Claude [^;]+$/);
  expect(version('chatgpt')).toBeUndefined();
});

it('hides every drawing from those who listen', () => {
  const drawings = [...drawStrip(opennessOf('llama-2', 'en')).querySelectorAll('svg')];
  expect(drawings.length).toBeGreaterThan(5);
  expect(drawings.filter((each) => each.getAttribute('aria-hidden') !== 'true')).toEqual([]);
});

it('draws each state differently', () => {
  const [cell] = opennessOf('llama-2', 'en').cells;
  const states = (['open', 'partly', 'closed', 'unknown'] as const).map((state) => {
    const cells = cell ? [{ ...cell, state }] : [];
    return get(drawStrip({ ...opennessOf('llama-2', 'en'), cells }), 'li svg').innerHTML;
  });
  expect(new Set(states).size).toBe(4);
});

it('stands one below the other where the words are too long for a line', () => {
  const openness = opennessOf('llama-2', 'en');
  const classes = [true, false].map(
    (isList) => get(drawStrip({ ...openness, isList }), 'ul').className,
  );
  expect(classes).toEqual(['strip strip--list', 'strip']);
});

it('names the list', () => {
  expect(nameOf(get(drawStrip(opennessOf('llama-2', 'en')), 'ul'))).toBe('Openness in five parts');
});

it('leads to the sources', () => {
  const openness = opennessOf('mixtral-8x7b', 'en');
  click(button(drawStrip(openness), openness.provenance?.others ?? ''));
  expect(onSources).toHaveBeenCalledOnce();
});
