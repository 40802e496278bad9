import { fill } from '../../domain/words';
import { useWords } from '../words';

interface SiteListProps {
  sites: string[];
  onResume: (site: string) => void;
}

/** Sites on which nothing is marked. */
export function SiteList({ sites, onResume }: SiteListProps) {
  const { words } = useWords();
  return (
    <section class="setting">
      <h2>{words.options.sites}</h2>
      <div>
        {sites.length === 0 && <p>{words.options.noSites}</p>}
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                class="text-button"
                aria-label={fill(words.options.resumeSite, { site })}
                onClick={() => onResume(site)}
              >
                {words.options.resume}
              </button>
            </li>
          ))}
        </ul>
        <p class="help">{words.options.sitesHelp}</p>
      </div>
    </section>
  );
}
