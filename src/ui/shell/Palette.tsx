import { memo, useMemo } from 'react'
import { drawnNetwork } from '../../state/shown/selectors'
import { subjectName } from '../../state/shown/subjects'
import type { Selection } from '../../state/state'
import type { Text } from '../../core/base/text'
import type { Pick } from '../canvas/PickList'
import { PickList } from '../canvas/PickList'
import type { Editor } from '../editor/useEditor'
import { allCommands } from '../commands/commands'
import { keysText } from '../commands/keys'
import { useCommands } from '../commands/useCommands'
import { useActions, useApp, useWords } from '../words/context'
import { useCatalogue } from '../words/useCatalogue'
import { written } from '../words/written'
import { scenarioKey } from '../commands/scenarioKeys'
import { Sheet } from '../parts/Sheet'

interface Choice extends Pick {
  readonly perform: () => void
}

/** Commands that only open what is open already. */
const here: ReadonlySet<string> = new Set(['palette', 'find'])
const kinds = ['process', 'flow', 'commodity', 'limit', 'parameter'] as const

/** Finds anything in the network, and as a palette every command that makes sense now; Enter takes the first. */
export const Palette = memo(function Palette({ editor }: { readonly editor: Editor }) {
  const { t } = useWords()
  const dialog = useApp((state) => state.dialog?.kind)
  const finding = dialog === 'find'
  return (
    <Sheet
      opened={finding || dialog === 'palette'}
      title={t(finding ? 'find.title' : 'palette.title')}
    >
      <Choices editor={editor} finding={finding} />
    </Sheet>
  )
})

interface ChoicesProps {
  readonly editor: Editor
  readonly finding: boolean
}

const Choices = memo(function Choices({ editor, finding }: ChoicesProps) {
  const { t } = useWords()
  const { ask } = useActions()
  const commands = useCommandChoices(editor)
  const subjects = useSubjectChoices()
  const scenarios = useScenarioChoices()
  const choices = finding ? subjects : [...commands, ...scenarios, ...subjects]
  return (
    <PickList
      label={t(finding ? 'find.search' : 'palette.search')}
      picks={choices}
      onClose={() => {
        ask(null)
      }}
      onPick={(id) => {
        ask(null)
        choices.find((choice) => choice.id === id)?.perform()
      }}
    />
  )
})

function useCommandChoices(editor: Editor): readonly Choice[] {
  const { t, language } = useWords()
  const other = useCatalogue(language === 'en' ? 'zh' : 'en')
  const { allowed, run } = useCommands(editor)
  return useMemo(
    () =>
      allCommands
        .filter(([id, command]) => !here.has(id) && allowed(command))
        .map(([id, command]) => ({
          id: `command ${id}`,
          group: t('palette.commands'),
          text: t(command.text),
          detail: command.keys?.map(keysText).join(', ') ?? '',
          words: [t(command.text), other?.[command.text] ?? ''],
          perform: () => {
            run(command)
          },
        })),
    [t, other, allowed, run],
  )
}

function useScenarioChoices(): readonly Choice[] {
  const { t, name } = useWords()
  const { chooseScenario } = useActions()
  const scenarios = useApp((state) => state.doc?.scenarios)
  return useMemo(() => {
    const all: readonly (readonly [string | null, Text])[] = [
      [null, written['scenario.base']] as const,
      ...Object.entries(scenarios ?? {}).map(([id, each]) => [id, each.name] as const),
    ]
    return all.map(([id, text], place) => ({
      id: `scenario ${id ?? ''}`,
      group: t('palette.scenario'),
      text: t('palette.scenarioOf', { name: name(text) }),
      detail: scenarioKey(place) ?? '',
      words: [id ?? '', text.en, text.zh ?? ''],
      perform: () => {
        chooseScenario(id)
      },
    }))
  }, [scenarios, t, name, chooseScenario])
}

function useSubjectChoices(): readonly Choice[] {
  const { t, language } = useWords()
  const { select } = useActions()
  const network = useApp(drawnNetwork)
  return useMemo(() => {
    if (network === null) return []
    const tables = {
      process: network.processes,
      flow: network.flows,
      commodity: network.commodities,
      limit: network.limits,
      parameter: network.parameters,
    }
    return kinds.flatMap((kind) =>
      Object.keys(tables[kind]).map((id): Choice => {
        const selection: Selection = { kind, id }
        return {
          id: `${kind} ${id}`,
          group: t(`find.${kind}`),
          text: subjectName(network, selection, language),
          words: [
            id,
            ...(['en', 'zh'] as const).map((each) => subjectName(network, selection, each)),
          ],
          perform: () => {
            select(selection)
          },
        }
      }),
    )
  }, [network, t, language, select])
}
