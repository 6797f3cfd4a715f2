import type { About, Fields } from './field'
import * as build from './fields/build'
import * as commodity from './fields/commodity'
import * as document from './fields/document'
import * as drawing from './fields/drawing'
import * as entries from './fields/entries'
import * as flow from './fields/flow'
import * as port from './fields/port'
import * as process from './fields/process'

/** What each field does, by the fields that stand together. */
export const sentences: ReadonlyMap<Fields, About<Fields>> = new Map<Fields, About<Fields>>([
  [document.documentFields, document.aboutDocument],
  [entries.rateFields, entries.aboutRate],
  [entries.parameterFields, entries.aboutParameter],
  [commodity.commodityFields, commodity.aboutCommodity],
  [commodity.embodiedFields, commodity.aboutEmbodied],
  [commodity.substituteFields, commodity.aboutSubstitute],
  [process.processFields, process.aboutProcess],
  [build.buildFields, build.aboutBuild],
  [port.modeFields, port.aboutMode],
  [port.portFields, port.aboutPort],
  [flow.flowFields, flow.aboutFlow],
  [entries.limitFields, entries.aboutLimit],
  [entries.scenarioFields, entries.aboutScenario],
  [entries.sourceFields, entries.aboutSource],
  [drawing.placeFields, drawing.aboutPlace],
  [drawing.zoneFields, drawing.aboutZone],
  [drawing.noteFields, drawing.aboutNote],
])
