import { fill } from '../../domain/words';
import { useWords } from '../words';
import { AddEntry } from './AddEntry';
import { EntryList } from './EntryList';
import { readSite } from './read-site';

interface SiteListProps {
  title: string;
  sites: string[];
  empty: string;
  removeWord: string;
  /** With a place for the site. */
  removeLabel: string;
  onRemove: (site: string) => void;
  onAdd: (site: string) => void;
}

/** A list of hosts and patterns, checked before they are added. */
export function SiteList({ title, sites, onAdd, ...list }: SiteListProps) {
  const { words } = useWords();
  const { siteName, siteHelp, siteWrong, listedAlready } = words.options;

  function add(typed: string): string | undefined {
    const site = readSite(typed);
    if (site === undefined) return fill(siteWrong, { site: typed });
    if (sites.includes(site)) return fill(listedAlready, { name: site });
    onAdd(site);
    return undefined;
  }

  return (
    <div class="site-list">
      <h3>{title}</h3>
      <EntryList
        label={title}
        empty={list.empty}
        removeWord={list.removeWord}
        entries={sites.map((site) => ({
          key: site,
          text: site,
          removeLabel: fill(list.removeLabel, { site }),
        }))}
        onRemove={list.onRemove}
      />
      <AddEntry label={siteName} list={title} help={siteHelp} onAdd={add} />
    </div>
  );
}
