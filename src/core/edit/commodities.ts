import type { CommodityDoc, NetworkDoc, PortDoc } from '../format/doc'
import { setField } from './fields'
import { freshId, idOf } from './ids'

/** What a commodity needs before anything can carry it. */
export type NewCommodity = Required<Pick<CommodityDoc, 'kind' | 'name' | 'unit'>> &
  Pick<CommodityDoc, 'phase' | 'mass'>

/** The document with a commodity of its own, under an id that no other has, and that id. */
export function addCommodity(
  doc: NetworkDoc,
  taken: ReadonlySet<string>,
  commodity: NewCommodity,
  wish = '',
): { readonly doc: NetworkDoc; readonly id: string } {
  const all = new Set([...taken, ...Object.keys(doc.commodities ?? {})])
  const id = freshId(idOf(wish.trim() === '' ? (commodity.name?.en ?? '') : wish, 'commodity'), all)
  return { doc: setField(doc, ['commodities', id], commodity), id }
}

/** What names a commodity and would be left hanging without it: ids of processes, and of commodities that it replaces. */
export interface Uses {
  readonly processes: readonly string[]
  readonly commodities: readonly string[]
}

/** What names a commodity. */
export function usesOf(doc: NetworkDoc, commodity: string): Uses {
  const names = ({ commodity: counted, accepts, share }: PortDoc): boolean =>
    counted === commodity ||
    Object.hasOwn(accepts ?? {}, commodity) ||
    Object.hasOwn(share ?? {}, commodity)
  return {
    processes: Object.entries(doc.processes).flatMap(([id, { ports, modes }]) =>
      [ports ?? {}, ...Object.values(modes ?? {}).map((mode) => mode.ports ?? {})].some((table) =>
        Object.values(table).some(names),
      )
        ? [id]
        : [],
    ),
    commodities: Object.entries(doc.commodities ?? {}).flatMap(([id, { substitute }]) =>
      substitute?.commodity === commodity ? [id] : [],
    ),
  }
}
