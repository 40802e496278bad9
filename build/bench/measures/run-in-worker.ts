import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { median } from '../interleave';
import type { NodeWork, Result } from './node-work';
import { NODE_TASKS, type NodeTask } from './tasks';

interface WorkOrder {
  task: NodeTask;
  work: NodeWork;
}

/**
 * Runs a task several times, each time in an engine of its own: what the engine makes of the same code differs from
 * one to the next. Of each number the median counts.
 */
export async function runInWorkers(task: NodeTask, work: NodeWork, count: number): Promise<Result> {
  const results: Result[] = [];
  for (let n = 0; n < count; n++) results.push(await runInWorker(task, work));
  const [first] = results;
  if (!first) throw new Error('A task has to run at least once.');
  const keys = Object.keys(first.values);
  const medianOf = (key: string) => median(results.map(({ values }) => values[key] ?? Number.NaN));
  return {
    values: Object.fromEntries(keys.map((key) => [key, medianOf(key)])),
    notes: first.notes,
  };
}

function runInWorker(task: NodeTask, work: NodeWork): Promise<Result> {
  // The bundle is one file: the worker runs the same program, which asks takeWorkOrder() first.
  const worker = new Worker(process.argv[1] ?? '', { workerData: { task, work } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error(`The worker ended without a result: ${task}.`)));
  });
}

/** Does what a worker was started for; false in the program itself. */
export function takeWorkOrder(): boolean {
  if (isMainThread) return false;
  const { task, work } = workerData as WorkOrder;
  parentPort?.postMessage(NODE_TASKS[task](work));
  return true;
}
