import type { Words } from '../../domain/words';
import { fill } from '../../domain/words';
import { useWords } from '../words';
import { Setting } from './Setting';

/** A command of the extension. */
export interface KeyCommand {
  /** As the manifest calls it. */
  name: string;
  /** In the browser's language. */
  description: string;
  /** As the browser writes it; empty where none is set. */
  shortcut: string;
}

interface KeyListProps {
  /** Undefined where there are no commands (phones). */
  commands: KeyCommand[] | undefined;
  /** Opens the browser's page for keys; undefined where it cannot be opened. */
  onChangeKeys: (() => void) | undefined;
}

/** Where the keys can be changed. */
const BROWSERS = [
  { browser: 'Chrome', place: 'chrome://extensions/shortcuts' },
  { browser: 'Edge', place: 'edge://extensions/shortcuts' },
  { browser: 'Firefox', place: undefined },
];

/** The keys that are set now, and where to change them. */
export function KeyList({ commands, onChangeKeys }: KeyListProps) {
  const { options } = useWords().words;
  return (
    <Setting title={options.keyboard}>
      <dl class="keys">
        {inOrder(commands ?? [], options).map((command) => (
          <div key={command.name}>
            <dt>{command.shortcut === '' ? options.notSet : <kbd>{command.shortcut}</kbd>}</dt>
            <dd>{doesWhat(command, options)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{options.closeCard}</dd>
        </div>
      </dl>
      {commands && (
        <div>
          {onChangeKeys && (
            <button type="button" class="button" onClick={onChangeKeys}>
              {options.changeKeys}
            </button>
          )}
          <p class="help">{options.keysHelp}</p>
          <ul class="help">
            {BROWSERS.map(({ browser, place = options.keysFirefox }) => (
              <li key={browser}>{fill(options.keysWhere, { browser, place })}</li>
            ))}
          </ul>
        </div>
      )}
    </Setting>
  );
}

/** Chromium tells them by the alphabet. What has no word here comes last. */
function inOrder(commands: KeyCommand[], options: Words['options']): KeyCommand[] {
  const names = Object.keys(options.commands).toReversed();
  return commands.toSorted((a, b) => names.indexOf(b.name) - names.indexOf(a.name));
}

function doesWhat({ name, description }: KeyCommand, options: Words['options']): string {
  const known: Record<string, string> = options.commands;
  return known[name] ?? description;
}
