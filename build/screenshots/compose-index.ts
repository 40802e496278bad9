import { fileOf, SCHEMES, SURFACES, type Shot, type Surface } from './shots';

const HEAD = `# What AI Dossier looks like

Made by \`npm run screenshots\` from the built extension in Chromium, on the project's own test pages; do not edit by hand.
`;

/** The gallery's page, as Markdown: a table for each surface, one column a language, one row a colour scheme. */
export function composeIndex(shots: Shot[], languages: { code: string; name: string }[]): string {
  const parts = (Object.keys(SURFACES) as Surface[]).flatMap((surface) =>
    [false, true].flatMap((isPhone) => {
      const own = shots.filter((shot) => shot.surface === surface && shot.isPhone === isPhone);
      if (own.length === 0) return [];
      return [`## ${titleOf(surface, isPhone)}\n\n${table(own, languages)}`];
    }),
  );
  return [HEAD, ...parts].join('\n');
}

function table(shots: Shot[], languages: { code: string; name: string }[]): string {
  const rows = SCHEMES.map((scheme) =>
    languages.flatMap(({ code, name }) =>
      shots
        .filter((shot) => shot.scheme === scheme && shot.language === code)
        .map(
          (shot) =>
            `![${titleOf(shot.surface, shot.isPhone)}, ${name}, ${scheme}](${fileOf(shot)})`,
        ),
    ),
  );
  const lines = [languages.map(({ name }) => name), languages.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function titleOf(surface: Surface, isPhone: boolean): string {
  return isPhone ? `${SURFACES[surface].title}, on a phone` : SURFACES[surface].title;
}
