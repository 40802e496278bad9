/** What there is to see, in the order of the gallery. */
export const SURFACES = {
  page: { title: 'A page with marks', onPhone: true },
  'card-company': { title: 'Card of a company', onPhone: true },
  'card-company-more': { title: 'Card of a company, unfolded', onPhone: true },
  'card-company-chart': { title: 'Card of a company, its funding over time', onPhone: false },
  'card-model': { title: 'Card of a model', onPhone: false },
  'card-model-more': { title: 'Card of a model, unfolded', onPhone: false },
  'card-person': { title: 'Card of a person', onPhone: false },
  'card-person-more': { title: 'Card of a person, unfolded', onPhone: false },
  'popup-page': { title: 'Popup: who is on this page', onPhone: true },
  'popup-search': { title: 'Popup: search', onPhone: false },
  'popup-card': { title: 'Popup: a card', onPhone: false },
  options: { title: 'Options', onPhone: true },
  welcome: { title: 'After the installation', onPhone: true },
} as const;

export const SCHEMES = ['light', 'dark'] as const;

export type Surface = keyof typeof SURFACES;
export type Scheme = (typeof SCHEMES)[number];

/** One picture of the gallery. */
export interface Shot {
  surface: Surface;
  /** A language's code. */
  language: string;
  scheme: Scheme;
  isPhone: boolean;
}

/** Every picture, in the order of their files' names. */
export function listShots(languages: string[]): Shot[] {
  const shots = surfaces().flatMap((surface) =>
    (SURFACES[surface].onPhone ? [false, true] : [false]).flatMap((isPhone) =>
      languages.flatMap((language) =>
        SCHEMES.map((scheme) => ({ surface, language, scheme, isPhone })),
      ),
    ),
  );
  return shots.toSorted((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
}

/** The surfaces' numbers keep the files in the order of the gallery. */
export function fileOf({ surface, language, scheme, isPhone }: Shot): string {
  const number = String(surfaces().indexOf(surface) + 1).padStart(2, '0');
  const place = isPhone ? `${surface}-phone` : surface;
  return `${number}-${place}-${language}-${scheme}.webp`;
}

function surfaces(): Surface[] {
  return Object.keys(SURFACES) as Surface[];
}
