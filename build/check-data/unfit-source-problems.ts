import type { Data } from '../read-data';
import type { Problem } from './problem';

/** Pages that a reader cannot trust, listed with the reason in data/unfit-sources.json. */
export function unfitSourceProblems({ file, unfitSources }: Data): Problem[] {
  return Object.entries(file.sources).flatMap(([where, source]): Problem[] => {
    const url = new URL(source.url.toLowerCase());
    const listed = unfitSources.find(({ addresses }) => addresses.some((each) => isOn(url, each)));
    if (!listed) return [];
    const remedy = 'cite the original or press instead';
    return [{ where, field: 'url', problem: `must not be cited: ${listed.reason}`, remedy }];
  });
}

/** Is the page on a host or one below it and, if the address has a path, in that? */
function isOn({ hostname, pathname }: URL, address: string): boolean {
  const [host = '', ...path] = address.split('/');
  const isHost = hostname === host || hostname.endsWith(`.${host}`);
  return isHost && `${pathname}/`.startsWith(['', ...path, ''].join('/'));
}
