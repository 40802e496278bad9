import type { CardProvenance } from '../../domain/card-data';

interface ProvenanceProps {
  provenance: CardProvenance;
  /** Shows the list of all sources. */
  onSources: () => void;
}

/** Stays at the end of a line that breaks here. */
const DOT = '\u00a0· ';
/** Letters of a name that fits on a line even in the narrow columns of then and now. */
const SHORT = 18;

/** Who says so, and when: the line under every fact. */
export function Provenance({ provenance, onSources }: ProvenanceProps) {
  const { tag, own, lead, source, date, others, stale, licence } = provenance;
  const stated = own ?? source?.publisher;
  return (
    <p class="provenance">
      {tag && (
        <>
          <span class="tag">{tag}</span>{' '}
        </>
      )}
      {lead && `${lead}${DOT}`}
      {source ? (
        <a
          class={source.publisher.length <= SHORT ? 'whole' : undefined}
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
      {stated && date && (
        <>
          , <span class="whole">{date}</span>
        </>
      )}
      {others && (
        <>
          {DOT}
          <span class="whole">
            <button type="button" onClick={onSources}>
              {others}
            </button>
            {(stale || licence) && DOT}
          </span>
        </>
      )}
      {stale && (
        <>
          {!others && DOT}
          <span class="stale">{stale}</span>
        </>
      )}
      {licence && (
        <>
          {(!others || stale) && DOT}
          <a href={licence.url} target="_blank" rel="noreferrer">
            {licence.name}
          </a>
        </>
      )}
    </p>
  );
}
