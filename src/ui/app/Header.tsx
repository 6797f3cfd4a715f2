import { ActionIcon, Menu } from '@mantine/core'
import { memo, useState } from 'react'
import { useActions, useApp, useWords } from '../context'
import { CertificateBadge } from './CertificateBadge'
import { Choices } from './Choices'
import { Gallery } from './Gallery'

const schemes = ['auto', 'light', 'dark'] as const

/** What document, which scenario against which baseline, what goal, whether the answer is certified. */
export const Header = memo(function Header() {
  const { t, name } = useWords()
  const doc = useApp((state) => state.doc)
  const [gallery, setGallery] = useState(false)
  return (
    <header className="header" aria-label={t('header.label')}>
      <button
        type="button"
        className="document-name"
        aria-haspopup="dialog"
        title={t('header.open')}
        onClick={() => {
          setGallery(true)
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M6 4a6 6 0 1 0 8 0M14 4V9M14 4H9" />
        </svg>
        <h1>{doc === null ? t('app.name') : name(doc.name)}</h1>
        <span aria-hidden="true">▾</span>
      </button>
      <Choices />
      <CertificateBadge />
      <LanguageToggle />
      <SchemeMenu />
      <Gallery
        opened={gallery}
        onClose={() => {
          setGallery(false)
        }}
      />
    </header>
  )
})

const LanguageToggle = memo(function LanguageToggle() {
  const { t, language } = useWords()
  const { setLanguage } = useActions()
  return (
    <ActionIcon
      className="language"
      variant="default"
      size="md"
      lang={language === 'en' ? 'zh-CN' : 'en'}
      aria-label={t('header.languageLong')}
      onClick={() => {
        setLanguage(language === 'en' ? 'zh' : 'en')
      }}
    >
      {t('header.language')}
    </ActionIcon>
  )
})

const SchemeMenu = memo(function SchemeMenu() {
  const { t } = useWords()
  const { setColourScheme } = useActions()
  const chosen = useApp((state) => state.colourScheme)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="md" aria-label={t('header.scheme')}>
          ◐
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            rightSection={scheme === chosen ? '✓' : null}
            onClick={() => {
              setColourScheme(scheme)
            }}
          >
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
})
