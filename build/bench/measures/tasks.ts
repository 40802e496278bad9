import { measureGrowth } from './measure-growth';
import { measurePeers } from './measure-peers';
import { measureScan } from './measure-scan';
import type { NodeWork, Result } from './node-work';

/** What is measured in Node. */
export const NODE_TASKS = {
  scan: measureScan,
  peers: measurePeers,
  growth: measureGrowth,
} satisfies Record<string, (work: NodeWork) => Result>;

export type NodeTask = keyof typeof NODE_TASKS;
