import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityId } from '../../domain/entity';
import { connectToPage, type FrameReport, type PageLine } from '../../platform/page-port';

interface Page {
  /** One a frame, the newest. */
  reports: FrameReport[];
  isRestricted: boolean;
  goTo(frame: string, entityId: EntityId): void;
}

/** Listens to the frames of a tab as long as the popup is open. */
export function usePage(tabId: number | undefined): Page {
  const [reports, setReports] = useState<FrameReport[]>([]);
  const [isRestricted, setRestricted] = useState(tabId === undefined);
  const line = useRef<PageLine | undefined>(undefined);

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
    isRestricted,
    goTo: (frame, entityId) => line.current?.goTo(frame, entityId),
  };
}
