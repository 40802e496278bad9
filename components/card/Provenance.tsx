import type { CardProvenance } from '../../domain/card-data';

interface ProvenanceProps {
  provenance: CardProvenance;
  /** Shows the list of all sources. */
  onSources: () => void;
}

/** Who says so, and when: the line under every fact. */
export function Provenance({ provenance, onSources }: ProvenanceProps) {
  const { tag, own, lead, source, date, others, stale, licence } = provenance;
  const stated = own ?? source?.publisher;
  return (
    <p class="provenance">
      {tag && <span class="tag">{tag}</span>}
      {lead && `${lead} · `}
      {source ? (
        <a
          href={source.url}
          title={source.title}
          hreflang={source.language}
          target="_blank"
          rel="noreferrer"
        >
          {source.publisher}
        </a>
      ) : (
        own
      )}
      {stated && date && `, ${date}`}
      {others && (
        <>
          {' · '}
          <button type="button" onClick={onSources}>
            {others}
          </button>
        </>
      )}
      {stale && (
        <>
          {' · '}
          <span class="stale">{stale}</span>
        </>
      )}
      {licence && (
        <>
          {' · '}
          <a href={licence.url} target="_blank" rel="noreferrer">
            {licence.name}
          </a>
        </>
      )}
    </p>
  );
}
