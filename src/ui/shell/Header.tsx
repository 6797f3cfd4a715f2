import { ActionIcon, Menu } from '@mantine/core'
import { memo, useContext, useState } from 'react'
import { I18nContext } from 'react-i18next'
import { useActions, useApp, useWords } from '../words/context'
import { languageTag, loadLanguage } from '../words/i18n'
import { later } from '../parts/later'
import { useEscape } from '../parts/useEscape'
import { CertificateBadge } from './CertificateBadge'
import { Choices } from './Choices'
import { DocumentsNotice } from './DocumentsNotice'
import { SaveState } from './SaveState'
import { useFileDrop } from './useFileDrop'
import { useAsked } from './useAsked'
import { useOpenFile } from '../parts/useOpenFile'

const HeaderDialogs = later(async () => (await import('./HeaderDialogs')).HeaderDialogs)

const schemes = ['auto', 'light', 'dark'] as const

/** What document, whether it is safe, which scenario against which baseline, what goal, whether it is certified. */
export const Header = memo(function Header() {
  const { t, name } = useWords()
  const { ask } = useActions()
  const doc = useApp((state) => state.doc)
  const asked = useAsked()
  useFileDrop(useOpenFile())
  return (
    <div className="top">
      <header className="header" aria-label={t('header.label')}>
        <button
          type="button"
          className="document-name"
          aria-haspopup="dialog"
          title={t('header.open')}
          onPointerEnter={HeaderDialogs.prepare}
          onClick={() => {
            ask({ kind: 'documents', problem: null })
          }}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M6 4a6 6 0 1 0 8 0M14 4V9M14 4H9" />
          </svg>
          <h1>{doc === null ? t('app.name') : name(doc.name)}</h1>
          <span aria-hidden="true">▾</span>
        </button>
        <SaveState />
        <Choices />
        <CertificateBadge />
        <LanguageToggle />
        <SchemeMenu />
      </header>
      <DocumentsNotice />
      {asked && <HeaderDialogs />}
    </div>
  )
})

/** Switches between English and Chinese. */
export const LanguageToggle = memo(function LanguageToggle() {
  const { t, language } = useWords()
  const { i18n } = useContext(I18nContext)
  const { setLanguage, fail } = useActions()
  const other = language === 'en' ? 'zh' : 'en'
  const load = () => loadLanguage(i18n, other)
  const prepare = () => {
    // A failure is told to who switches.
    load().catch(() => undefined)
  }
  return (
    <ActionIcon
      className="language"
      variant="default"
      size="md"
      lang={languageTag(other)}
      aria-label={t('header.languageLong')}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => {
        load().then(
          () => {
            setLanguage(other)
          },
          (reason: unknown) => {
            fail(String(reason))
          },
        )
      }}
    >
      {t('header.language')}
    </ActionIcon>
  )
})

/** Light, dark, or as the system has it. */
export const SchemeMenu = memo(function SchemeMenu() {
  const { t } = useWords()
  const { setColourScheme } = useActions()
  const chosen = useApp((state) => state.colourScheme)
  const [opened, setOpened] = useState(false)
  useEscape(opened, () => {
    setOpened(false)
  })
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end">
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
