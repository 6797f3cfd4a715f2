import { ActionIcon, Menu, Select } from '@mantine/core'
import { memo, useState } from 'react'
import { currentGoal } from '../../state/selectors'
import { goals } from '../../state/goals'
import { useActions, useApp, useWords } from '../context'
import { useBaselineName } from '../useNames'
import { CertificateBadge } from './CertificateBadge'
import { Gallery } from './Gallery'

const base = ''
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

/** Scenario, baseline and goal. */
const Choices = memo(function Choices() {
  const { t, name } = useWords()
  const { chooseScenario, chooseBaseline, chooseGoal } = useActions()
  const scenario = useApp((state) => state.scenario)
  const baseline = useApp((state) => state.baseline)
  const edited = useApp((state) => Object.keys(state.edits).length > 0)
  const goal = useApp(currentGoal)
  const scenarios = useApp((state) => state.doc?.scenarios)
  const baselineName = useBaselineName()
  const mark = (id: string, text: string) =>
    edited && id === (scenario ?? base) ? t('scenario.edited', { name: text }) : text
  const named = Object.entries(scenarios ?? {}).map(([id, each]) => ({
    value: id,
    label: name(each.name),
  }))
  const baselines = [
    'no_reuse',
    'as_usual',
    ...named.map(({ value }) => value).filter((id) => id !== scenario),
  ]
  return (
    <div className="choices">
      <Choice
        label={t('header.scenario')}
        value={scenario ?? base}
        data={[{ value: base, label: t('scenario.base') }, ...named].map((option) => ({
          ...option,
          label: mark(option.value, option.label),
        }))}
        onChoose={(value) => {
          chooseScenario(value === base ? null : value)
        }}
      />
      <Choice
        label={t('header.baseline')}
        longLabel={t('header.baselineLong')}
        value={baseline}
        data={[...new Set(baselines)].map((id) => ({ value: id, label: baselineName(id) }))}
        onChoose={chooseBaseline}
      />
      <Choice
        label={t('header.goal')}
        value={goal}
        data={[...goals, ...(goal === 'own' ? (['own'] as const) : [])].map((id) => ({
          value: id,
          label: t(`goal.${id}`),
        }))}
        onChoose={(value) => {
          const chosen = goals.find((each) => each === value)
          if (chosen !== undefined) chooseGoal(chosen)
        }}
      />
    </div>
  )
})

interface ChoiceProps {
  readonly label: string
  readonly longLabel?: string
  readonly value: string
  readonly data: { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}

const Choice = memo(function Choice({ label, longLabel, value, data, onChoose }: ChoiceProps) {
  return (
    <div className="choice">
      <span aria-hidden="true">{label}</span>
      <Select
        size="xs"
        aria-label={longLabel ?? label}
        value={value}
        data={data}
        allowDeselect={false}
        withCheckIcon={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(chosen) => {
          if (chosen !== null) onChoose(chosen)
        }}
      />
    </div>
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
