/**
 * The code that is measured, as the extension ships it, for Node and for pages. Each contender gets a copy of its own
 * (see load-kit.ts): the engine would else optimise one function for the data of all.
 */
export { measureRounds } from './interleave';
export * from './kit/mark-page';
export * from './kit/read-lines';
export * from './kit/read-page';
export * from './kit/ready-index';
export * from './kit/slice-page';
