import { expect, it } from 'vitest';
import { Provenance } from '../../../components/card/Provenance';
import type { CardProvenance } from '../../../domain/card-data';
import { draw, get } from '../draw';

const provenance: CardProvenance = {
  lead: 'scored: Some-Model-7B',
  source: {
    url: 'https://index.example/some-model',
    title: 'Some Model',
    publisher: 'Some Index',
    date: '12 Jun 2026',
  },
  date: '12 Jun 2026',
  others: '1 more',
};
const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

function drawn(value: CardProvenance): HTMLElement {
  return draw(<Provenance provenance={value} onSources={() => undefined} />);
}

it('ends with the licence under which a value is taken over, as a link', () => {
  const line = drawn({ ...provenance, licence });
  expect(line.textContent?.replaceAll('\u00a0', ' ')).toBe(
    'scored: Some-Model-7B · Some Index, 12 Jun 2026 · 1 more · CC BY 4.0',
  );
  const link = get<HTMLAnchorElement>(line, 'a:last-child');
  expect(link.href).toBe(licence.url);
  expect(link.target).toBe('_blank');
  expect(link.relList).toContain('noreferrer');
});

it('says nothing of a licence where a fact alone is stated', () => {
  expect(drawn(provenance).textContent?.replaceAll('\u00a0', ' ')).toBe(
    'scored: Some-Model-7B · Some Index, 12 Jun 2026 · 1 more',
  );
});
