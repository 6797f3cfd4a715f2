import { Button, Menu } from '@mantine/core'
import { memo, useState } from 'react'
import { studyKindOf, studyKinds } from '../../../core/study/kinds'
import { useApp, useWords } from '../../words/context'
import type { PanelProps } from '../../parts/panel'
import { KeptOf, useKept } from '../../parts/useKept'
import { useReadOnly } from '../../fields/useReadOnly'
import { StudyView } from './StudyView'
import { useStudyActs } from './useStudyActs'

/** The studies of the document: questions that take many solves, kept with it and asked again at a press. */
export const StudiesPanel = memo(function StudiesPanel({ label }: PanelProps) {
  const { t, name } = useWords()
  const { add } = useStudyActs()
  const readOnly = useReadOnly()
  const studies = useApp((state) => state.doc?.studies)
  const [chosen, setChosen] = useKept('study', null)
  const [made, setMade] = useState<string | null>(null)
  const entries = Object.entries(studies ?? {})
  const [id, study] = entries.find(([each]) => each === chosen) ?? entries[0] ?? [null, null]
  return (
    <section className="studies" aria-label={label}>
      <nav className="studies-list" aria-label={t('studies.list')}>
        <Menu position="bottom-start" width={340} transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button size="compact-sm" variant="default" rightSection="▾" disabled={readOnly}>
              {t('studies.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {Object.values(studyKinds).map(({ kind, name: called, about }) => (
              <Menu.Item
                key={kind}
                onClick={() => {
                  const added = add(kind)
                  setChosen(added)
                  setMade(added)
                }}
              >
                {name(called)}
                <small className="muted">{name(about)}</small>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <ul>
          {entries.map(([each, one]) => (
            <li key={each}>
              <button
                type="button"
                aria-current={each === id}
                onClick={() => {
                  setChosen(each)
                }}
              >
                {name(one.name)}
                <small className="muted">
                  {name(studyKindOf(one.kind)?.name ?? { en: one.kind })}
                </small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {study === null ? (
        <p className="muted">{t('studies.none')}</p>
      ) : (
        <KeptOf value={id}>
          <StudyView key={id} id={id} study={study} fresh={id === made} />
        </KeptOf>
      )}
    </section>
  )
})
