import type { Dossier } from '../../domain/dossier';
import { createFormatter } from '../../domain/format';
import type { ReadSettingsFile } from '../../domain/settings-file';
import { fill } from '../../domain/words';

/** Why a file of settings was refused. */
export function describeProblem(
  problem: Exclude<ReadSettingsFile, { settings: unknown }>,
  { words, language }: Dossier,
): string {
  const { fileUnreadable, fileForeign, fileNewer, fileWrong } = words.options;
  switch (problem.problem) {
    case 'unreadable':
      return fileUnreadable;
    case 'foreign':
      return fileForeign;
    case 'newer':
      return fileNewer;
    case 'wrong':
      return fill(fileWrong, { fields: createFormatter(language, words).names(problem.fields) });
  }
}
