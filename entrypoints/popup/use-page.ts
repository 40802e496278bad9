import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityId } from '../../domain/entity';
import { connectToPage, type FrameReport, type PageLine } from '../../platform/page-port';

export interface TabPage {
  /** One a frame, the newest. */
  reports: FrameReport[];
  /** Host of the page in the tab; empty while unknown. */
  host: string;
  /** No frame answers (any more): the page is closed to extensions, or has gone. */
  isRestricted: boolean;
  /** Goes on from place to place, and through the frames that have them. */
  goToNext(frames: string[], entityId: EntityId): void;
}

/** Listens to the frames of a tab as long as the popup is open. */
export function usePage(tabId: number | undefined): TabPage {
  const [reports, setReports] = useState<FrameReport[]>([]);
  const [isRestricted, setRestricted] = useState(tabId === undefined);
  const line = useRef<PageLine | undefined>(undefined);
  const gone = useRef(new Map<EntityId, number>());

  useEffect(() => {
    if (tabId === undefined) return;
    const connected = connectToPage(
      tabId,
      (report) =>
        setReports((before) => [...before.filter(({ frame }) => frame !== report.frame), report]),
      () => setRestricted(true),
    );
    line.current = connected;
    return () => connected.close();
  }, [tabId]);

  return {
    reports,
    host: reports.find(({ isTop }) => isTop)?.host ?? reports[0]?.host ?? '',
    isRestricted,
    goToNext(frames, entityId) {
      const times = gone.current.get(entityId) ?? 0;
      gone.current.set(entityId, times + 1);
      const frame = frames[times % frames.length];
      if (frame !== undefined) line.current?.goTo(frame, entityId);
    },
  };
}
