import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Rules of WCAG 2.2 AA that axe-core finds broken inside an element, one line each.
 *
 * @param selector what to look at; the card's shadow root must have been exposed before
 */
export async function findViolations(page: Page, selector: string): Promise<string[]> {
  // The extension's own pages refuse scripts that are not theirs; the debugger may add one.
  await page.evaluate(AXE);
  // Half faded in, nothing has enough contrast.
  await page.evaluate(async (within) => {
    const root = document.querySelector(within)?.shadowRoot ?? document;
    await Promise.all(root.getAnimations().map(({ finished }) => finished));
  }, selector);
  return page.evaluate(async (within) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(within, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // A card and a popup are no pages with landmarks of their own.
      rules: {
        region: { enabled: false },
        'page-has-heading-one': { enabled: false },
        // Firefox writes `all: initial` of the card's host out, spacing and all, which the rule takes for an author's
        // will. Inside the card a reader's own style sheet decides.
        'avoid-inline-spacing': { enabled: false },
      },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, selector);
}

export type Scheme = 'light' | 'dark';

export function emulateScheme(page: Page, scheme: Scheme): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}
