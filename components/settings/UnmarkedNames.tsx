import type { EntityId } from '../../domain/entity';
import { withEntityMarked, type Settings } from '../../domain/settings';
import { fill } from '../../domain/words';
import { useWords } from '../words';
import { AddEntry } from './AddEntry';
import { EntryList } from './EntryList';
import { Setting } from './Setting';

interface UnmarkedNamesProps {
  settings: Settings;
  /** Every entity that can be marked. */
  entities: { id: EntityId; name: string }[];
  /** The entity that a name means. */
  findEntity: (name: string) => EntityId | undefined;
  onChange: (changed: Partial<Settings>) => void;
}

/** Entities that are not marked, and the way back. */
export function UnmarkedNames({ settings, entities, findEntity, onChange }: UnmarkedNamesProps) {
  const { words, language } = useWords();
  const { options } = words;
  // An update may have dropped an entity; its id is then all there is to show.
  const nameOf = (id: EntityId) => entities.find((entity) => entity.id === id)?.name ?? id;
  const setMarked = (id: EntityId, isMarked: boolean) =>
    onChange({ unmarked: withEntityMarked(settings, id, isMarked).unmarked });

  function add(typed: string): string | undefined {
    const id = findEntity(typed);
    if (id === undefined) return fill(options.unknownName, { name: typed });
    if (settings.unmarked.includes(id)) return fill(options.listedAlready, { name: nameOf(id) });
    setMarked(id, false);
    return undefined;
  }

  return (
    <Setting title={options.unmarked}>
      <div>
        <EntryList
          label={options.unmarked}
          empty={options.noUnmarked}
          removeWord={options.markAgain}
          entries={settings.unmarked
            .map((id) => ({ key: id, text: nameOf(id) }))
            .toSorted((a, b) => a.text.localeCompare(b.text, language))
            .map((entry) => ({
              ...entry,
              removeLabel: fill(options.markNameAgain, { name: entry.text }),
            }))}
          onRemove={(id) => setMarked(id, true)}
        />
        <AddEntry
          label={options.unmarkedName}
          list={options.unmarked}
          help={options.unmarkedHelp}
          suggestions={entities.map(({ name }) => name)}
          onAdd={add}
        />
      </div>
    </Setting>
  );
}
