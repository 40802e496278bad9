import { dateFormat } from '../../domain/intl';
import { SITE_MODES, withEntry, type Settings } from '../../domain/settings';
import { fill } from '../../domain/words';
import { useNow } from '../use-now';
import { useWords } from '../words';
import { ChoiceGroup } from './ChoiceGroup';
import { Setting } from './Setting';
import { SiteList } from './SiteList';

interface SiteOptionsProps {
  settings: Settings;
  onChange: (changed: Partial<Settings>) => void;
}

/** On which websites names are marked. */
export function SiteOptions({ settings, onChange }: SiteOptionsProps) {
  const { words, language } = useWords();
  const { options } = words;
  const { pausedUntil, pausedSites, onlySites, siteMode } = settings;
  const isPausedEverywhere = useNow(pausedUntil) < pausedUntil;
  const time = dateFormat(language, { timeStyle: 'short' }).format(pausedUntil);
  const modes = { all: options.sitesAll, only: options.sitesOnly };
  const without = (sites: string[], site: string) => sites.filter((each) => each !== site);
  return (
    <Setting title={options.websites}>
      {isPausedEverywhere && (
        <p class="paused">
          {fill(options.pausedUntil, { time })}
          <button type="button" class="text-button" onClick={() => onChange({ pausedUntil: 0 })}>
            {options.resumeAll}
          </button>
        </p>
      )}
      <ChoiceGroup
        name="siteMode"
        legend={options.siteMode}
        chosen={siteMode}
        onChange={(mode) => onChange({ siteMode: mode })}
        choices={SITE_MODES.map((value) => ({ value, label: modes[value] }))}
      />
      {siteMode === 'only' && (
        <SiteList
          title={options.onlySites}
          sites={onlySites}
          empty={options.noOnlySites}
          removeWord={options.remove}
          removeLabel={options.removeSite}
          onRemove={(site) => onChange({ onlySites: without(onlySites, site) })}
          onAdd={(site) => onChange({ onlySites: withEntry(onlySites, site) })}
        />
      )}
      <div>
        <SiteList
          title={options.sites}
          sites={pausedSites}
          empty={options.noSites}
          removeWord={options.resume}
          removeLabel={options.resumeSite}
          onRemove={(site) => onChange({ pausedSites: without(pausedSites, site) })}
          onAdd={(site) => onChange({ pausedSites: withEntry(pausedSites, site) })}
        />
        <p class="help">{options.sitesHelp}</p>
      </div>
    </Setting>
  );
}
