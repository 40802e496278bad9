import { useRef } from 'preact/hooks';
import { useWords } from '../words';
import { Setting } from './Setting';

interface SettingsFileProps {
  /** What came of the last file, or of the reset. */
  notice: { text: string; onUndo?: () => void } | undefined;
  /** Why a file was refused. */
  problem: string | undefined;
  onExport: () => void;
  onImport: (file: File) => void;
  onReset: () => void;
}

/** All settings at once: as a file, from a file, back to the defaults. */
export function SettingsFile({ notice, problem, ...props }: SettingsFileProps) {
  const { options } = useWords().words;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Setting title={options.yours}>
      <div>
        <div class="buttons">
          <button type="button" class="button" onClick={props.onExport}>
            {options.exportFile}
          </button>
          <button type="button" class="button" onClick={() => input.current?.click()}>
            {options.importFile}
          </button>
          <button type="button" class="button" onClick={props.onReset}>
            {options.reset}
          </button>
        </div>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file may be chosen again, once it has been put right.
            if (file) props.onImport(file);
            currentTarget.value = '';
          }}
        />
        <p class="problem" role="alert">
          {problem}
        </p>
        <p class="notice" role="status">
          {notice?.text}
          {notice?.onUndo && (
            <button type="button" class="text-button" onClick={notice.onUndo}>
              {options.undo}
            </button>
          )}
        </p>
        <p class="help">{options.yoursHelp}</p>
      </div>
    </Setting>
  );
}
