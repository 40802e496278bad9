// @vitest-environment node
import { fact, firstClaim, itFinds } from './break-data';

itFinds({
  'an unknown founder': {
    change: (data) => void (fact(data, 'mistral-ai', 'founders').value[0] = { id: 'nobody' }),
    says: ['mistral-ai', 'founders', /"nobody", which does not exist/, /correct the id|name/],
  },
  'an unknown maker': {
    change: (data) => void (fact(data, 'llama-2', 'maker').value.id = 'mta'),
    says: ['llama-2', 'maker', /"mta", which does not exist/, /correct the id/],
  },
  'a claim about nobody': {
    change: ({ file }) => void file.claims[0]?.about.push('nobody'),
    says: [firstClaim, 'about', /"nobody"/, /correct the id/],
  },
  'a bare name of an entity': {
    change: (data) =>
      void (fact(data, 'mistral-ai', 'founders').value[0] = { name: 'Arthur Mensch' }),
    says: ['mistral-ai', 'founders', /"Arthur Mensch", which is an entity/, /"arthur-mensch"/],
  },
});
