import { lookUp } from '../../core/base/lookUp'
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { memo, useRef, useState } from 'react'
import { suggestionsFor, wordBefore } from '../../core/base/units/suggest'
import { useApp, useWords } from '../words/context'
import { readable } from '../words/format'
import type { BoxProps } from './boxProps'
import { boxProps } from './boxProps'
import { Place } from './Place'
import { useDraft } from './useDraft'
import { useReadOnly } from './useReadOnly'

interface Typing {
  readonly text: string
  readonly caret: number
}

/** A box for a quantity or an expression: names are offered while they are typed, a mistake is marked where it is. */
export const ExpressionBox = memo(function ExpressionBox(props: BoxProps) {
  const { t, name } = useWords()
  const { draft, put } = useDraft(props.stored, props.write)
  const readOnly = useReadOnly()
  const box = useRef<HTMLInputElement>(null)
  const [typing, setTyping] = useState<Typing | null>(null)
  const parameters = useApp((state) => state.doc?.parameters)
  const word = typing === null ? '' : wordBefore(typing.text, typing.caret)
  const known = Object.entries(parameters ?? {}).map(([id, parameter]) => ({
    id,
    words: `${parameter.name?.en ?? ''} ${parameter.name?.zh ?? ''}`,
  }))
  const options = typing === null ? [] : suggestionsFor(word, known)
  const opened = options.length > 0
  const list = useCombobox({
    opened,
    onOpenedChange: (open) => {
      const now = box.current
      setTyping(open && now !== null ? { text: now.value, caret: now.selectionStart ?? 0 } : null)
    },
  })
  /** Follows the typing; a word must be begun before names are offered. */
  const follow = (target: HTMLInputElement) => {
    const caret = target.selectionStart ?? target.value.length
    const begun = wordBefore(target.value, caret) !== ''
    list.resetSelectedOption()
    setTyping(begun ? { text: target.value, caret } : null)
  }
  const close = () => {
    list.resetSelectedOption()
    setTyping(null)
  }
  return (
    <Combobox
      store={list}
      width={240}
      position="bottom-start"
      onOptionSubmit={(picked) => {
        const now = box.current
        if (now === null || typing === null) return
        now.setRangeText(picked, typing.caret - word.length, typing.caret, 'end')
        put(now.value)
        close()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...boxProps(props, readOnly, <Place text={draft.value} issues={props.issues} />)}
          {...draft}
          ref={box}
          aria-autocomplete="list"
          onChange={(event) => {
            draft.onChange(event)
            const { nativeEvent } = event
            if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setTyping(null)
            else follow(event.currentTarget)
          }}
          onCompositionEnd={(event) => {
            draft.onCompositionEnd(event)
            follow(event.currentTarget)
          }}
          onBlur={() => {
            draft.onBlur()
            close()
          }}
          onKeyDown={(event) => {
            const chosen = opened && list.getSelectedOptionIndex() >= 0
            if (event.key === 'Tab' && chosen && !event.shiftKey) {
              event.preventDefault()
              list.clickSelectedOption()
            } else if (event.key === 'Escape' && opened) event.preventDefault()
            else if (event.key !== 'Enter' || !chosen) draft.onKeyDown(event)
            if (event.key === 'Enter' && !chosen) close()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!opened}>
        <Combobox.Options aria-label={t('edit.suggestions')}>
          {options.map((option) => {
            const parameter =
              option.kind === 'parameter' ? lookUp(parameters, option.name) : undefined
            return (
              <Combobox.Option
                key={`${option.kind} ${option.name}`}
                value={option.name}
                className="suggestion"
                onMouseDown={(event) => {
                  event.preventDefault()
                }}
              >
                <span>{option.name}</span>
                <span className="muted">
                  {parameter === undefined
                    ? t('edit.unitName')
                    : [
                        ...(parameter.name === undefined ? [] : [name(parameter.name)]),
                        readable(parameter.value),
                      ].join(' · ')}
                </span>
              </Combobox.Option>
            )
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
})
