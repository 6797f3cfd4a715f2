import { TextInput } from '@mantine/core'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { commodityChoices } from '../../../core/edit/add'
import { portsOfRecipe } from '../../../core/edit/ports'
import type { Library, Recipe } from '../../../core/library/library'
import type { Editor } from '../../editor/useEditor'
import { useApp, useWords } from '../../words/context'
import { BasicKinds } from './BasicKinds'
import type { CommodityOption } from './CommodityFilter'
import { CommodityFilter } from './CommodityFilter'
import { RecipeList } from './RecipeList'
import { matches } from '../../parts/search'

interface LibraryContentsProps {
  readonly editor: Editor
  readonly library: Library
}

const hasPort = (recipe: Recipe, direction: 'in' | 'out', commodity: string | null): boolean =>
  commodity === null ||
  portsOfRecipe(recipe).some(
    (port) => port.direction === direction && port.accepts.includes(commodity),
  )

/** Search and filters, and what they find. */
export const LibraryContents = memo(function LibraryContents({
  editor,
  library,
}: LibraryContentsProps) {
  const { t, name, language } = useWords()
  const doc = useApp((state) => state.doc)
  const searches = useApp((state) => state.librarySearches)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [makes, setMakes] = useState<string | null>(null)
  const [takes, setTakes] = useState<string | null>(null)
  const commodities = useMemo(
    (): readonly CommodityOption[] =>
      doc === null
        ? []
        : commodityChoices(doc, library, language).map((each) => ({
            value: each.id,
            label: name(each.name),
            words: [each.name.en, each.name.zh ?? ''],
          })),
    [doc, library, language, name],
  )
  const found = useMemo(
    () =>
      Object.entries(library.recipes).filter(
        ([id, recipe]) =>
          hasPort(recipe, 'out', makes) &&
          hasPort(recipe, 'in', takes) &&
          matches(query, [recipe.name.en, recipe.name.zh ?? '', id]),
      ),
    [library, query, makes, takes],
  )
  useEffect(() => {
    if (searches > 0) field.current?.select()
  }, [searches])
  return (
    <div className="library-body">
      <TextInput
        ref={field}
        size="xs"
        type="search"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
        }}
      />
      <div className="library-filters">
        <CommodityFilter
          label={t('library.makes')}
          options={commodities}
          value={makes}
          onChoose={setMakes}
        />
        <CommodityFilter
          label={t('library.takes')}
          options={commodities}
          value={takes}
          onChoose={setTakes}
        />
      </div>
      <BasicKinds editor={editor} commodities={commodities} library={library} />
      <p className="muted" role="status">
        {found.length === 0 ? t('library.none') : t('count.processes', { count: found.length })}
      </p>
      <RecipeList
        editor={editor}
        found={found}
        searching={query !== '' || (makes ?? takes) !== null}
      />
    </div>
  )
})
