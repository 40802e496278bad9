// @vitest-environment node
import { firstClaim, itFinds, real } from './break-data';

itFinds({
  'entities out of order': {
    change: ({ file }) => void file.entities.push(...file.entities.splice(0, 1)),
    says: [real.file.entities[0]?.id ?? '', 'id', /stands after/, /order of their ids/],
  },
  'a claim that stands twice': {
    change: ({ file }) => void file.claims.push(...file.claims.slice(0, 1)),
    says: [firstClaim, 'id', /stands twice/, /another id/],
  },
});
