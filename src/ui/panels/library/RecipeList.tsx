import { memo, useState } from 'react'
import type { Recipe } from '../../../core/library/library'
import { KindIcon } from '../../scene/icons'
import { dragType } from '../../editor/useDrops'
import type { Editor } from '../../editor/useEditor'
import { useWords } from '../../words/context'
import { sectorName } from './page/sectors'
import { RecipePreview } from './RecipePreview'

type Found = readonly (readonly [id: string, recipe: Recipe])[]

interface RecipeListProps {
  readonly editor: Editor
  readonly found: Found
  /** Whether the list is short because something was asked for: then all of it is open. */
  readonly searching: boolean
}

/** Recipes by sector. */
export const RecipeList = memo(function RecipeList({ editor, found, searching }: RecipeListProps) {
  const words = useWords()
  const sectors = [...new Set(found.map(([, { sector }]) => sector))]
  return (
    <div className="recipe-list">
      {sectors.map((sector) => (
        <details key={`${sector} ${String(searching)}`} open={searching}>
          <summary>{sectorName(sector, words)}</summary>
          <ul>
            {found
              .filter(([, recipe]) => recipe.sector === sector)
              .map(([id, recipe]) => (
                <RecipeEntry key={id} id={id} recipe={recipe} editor={editor} />
              ))}
          </ul>
        </details>
      ))}
    </div>
  )
})

interface RecipeEntryProps {
  readonly id: string
  readonly recipe: Recipe
  readonly editor: Editor
}

/** One recipe: a click or a drag adds it, the mark beside it shows what it takes and makes. */
const RecipeEntry = memo(function RecipeEntry({ id, recipe, editor }: RecipeEntryProps) {
  const { t, name } = useWords()
  const [preview, setPreview] = useState(false)
  const addition = { kind: 'converter', recipe: id } as const
  return (
    <li>
      <button
        type="button"
        className="recipe-add"
        draggable
        title={t('library.add', { name: name(recipe.name) })}
        onDragStart={(event) => {
          event.dataTransfer.setData(dragType, JSON.stringify(addition))
          event.dataTransfer.effectAllowed = 'copy'
        }}
        onClick={() => {
          editor.add(addition)
        }}
      >
        <KindIcon kind="converter" />
        <span>{name(recipe.name)}</span>
      </button>
      <button
        type="button"
        className="recipe-more"
        aria-expanded={preview}
        aria-label={t('library.preview', { name: name(recipe.name) })}
        onClick={() => {
          setPreview(!preview)
        }}
      >
        {preview ? '▴' : '▾'}
      </button>
      {preview && <RecipePreview id={id} recipe={recipe} />}
    </li>
  )
})
