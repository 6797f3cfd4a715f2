import type { State } from '../../state/state'
import type { Text } from '../../core/base/text'
import type { Later } from './later'

/** What a panel is handed: its name, in the language of the user. */
export interface PanelProps {
  readonly label: string
}

/** One tab of the drawer and what it shows. */
export interface Panel {
  readonly name: Text
  readonly shows: Later<PanelProps>
  /** How many there are of what the panel lists, said behind its name; none is not. */
  readonly count?: (state: State) => number
}
