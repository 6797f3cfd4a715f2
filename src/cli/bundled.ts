import claims from '../../models/claims.json'
import type { NetworkDoc } from '../core/format/doc'
import type { Claims } from '../core/claims/claim'
import type { Networks } from '../core/claims/tasks'

const files = import.meta.glob<NetworkDoc>('../../models/networks/*.json', {
  import: 'default',
  eager: true,
})

/** The networks bundled under `models/`, by the name of their file. */
export const bundledNetworks: Networks = Object.fromEntries(
  Object.entries(files).map(([path, doc]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
    doc,
  ]),
)

/** The claims bundled under `models/`. Their shape is proved by a test: JSON carries no unions of literals. */
export const bundledClaims = claims as unknown as Claims
