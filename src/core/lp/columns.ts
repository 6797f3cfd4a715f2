import type { Exchange, Flow, Mode, Process } from '../network/network'

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
      readonly kind: 'stock'
      readonly process: Process
      readonly commodity: string
      readonly period: number
      /** Whether it is the level at the end. */
      readonly last: boolean
    }
  | { readonly kind: 'on'; readonly process: Process; readonly period: number }
  | { readonly kind: 'build'; readonly process: Process; readonly annuity: number }
  /** Whether capacity is built at all. */
  | { readonly kind: 'built'; readonly process: Process }
