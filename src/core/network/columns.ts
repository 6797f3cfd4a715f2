import type { Exchange, Flow, Mode, Process } from './network'

/** What a column of the program stands for: the link between the network and its numbers. */
export type Column =
  | {
      readonly kind: 'activity'
      readonly process: Process
      readonly mode: Mode
      readonly period: number
    }
  | { readonly kind: 'flow'; readonly flow: Flow; readonly period: number }
  | { readonly kind: 'exchange'; readonly exchange: Exchange; readonly period: number }
  | {
      readonly kind: 'level'
      readonly process: Process
      readonly commodity: string
      readonly period: number
      /** Whether it is the level at the end. */
      readonly last: boolean
    }
  /** Whether a process runs at all. */
  | { readonly kind: 'switch'; readonly process: Process; readonly period: number }
  | { readonly kind: 'build'; readonly process: Process; readonly annuity: number }
  /** Whether capacity is built at all. */
  | { readonly kind: 'chosen'; readonly process: Process }
