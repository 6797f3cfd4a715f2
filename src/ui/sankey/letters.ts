import { shortened } from '../words/format'

/** What a letter of half the width of a Han character takes in the diagram [px]. */
const letter = 6

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 2 : 1), 0) * letter

/** A name with its amount, the name cut so that both fit into a width [px]. */
export function fitted(name: string, amount: string, width: number): string {
  const room = Math.max(width, 120) - widthOf(amount) - letter
  return `${shortened(name, Math.max(2, Math.floor(room / letter)))} ${amount}`
}
