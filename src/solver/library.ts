import commodities from '../../models/commodities.json'
import markets from '../../models/markets.json'
import alumina from '../../models/recipes/alumina.json'
import building from '../../models/recipes/building.json'
import carbon from '../../models/recipes/carbon.json'
import casting from '../../models/recipes/casting.json'
import chem from '../../models/recipes/chem.json'
import conventional from '../../models/recipes/conventional.json'
import fabrication from '../../models/recipes/fabrication.json'
import minerals from '../../models/recipes/minerals.json'
import power from '../../models/recipes/power.json'
import recycling from '../../models/recipes/recycling.json'
import redmud from '../../models/recipes/redmud.json'
import smelter from '../../models/recipes/smelter.json'
import haulage from '../../models/recipes/transport.json'
import waste from '../../models/recipes/waste.json'
import water from '../../models/recipes/water.json'
import reuseToday from '../../models/reuse_today.json'
import sources from '../../models/sources.json'
import transport from '../../models/transport.json'
import { assembleLibrary, type LibraryFiles } from '../core/library/assemble'

const files = {
  commodities,
  markets,
  recipes: [
    alumina,
    building,
    carbon,
    casting,
    chem,
    conventional,
    fabrication,
    minerals,
    power,
    recycling,
    redmud,
    smelter,
    haulage,
    waste,
    water,
  ],
  reuseToday,
  sources,
  transport,
}

/** The library bundled under `models/`. Its shape is proved by a test: JSON carries no unions of literals. */
export const bundledLibrary = assembleLibrary(files as unknown as LibraryFiles)
