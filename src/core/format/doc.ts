import type { DocOf, ValueOf } from './docOf'
import type { commodityFields, embodiedFields } from './fields/commodity'
import type { documentFields } from './fields/document'
import type { noteFields, placeFields } from './fields/drawing'
import type {
  limitFields,
  parameterFields,
  rateFields,
  scenarioFields,
  sourceFields,
} from './fields/entries'
import type { flowFields } from './fields/flow'
import type { modeFields, portFields } from './fields/port'
import type { processFields } from './fields/process'

export type { ProcessKind } from './kinds'
export type { Amount, Confidence, ObjectiveDoc, Ranged, Table } from './values'

/*
 * The types of a document as its author wrote it (format `loopworks/1`), taken from the table of its fields. Quantities
 * are strings with their unit, or expressions of parameters.
 */

export type NetworkDoc = DocOf<typeof documentFields>
export type RateDoc = DocOf<typeof rateFields>
export type ParameterDoc = DocOf<typeof parameterFields>
export type CommodityDoc = DocOf<typeof commodityFields>
export type EmbodiedDoc = DocOf<typeof embodiedFields>
export type ProcessDoc = DocOf<typeof processFields>
export type ModeDoc = DocOf<typeof modeFields>
export type PortDoc = DocOf<typeof portFields>
export type FlowDoc = DocOf<typeof flowFields>
export type LimitDoc = DocOf<typeof limitFields>
export type ScenarioDoc = DocOf<typeof scenarioFields>
export type PlaceDoc = DocOf<typeof placeFields>
export type NoteDoc = DocOf<typeof noteFields>
export type SourceDoc = DocOf<typeof sourceFields>

/** Least and most of something. */
export type BoundsDoc = Pick<LimitDoc, 'min' | 'max'>

export type CommodityKind = ValueOf<(typeof commodityFields)['kind']['shape']>
export type TransportMode = ValueOf<(typeof flowFields)['mode']['shape']>
/** In every period, in those in which the process runs, or in every period if its capacity is built. */
export type FixedCostWhen = ValueOf<(typeof processFields)['fixedCostWhen']['shape']>
