import { memo } from 'react'
import { useApp, useWords } from '../context'
import { languageTag } from '../i18n'
import { en } from '../messages/en'
import { zh } from '../messages/zh'
import { Sheet } from '../Sheet'

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
  const { t, language } = useWords()
  const opened = useApp(({ dialog }) => dialog?.kind === 'glossary')
  const [other, words] = language === 'en' ? (['zh', zh] as const) : (['en', en] as const)
  return (
    <Sheet opened={opened} title={t('glossary.title')} size="lg">
      <p className="muted">{t('glossary.about')}</p>
      <dl className="glossary">
        {terms.map((term) => (
          <div key={term}>
            <dt>
              {t(`term.${term}`)} <span lang={languageTag(other)}>{words[`term.${term}`]}</span>
            </dt>
            <dd>{t(`term.about.${term}`)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
})
