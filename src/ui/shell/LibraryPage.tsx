import { MantineProvider } from '@mantine/core'
import { memo, useDeferredValue, useEffect, useState } from 'react'
import { recipesWith } from '../../core/library/find'
import type { Library } from '../../core/library/library'
import type { Text } from '../../core/base/text'
import { LanguageToggle, SchemeMenu } from './Header'
import { theme } from '../parts/theme'
import { useApp, useWords } from '../words/context'
import { languageTag } from '../words/i18n'
import './libraryPage.css'
import { useScheme } from '../parts/useScheme'
import { matches } from '../parts/search'
import { CommoditiesView } from '../panels/library/page/CommoditiesView'
import { PageFilters, type Asked } from '../panels/library/page/PageFilters'
import { RecipesView } from '../panels/library/page/RecipesView'

/** The library on a page of its own: every recipe and commodity, with what they rest on. */
export const LibraryPage = memo(function LibraryPage() {
  const { t, language } = useWords()
  const scheme = useScheme()
  const library = useApp((state) => state.library)
  const failure = useApp((state) => state.failure)
  useEffect(() => {
    document.documentElement.lang = languageTag(language)
    document.title = `${t('library.title')} · ${t('app.name')}`
  }, [language, t])
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <div className="library-page" data-scheme={scheme}>
        <header>
          <h1>{t('library.title')}</h1>
          <a href="./">{t('libraryPage.back')}</a>
          <LanguageToggle />
          <SchemeMenu />
        </header>
        <main>
          <p className="muted">{t('libraryPage.about')}</p>
          {library === null ? (
            <p role="status">{failure ?? t('app.loading')}</p>
          ) : (
            <Contents library={library} />
          )}
        </main>
      </div>
    </MantineProvider>
  )
})

const everything: Asked = {
  view: 'recipes',
  query: '',
  group: null,
  commodity: null,
  openAll: false,
}

const Contents = memo(function Contents({ library }: { readonly library: Library }) {
  const { t } = useWords()
  const [asked, setAsked] = useState(everything)
  const { view, query, group, commodity, openAll } = useDeferredValue(asked)
  const named = ([id, { name }]: readonly [string, { readonly name: Text }]) =>
    matches(query, [name.en, name.zh ?? '', id])
  const users =
    commodity === null
      ? null
      : new Set(
          (['in', 'out'] as const)
            .flatMap((way) => recipesWith(library, way, commodity))
            .map(([id]) => id),
        )
  const recipes = Object.entries(library.recipes).filter(
    (each) =>
      named(each) && (group === null || each[1].sector === group) && (users?.has(each[0]) ?? true),
  )
  const commodities = Object.entries(library.commodities).filter(
    (each) => named(each) && (group === null || each[1].kind === group),
  )
  const count = view === 'recipes' ? recipes.length : commodities.length
  return (
    <>
      <PageFilters asked={asked} library={library} onAsk={setAsked} />
      <p className="muted" role="status">
        {count === 0
          ? t('libraryPage.nothing')
          : t(view === 'recipes' ? 'libraryPage.foundRecipes' : 'libraryPage.foundCommodities', {
              count,
            })}
      </p>
      {view === 'recipes' ? (
        <RecipesView found={recipes} library={library} openAll={openAll} />
      ) : (
        <CommoditiesView found={commodities} library={library} openAll={openAll} />
      )}
    </>
  )
})
