// @vitest-environment node
import { allOf } from '../../../domain/openness';
import type { Data } from '../../../build/read-data';
import { entity, fact, itFinds } from './break-data';

itFinds({
  'a family with two flagships': {
    change: (data) => void versions(data).forEach((version) => (version.flagship = true)),
    says: ['llama', 'version', /versions are the flagship/, /to one version/],
  },
  'a family without a flagship': {
    change: (data) => void versions(data).forEach((version) => delete version.flagship),
    says: ['llama', 'version', /no version is the flagship/, /"flagship": true/],
  },
  'a version that stands twice': {
    change: (data) => void versions(data).forEach((version) => (version.name = 'Llama 3.1')),
    says: ['llama', 'version', /"Llama 3.1" stands twice/, /join/],
  },
  'a fact about an unknown version': {
    change: (data) => void Object.assign(fact(data, 'llama', 'weights'), { version: 'Llama 99' }),
    says: ['llama', 'weights', /"Llama 99", which is no version of it/, /correct the name|add/],
  },
});

function versions(data: Data) {
  return allOf(entity(data, 'llama').facts, 'version').map(({ value }) => value);
}
