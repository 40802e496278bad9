import type { CardCell, CardOpenness } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';
import { Ball } from './Ball';
import { Meter } from './Meter';
import { Provenance } from './Provenance';
import { RichText } from './RichText';

interface OpennessStripProps {
  openness: CardOpenness;
  /** "Openness in five parts" */
  label: string;
  onEntity: (entityId: EntityId) => void;
  onSources: () => void;
}

/** Verdict, licence, and the five parts of openness. */
export function OpennessStrip({ openness, label, onEntity, onSources }: OpennessStripProps) {
  const { level, word, version, licence, cells, isList, provenance } = openness;
  return (
    <div class="openness">
      <p class="verdict">
        <Meter level={level} />
        {word}
        {version && <span class="version">{version}</span>}
      </p>
      <p class="licence">
        <RichText text={licence} onEntity={onEntity} />
      </p>
      <ul class={isList ? 'strip strip--list' : 'strip'} aria-label={label}>
        {cells.map((cell) => (
          <Cell key={cell.cell} cell={cell} />
        ))}
      </ul>
      {provenance && <Provenance provenance={provenance} onSources={onSources} />}
    </div>
  );
}

function Cell({ cell: { label, state, stateWord } }: { cell: CardCell }) {
  return (
    <li>
      <Ball state={state} />
      <span class="part">{label}</span>
      <span class="visually-hidden">: </span>
      <span class="state">{stateWord}</span>
    </li>
  );
}
