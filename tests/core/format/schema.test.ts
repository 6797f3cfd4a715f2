import { expect, test } from 'vitest'
import { z } from 'zod'
import { describedSchema } from '../../../src/core/format/describe'
import { checkShape, networkDocSchema } from '../../../src/core/format/schema'
import { studyShapes } from '../../../src/core/study/shapes'
import tutorial from '../../../models/networks/ash_to_bricks.json' with { type: 'json' }

// Run with -u after a change of the format: the file is what editors of documents validate against.
test('the JSON Schema in public/ is the one that the program checks', async () => {
  const oneOf = Object.values(studyShapes).map((shape) =>
    Object.fromEntries(
      Object.entries(z.toJSONSchema(shape)).filter(([keyword]) => keyword !== '$schema'),
    ),
  )
  const schema = {
    $id: 'loopworks-1.schema.json',
    title: 'Loopworks network, format loopworks/1',
    ...describedSchema(
      z.toJSONSchema(networkDocSchema, {
        target: 'draft-2020-12',
        // The format leaves to each kind of study what it asks.
        override: ({ jsonSchema, path }) => {
          if (path.join('.') === 'properties.studies') jsonSchema.additionalProperties = { oneOf }
        },
      }),
    ),
  }
  const text = `${JSON.stringify(schema, null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../public/loopworks-1.schema.json')
})

test('a document of the library has the shape', () => {
  expect(checkShape(tutorial)).toMatchObject({ ok: true })
})
