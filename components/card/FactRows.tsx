import type { CardRow, CardValue } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';
import { Meter } from './Meter';
import { Provenance } from './Provenance';
import { RichText } from './RichText';

interface FactRowsProps {
  rows: CardRow[];
  onEntity: (entityId: EntityId) => void;
  onSources: () => void;
}

/** Label and values, each with its provenance. */
export function FactRows({ rows, onEntity, onSources }: FactRowsProps) {
  return (
    <dl class="facts">
      {rows.map(({ field, label, values }) => (
        <div key={field} class="fact">
          <dt>{label}</dt>
          {values.map((value, n) => (
            <Value key={n} value={value} onEntity={onEntity} onSources={onSources} />
          ))}
        </div>
      ))}
    </dl>
  );
}

function Value({ value, onEntity, onSources }: { value: CardValue } & Omit<FactRowsProps, 'rows'>) {
  const { text, isMissing, levels, provenance } = value;
  return (
    <dd>
      <p class={isMissing ? 'value none' : 'value'}>
        <RichText text={text} onEntity={onEntity} />
      </p>
      {levels && (
        <p class="levels">
          {levels.map((level, n) => (
            <Meter key={n} level={level} />
          ))}
        </p>
      )}
      {provenance && <Provenance provenance={provenance} onSources={onSources} />}
    </dd>
  );
}
