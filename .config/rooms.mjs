/** The rooms of core and of ui in their order: a file imports from its own room and from those above it. */
export const rooms = {
  core: {
    base: 'results, issues, texts in two languages, tables, units: what everything is said in',
    format: 'the document as it is written: its types, its schema, patches, versions',
    library: 'recipes and commodities that documents build on',
    network: 'what a document means, and what of it is to be decided',
    indicator: 'one linear measure each, over what is to be decided',
    parse: 'from document and library to network; closure and loops, seen before any solve',
    lp: 'from network to linear program; scale, certificate, elastic program, texts',
    answer: 'what an answer is, and what is read off it',
    solve: 'from network to answer by way of a solver, or why there is none',
    edit: 'from document to document, and what a change is called',
    repair: 'which fields would have to give way',
    avoided: 'baselines, and the ledger of the waste avoided',
    run: 'one question, a document and its baselines, to all that is shown of it',
    study: 'questions that take many solves',
    claims: 'what the press says, judged',
    exchange: 'files of other formats, an entry each',
  },
  ui: {
    words: 'what main wired, and what is said of it in the language of the user',
    parts: 'hooks and small pieces that any view is put together from',
    fields: 'boxes that edit one field of the document',
    notices: 'issues and conflicts, as lists that lead to what they are about',
    tables: 'rows that are sorted and selected',
    charts: 'figures with their table and their files',
    scene: 'what is drawn where on the canvas',
    layout: 'the library that arranges cards, in a worker of its own',
    editor: 'what can be done to a drawing and to scenarios',
    commands: 'the same by name, key and menu',
    canvas: 'the drawing that people edit',
    comparison: 'scenarios side by side',
    sankey: 'the network as a Sankey diagram',
    panels: 'a folder each, none of which knows another',
    shell: 'header, workbench, drawer and dialogs around it all',
  },
}

/** One rule: files from here may not import files there. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const inOrder = (layer) => {
  const names = Object.keys(rooms[layer])
  return [
    rule(
      `${layer}-in-rooms`,
      `Every file of ${layer} lies in a room.`,
      { path: '^src/' },
      { path: `^src/${layer}/`, pathNot: `^src/${layer}/(${names.join('|')})/` },
    ),
    ...names
      .slice(0, -1)
      .map((name, i) =>
        rule(
          `${layer}/${name}`,
          rooms[layer][name],
          { path: `^src/${layer}/${name}/` },
          { path: `^src/${layer}/(${names.slice(i + 1).join('|')})/` },
        ),
      ),
  ]
}

/** What layers.json adds to itself. */
export default {
  forbidden: [
    ...inOrder('core'),
    ...inOrder('ui'),
    rule(
      'panels-apart',
      'What two panels need lies in a room above.',
      { path: '^src/ui/panels/([^/]+)/' },
      { path: '^src/ui/panels/', pathNot: '^src/ui/panels/$1/' },
    ),
    rule(
      'state/files',
      'A document as text and as a file: core is all that it takes.',
      { path: '^src/state/files/' },
      { path: '^src/state/', pathNot: '^src/state/files/' },
    ),
    rule(
      'state-keeps-what-is-done',
      'What the user did knows neither what is shown of it nor where it is stored.',
      { path: '^src/state/[^/]+$' },
      { path: '^src/state/(shown|documents)/' },
    ),
    rule(
      'state/shown',
      'What is shown is derived of the state, and stored nowhere.',
      { path: '^src/state/shown/' },
      { path: '^src/state/documents/' },
    ),
  ],
}
