import type { Issue } from '../base/issue'
import type { Commodity } from '../network/network'

/** What a commodity is apart from its price and its burdens: all that processes and flows are read by. */
export type Matter = Pick<
  Commodity,
  'id' | 'kind' | 'phase' | 'unit' | 'massPerUnit' | 'composition'
>

/** Looks commodities up by id; what is unknown is an issue at the path. */
export type Commodities<T extends Matter = Commodity> = (id: string, path: string) => T | null

/** The commodities that there are. */
export interface KnownCommodities {
  /** null for one that is unknown or could not be read. */
  readonly look: (id: string) => Commodity | null
  /** Why there is none at all. */
  readonly whyUnknown: (id: string, path: string) => Issue | null
}
