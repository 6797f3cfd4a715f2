import { memo } from 'react'
import { Documents } from './Documents'
import { Tour } from './Tour'
import { Versions } from './Versions'

/** What is asked for about documents, and the tour. */
export const HeaderDialogs = memo(function HeaderDialogs() {
  return (
    <>
      <Documents />
      <Versions />
      <Tour />
    </>
  )
})
