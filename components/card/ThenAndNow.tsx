import type { CardSection, CardValue } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';
import { Provenance } from './Provenance';
import { RichText } from './RichText';

interface ThenAndNowProps {
  section: Extract<CardSection, { type: 'then' }>;
  onEntity: (entityId: EntityId) => void;
  onSources: () => void;
}

/** What was known on the day of the page, beside what is known today. */
export function ThenAndNow({ section, ...actions }: ThenAndNowProps) {
  return (
    <table class="then" aria-label={section.title}>
      <thead>
        <tr>
          {section.columns.map(({ date, detail }) => (
            <th key={date} scope="col">
              <b>{date}</b> {detail}
            </th>
          ))}
        </tr>
      </thead>
      {section.rows.map(({ field, label, before, now }) => (
        <tbody key={field}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {label}
            </th>
          </tr>
          <tr>
            <Cell value={before} {...actions} />
            <Cell value={now} {...actions} />
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function Cell({
  value: { text, isMissing, provenance },
  onEntity,
  onSources,
}: { value: CardValue } & Omit<ThenAndNowProps, 'section'>) {
  return (
    <td>
      <p class={isMissing ? 'none' : undefined}>
        <RichText text={text} onEntity={onEntity} />
      </p>
      {provenance && <Provenance provenance={provenance} onSources={onSources} />}
    </td>
  );
}
