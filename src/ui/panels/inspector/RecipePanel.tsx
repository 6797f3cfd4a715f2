import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import type { Economics, Recipe } from '../../../core/library/library'
import type { Confidence } from '../../../core/format/doc'
import type { Network, Process } from '../../../core/network/network'
import { commodityName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import { number, withUnit } from '../../words/format'
import { Facts, Section } from '../../parts/Section'

interface RecipePanelProps {
  readonly network: Network
  readonly process: Process
}

/** What a process takes and gives per unit of activity, by mode, with sources and economics. */
export const RecipePanel = memo(function RecipePanel({ network, process }: RecipePanelProps) {
  const { t, name } = useWords()
  const library = useApp((state) => state.library)
  const recipe = process.recipe === null ? undefined : lookUp(library?.recipes, process.recipe)
  const modes = Object.values(process.modes)
  return (
    <>
      {modes.map((mode) => (
        <Section
          key={mode.id}
          title={t('inspector.recipe', { unit: process.unit })}
          beside={modes.length > 1 ? name(mode.name) : undefined}
        >
          <Amounts network={network} process={process} amounts={mode.amounts} />
        </Section>
      ))}
      {recipe === undefined ? (
        <p className="muted">{t('inspector.noRecipe')}</p>
      ) : (
        <>
          <Sources recipe={recipe} />
          {recipe.economics !== undefined && (
            <EconomicsPanel recipe={recipe} economics={recipe.economics} />
          )}
        </>
      )}
    </>
  )
})

interface AmountsProps extends RecipePanelProps {
  readonly amounts: Readonly<Record<string, number>>
}

const Amounts = memo(function Amounts({ network, process, amounts }: AmountsProps) {
  const { language } = useWords()
  return (
    <dl className="facts">
      {Object.entries(amounts).map(([id, amount]) => {
        const port = lookUp(process.ports, id)
        const commodity = lookUp(network.commodities, port?.commodity ?? '')
        return (
          <div key={id} data-commodity={commodity?.kind}>
            <dt>
              {port?.direction === 'in' ? '→ ' : '← '}
              {commodityName(network, port?.commodity ?? id, language)}
            </dt>
            <dd>{withUnit(number(amount, language), commodity?.unit ?? '1', language)}</dd>
          </div>
        )
      })}
    </dl>
  )
})

const Sources = memo(function Sources({ recipe }: { readonly recipe: Recipe }) {
  const { t, name } = useWords()
  const titles = useApp((state) => state.library?.sources)
  const sources: readonly (readonly [string, Confidence])[] = Object.entries(recipe.sources)
  return (
    <Section title={t('inspector.sources')}>
      <ul className="sources">
        {sources.map(([id, confidence]) => (
          <li key={id}>
            {lookUp(titles, id)?.title ?? id}{' '}
            <span className="muted">{t(`confidence.${confidence}`)}</span>
          </li>
        ))}
      </ul>
      {recipe.note !== undefined && <p className="muted">{name(recipe.note)}</p>}
    </Section>
  )
})

interface EconomicsPanelProps {
  readonly recipe: Recipe
  readonly economics: Economics
}

const EconomicsPanel = memo(function EconomicsPanel({ recipe, economics }: EconomicsPanelProps) {
  const { t, name, ranged, percent } = useWords()
  const { investment, life, variableCost, scale, leastLoad, confidence } = economics
  return (
    <Section title={t('inspector.economics')} beside={t(`confidence.${confidence}`)}>
      <Facts
        facts={[
          [t('economics.investment'), ranged(investment)],
          [t('economics.life'), ranged(life)],
          [t('economics.variableCost'), ranged(variableCost)],
          [t('economics.scale'), ranged(scale)],
          [t('economics.leastLoad'), percent(Number.parseFloat(String(leastLoad)))],
          [t('economics.trl'), recipe.trl ?? null],
          [t('economics.status'), recipe.status === undefined ? null : name(recipe.status)],
        ]}
      />
    </Section>
  )
})
