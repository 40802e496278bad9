/** From a value to a place on the paper, in pixels. */
export type Scale = (value: number) => number;

export function linearScale([from, to]: [number, number], [start, end]: [number, number]): Scale {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Equal factors are equally far apart. */
export function logScale([from, to]: [number, number], pixels: [number, number]): Scale {
  const scale = linearScale([Math.log10(from), Math.log10(to)], pixels);
  return (value) => scale(Math.log10(value));
}
