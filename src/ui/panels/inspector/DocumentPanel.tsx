import { lookUp } from '../../../core/base/lookUp'
import { memo, useState } from 'react'
import type { Limit } from '../../../core/network/network'
import { shownNetwork } from '../../../state/shown/selectors'
import { subjectName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import { IssueList } from '../../notices/IssueList'
import { KeepEdits } from '../../editor/KeepEdits'
import { DocumentForm } from './DocumentForm'
import { ParameterSlider } from './ParameterSlider'
import { ReuseSwitches } from './ReuseSwitches'
import { Facts, Section } from '../../parts/Section'

/** The document: what it is about, its parameters, its reuse flows, its limits, its issues. */
export const DocumentPanel = memo(function DocumentPanel() {
  const { t, name } = useWords()
  const doc = useApp((state) => state.doc)
  const network = useApp(shownNetwork)
  if (doc === null) return null
  const parameters = Object.values(network?.parameters ?? {})
  return (
    <>
      <h2>{name(doc.name)}</h2>
      {doc.about !== undefined && <About text={name(doc.about)} />}
      <KeepEdits />
      {network && <ReuseSwitches network={network} />}
      {parameters.length > 0 && (
        <Section title={t('document.parameters')}>
          {parameters.map((parameter) => (
            <ParameterSlider key={parameter.id} parameter={parameter} />
          ))}
        </Section>
      )}
      {network && Object.keys(network.limits).length > 0 && (
        <Limits limits={Object.values(network.limits)} />
      )}
      <Section title={t('document.issues')}>
        <IssueList />
      </Section>
      <DocumentForm />
    </>
  )
})

/** What the document says of itself: its beginning, the rest on demand. */
const About = memo(function About({ text }: { readonly text: string }) {
  const { t } = useWords()
  const [whole, setWhole] = useState(false)
  return (
    <div className="about">
      <p data-whole={whole}>{text}</p>
      <button
        type="button"
        className="link"
        aria-expanded={whole}
        onClick={() => {
          setWhole(!whole)
        }}
      >
        {t(whole ? 'document.less' : 'document.more')}
      </button>
    </div>
  )
})

const Limits = memo(function Limits({ limits }: { readonly limits: readonly Limit[] }) {
  const { t, language, quantity } = useWords()
  const network = useApp(shownNetwork)
  const answer = useApp((state) => state.shown?.answer)
  if (network === null) return null
  const unitOf = ({ on }: Limit): string => {
    if (on.kind === 'indicator') return lookUp(answer?.indicators, on.id)?.unit ?? ''
    if (on.kind === 'process') return lookUp(network.processes, on.id)?.unit ?? ''
    return lookUp(network.commodities, lookUp(network.flows, on.id)?.commodity ?? '')?.unit ?? ''
  }
  return (
    <Section title={t('document.limits')}>
      <Facts
        facts={limits.map((limit) => [
          subjectName(network, { kind: 'limit', id: limit.id }, language),
          [
            ...(Number.isFinite(limit.min) && limit.min !== 0
              ? [`≥ ${quantity(limit.min, unitOf(limit))}`]
              : []),
            ...(Number.isFinite(limit.max) ? [`≤ ${quantity(limit.max, unitOf(limit))}`] : []),
          ].join(' · '),
        ])}
      />
    </Section>
  )
})
