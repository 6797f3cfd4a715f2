import { lookUp } from '../base/lookUp'
import type { Issue } from '../base/issue'
import type { Library } from '../library/library'
import { balancesOf, checkClosure } from './closure'
import type { ProcessDoc } from '../format/doc'
import type { Process } from '../network/network'
import type { Matter } from './matter'
import type { ModeDraft } from './modes'

/** Mass and elements of every mode; elements only where the library or the author knows the compositions. */
export const checkRecipe = (
  process: Process,
  drafts: readonly ModeDraft[],
  exempt: ProcessDoc['exempt'],
  library: Library,
  look: (id: string) => Matter | null,
): readonly Issue[] =>
  drafts.flatMap((draft) => {
    const mode = lookUp(process.modes, draft.id)
    const ports = Object.keys(draft.ports).length
    // A port that could not be read has its own issue; without it nothing can close.
    if (mode === undefined || Object.keys(mode.amounts).length < ports) return []
    const known = Object.keys(mode.amounts).every((port) => {
      const commodity = lookUp(process.ports, port)?.commodity ?? ''
      return (
        Object.hasOwn(library.commodities, commodity) ||
        Object.keys(look(commodity)?.composition ?? {}).length > 0
      )
    })
    const { mass, ...elements } = balancesOf(mode, process.ports, look)
    const balances = { ...(mass && { mass }), ...(known ? elements : {}) }
    return checkClosure(draft.path, balances, process.unit, { ...draft.recipe?.exempt, ...exempt })
  })
