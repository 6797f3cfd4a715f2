import type { RangeDoc } from '../format/studyDoc'
import { amountIn } from './axis'
import type { Studied } from './kind'
import { rangedInputs } from './rangedInputs'

/** The first input of a document that has a range, over it; an input still to be named where none has. */
export function firstRange({ doc, network, library }: Studied): RangeDoc {
  const [first] = rangedInputs(doc, network, library)
  return first === undefined
    ? { input: 'parameters.', from: 0, to: 1 }
    : {
        input: first.input.id,
        from: amountIn(first.low, first.unit),
        to: amountIn(first.high, first.unit),
      }
}
