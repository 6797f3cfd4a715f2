import { memo } from 'react'
import { useApp, useWords } from '../words/context'
import { languageTag } from '../words/i18n'
import { useCatalogue } from '../words/useCatalogue'
import { Sheet } from '../parts/Sheet'

const terms = [
  'network',
  'commodity',
  'process',
  'port',
  'flow',
  'recipe',
  'mode',
  'activity',
  'boundary',
  'stock',
  'reuse',
  'indicator',
  'limit',
  'scenario',
  'baseline',
  'avoidedWaste',
  'shadowPrice',
  'breakPoint',
  'chokePoint',
  'certificate',
] as const

/** The words of the field with what they mean here, in the language of the user and in the other. */
export const Glossary = memo(function Glossary() {
  const { t } = useWords()
  const opened = useApp(({ dialog }) => dialog?.kind === 'glossary')
  return (
    <Sheet opened={opened} title={t('glossary.title')} size="lg">
      <p className="muted">{t('glossary.about')}</p>
      <Terms />
    </Sheet>
  )
})

const Terms = memo(function Terms() {
  const { t, language } = useWords()
  const other = language === 'en' ? 'zh' : 'en'
  const words = useCatalogue(other)
  return (
    <dl className="glossary">
      {terms.map((term) => (
        <div key={term}>
          <dt>
            {t(`term.${term}`)} <span lang={languageTag(other)}>{words?.[`term.${term}`]}</span>
          </dt>
          <dd>{t(`term.about.${term}`)}</dd>
        </div>
      ))}
    </dl>
  )
})
