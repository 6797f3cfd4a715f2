import { memo } from 'react'
import type { Comparison } from '../../../../core/study/kinds/compare'
import { ComparedTables } from '../../../comparison/ComparedTables'
import type { ResultViewProps } from './resultView'

/** Scenarios side by side. */
export const View = memo(function CompareView({ result }: ResultViewProps<Comparison>) {
  return <ComparedTables columns={result.columns} />
})
