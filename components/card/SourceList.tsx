import type { Ref } from 'preact';
import type { CardSource } from '../../domain/card-data';

interface SourceListProps {
  title: string;
  sources: CardSource[];
  headingRef: Ref<HTMLHeadingElement>;
}

/** All sources of a card, numbered, as links. */
export function SourceList({ title, sources, headingRef }: SourceListProps) {
  return (
    <section class="section">
      <h3 ref={headingRef} tabIndex={-1}>
        {title}
      </h3>
      <ol class="sources">
        {sources.map(({ url, title: name, publisher, date, language, languageName }) => (
          <li key={url}>
            <span>
              <a href={url} lang={language} hreflang={language} target="_blank" rel="noreferrer">
                {name}
              </a>
              {`, ${publisher}, ${date}`}
              {languageName && ` (${languageName})`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
