import { useEffect, useMemo, useRef } from 'preact/hooks';
import { PreviewPanel } from '../../components/settings/PreviewPanel';
import { composeCard } from '../../domain/compose-card';
import type { Dossier } from '../../domain/dossier';
import type { Search } from '../../domain/search';
import { marksKey, pageSettingsFor, type Settings } from '../../domain/settings';
import { startExample } from '../example/start-example';

/** Whom the preview's text is about. */
const ENTITY = 'mistral-ai';

interface PreviewProps {
  settings: Settings;
  dossier: Dossier;
  search: Search;
}

/** The preview with its marks at work: what opens a card on pages opens one here. */
export function Preview({ settings, dossier, search }: PreviewProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const latest = useRef(settings);
  latest.current = settings;
  const getCard = useMemo(() => (id: string) => composeCard(dossier, id), [dossier]);

  useEffect(() => {
    const ending = new AbortController();
    // Neither paused nor left out: the preview shows what marks would look like.
    const current = () => ({ ...pageSettingsFor(latest.current, '', 0), isPaused: false });
    if (text.current) {
      startExample(text.current, { dossier, search, settings: current }, ending.signal);
    }
    return () => ending.abort();
  }, [dossier, marksKey(settings)]);

  return <PreviewPanel settings={settings} textRef={text} entityId={ENTITY} getCard={getCard} />;
}
