import { arranging } from './arranging'
import type { Command } from './command'
import { editing } from './editing'
import { keeping } from './keeping'
import { looking } from './looking'

const table = { ...editing, ...arranging, ...looking, ...keeping }

/** Names of the commands. */
export type CommandId = keyof typeof table

/** Everything that the user can do on the canvas, in the order in which lists show it. */
export const commands: Readonly<Record<CommandId, Command>> = table

/** The commands with their ids, in order. */
export const allCommands = Object.entries(table) as readonly (readonly [CommandId, Command])[]
