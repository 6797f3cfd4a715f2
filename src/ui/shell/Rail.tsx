import { ActionIcon } from '@mantine/core'
import { memo } from 'react'
import { useActions, useApp, useWords } from '../words/context'

const icons = {
  library: 'M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM11.2 8.8v5M8.7 11.3h5',
  outline: 'M2.5 3.5h7M5.5 8h8M5.5 12.5h8M2.8 6v6.5',
} as const

/** What stands beside the canvas when it is asked for: a strip of icons, one for each panel. */
export const Rail = memo(function Rail() {
  const { t } = useWords()
  const { toggleLibrary, toggleOutline } = useActions()
  const library = useApp((state) => state.libraryOpen)
  const outline = useApp((state) => state.outlineOpen)
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <RailButton
        icon="library"
        open={library}
        label={t(library ? 'library.hide' : 'library.show')}
        onClick={toggleLibrary}
      />
      <RailButton
        icon="outline"
        open={outline}
        label={t(outline ? 'outline.hide' : 'outline.show')}
        onClick={toggleOutline}
      />
    </nav>
  )
})

interface RailButtonProps {
  readonly icon: keyof typeof icons
  readonly open: boolean
  readonly label: string
  readonly onClick: () => void
}

const RailButton = memo(function RailButton({ icon, open, label, onClick }: RailButtonProps) {
  return (
    <ActionIcon
      variant={open ? 'light' : 'default'}
      size={30}
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <svg className="bar-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={icons[icon]} />
      </svg>
    </ActionIcon>
  )
})
