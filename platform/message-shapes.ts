import type { EntityId } from '../domain/entity';
import type { StatedDates } from '../domain/page-date';
import { isHost } from '../domain/site-pattern';
import type { DataOf, PageRequest } from './messages';
import type { FrameReport } from './page-port';

/**
 * What pages may say to us. Content scripts say nothing else, but a frame that has been taken over could say anything.
 * What has the wrong shape is refused; what a page can make long by its text is left out where it is too long.
 */

/** The longest name that we know has 69 characters; pages put soft hyphens into names. */
const LONGEST_NAME = 200;
/** "2023-12-12T08:00:00.000+01:00" has 29; linked data has spaces around it. */
const LONGEST_DATE = 100;
/** Comments have dates too; but a page with more tells nothing of its own day. */
const MOST_DATES = 1000;
/** Each is searched for, for about half a millisecond. */
const MOST_NAMES = 1000;
/** In all of a frame's text. */
const MOST_MENTIONS = 1_000_000;

/** The same as data that can be relied on. Throws where it is none. */
export const REQUEST_READERS: { [Type in PageRequest]: (data: unknown) => DataOf<Type> } = {
  getCard(data) {
    const { entityId, text, dates } = readRecord(data);
    return {
      entityId: readEntityId(entityId),
      ...(text !== undefined && isShort(readText(text), LONGEST_NAME) && { text: readText(text) }),
      ...(dates !== undefined && { dates: readDates(dates) }),
    };
  },
  getCardStyles: () => undefined,
  unmark: (data) => ({ entityId: readEntityId(readRecord(data).entityId) }),
  pauseSite: (data) => ({ host: readHost(readRecord(data).host) }),
  resolveNames(data) {
    const names = readTexts(readRecord(data).names);
    // In their order, as the answers are.
    return {
      names: names.slice(0, MOST_NAMES).map((name) => (isShort(name, LONGEST_NAME) ? name : '')),
    };
  },
  mentionsChanged: () => undefined,
  getTabHost: () => undefined,
};

/** The host that a page gives for its own; empty for none. */
export function hostOrNone(answer: unknown): string {
  return typeof answer === 'string' && isHost(answer) ? answer : '';
}

/** Undefined for what is no report. */
export function readFrameReport(message: unknown): FrameReport | undefined {
  try {
    const { type, frame, isTop, host, isPaused, done, scanMs, mentions } = readRecord(message);
    const report: FrameReport = {
      type: type === 'pageReport' ? type : refuse(),
      frame: readToken(frame),
      isTop: readSwitch(isTop),
      host: hostOrNone(host),
      isPaused: readSwitch(isPaused),
      done: readSwitch(done),
      scanMs: typeof scanMs === 'number' ? scanMs : refuse(),
      mentions: readList(mentions, readMention),
    };
    const count = report.mentions.reduce((sum, mention) => sum + mention.count, 0);
    return count <= MOST_MENTIONS ? report : undefined;
  } catch {
    return undefined;
  }
}

function readMention(value: unknown): FrameReport['mentions'][number] {
  const { entityId, count } = readRecord(value);
  const isCount = typeof count === 'number' && Number.isInteger(count) && count > 0;
  return { entityId: readEntityId(entityId), count: isCount ? count : refuse() };
}

function readDates(value: unknown): StatedDates {
  const { published, times } = readRecord(value);
  return { published: readFewDates(published), times: readFewDates(times) };
}

function readFewDates(value: unknown): string[] {
  const dates = readTexts(value);
  return dates.length <= MOST_DATES ? dates.map((date) => date.slice(0, LONGEST_DATE)) : [];
}

/** Whether there is such an entity, only the dossier knows. */
function readEntityId(value: unknown): EntityId {
  return typeof value === 'string' && /^[a-z\d][a-z\d.-]{0,79}$/.test(value) ? value : refuse();
}

function readHost(value: unknown): string {
  return hostOrNone(value) || refuse();
}

function readToken(value: unknown): string {
  return typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? value : refuse();
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : refuse();
}

function readTexts(value: unknown): string[] {
  return readList(value, readText);
}

function readSwitch(value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse();
}

function readList<Entry>(value: unknown, read: (entry: unknown) => Entry): Entry[] {
  return Array.isArray(value) ? value.map((entry) => read(entry)) : refuse();
}

function readRecord(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : refuse();
}

function isShort(text: string, longest: number): boolean {
  return text.length <= longest;
}

function refuse(): never {
  throw new TypeError('not of the shape that is expected');
}
