// @vitest-environment node
import type { Data } from '../../../build/read-data';
import type { Licence } from '../../../domain/entity';
import { fact, itFinds } from './break-data';

function licence(value: Licence) {
  return (data: Data) => void (fact(data, 'mixtral-8x7b', 'licence').value = value);
}

const ID = 'mixtral-8x7b';

itFinds({
  'an identifier that SPDX does not have': {
    change: licence({ name: 'Apache 2', spdx: 'Apache-2', osiApproved: true }),
    says: [ID, 'licence.spdx', /"Apache-2" is not in the list/, /spdx.org/],
  },
  'a listed licence without its identifier': {
    change: licence({ name: 'Apache License 2.0', osiApproved: true }),
    says: [ID, 'licence.spdx', /has an SPDX identifier/, /"spdx": "Apache-2.0"/],
  },
  'an approved licence that is called not approved': {
    change: licence({ name: 'MIT', spdx: 'MIT', osiApproved: false }),
    says: [ID, 'licence.osiApproved', /false, but true for MIT/, /correct/],
  },
  'a licence that is called approved and is not listed': {
    change: licence({ name: 'Our own licence', osiApproved: true }),
    says: [ID, 'licence.spdx', /"Our own licence" is approved by the OSI/, /"osiApproved"/],
  },
});
