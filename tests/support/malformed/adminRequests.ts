import fc from 'fast-check'
import { REFUSED_FUNCTIONS, SERVED_FUNCTIONS } from '../../../src/payload-internals/serverFunctions.ts'
import { body } from './bodies.ts'
import { oddSegment, oddValue } from './oddValues.ts'
import { contentType, type Draw, framing, type Ground, oddHeaders, query } from './parts.ts'

const functionArgs = (ground: Ground) =>
  fc.record(
    {
      collectionSlug: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom<unknown>(...Object.keys(ground.fields)) },
        oddValue(),
      ),
      id: fc.oneof(fc.constantFrom<unknown>(...ground.ids), oddValue()),
      docID: fc.oneof(fc.constantFrom<unknown>(...ground.ids), oddValue()),
      operation: fc.oneof(fc.constant('update'), oddValue()),
      schemaPath: fc.oneof(fc.constantFrom<unknown>('statements', 'statements.body'), oddValue()),
      ...{ formState: oddValue(), data: oddValue(), docPermissions: oddValue(), docPreferences: oddValue() },
      ...{ query: oddValue(), columns: oddValue(), initialData: oddValue(), paramsOverride: oddValue() },
      ...{ select: oddValue(), widgetSlug: oddValue(), searchParams: oddValue(), versions: oddValue() },
    },
    { requiredKeys: [] },
  )

/** The admin's server functions, by their real id and by others. */
export const adminCall: Draw = (ground) =>
  fc.record({
    method: fc.constant('POST'),
    target: fc
      .tuple(fc.constantFrom('/admin', '/admin/collections/statements'), query(ground))
      .map((parts) => parts.join('')),
    headers: fc
      .tuple(
        fc.oneof({ weight: 8, arbitrary: fc.constant(ground.actionId) }, oddSegment()),
        fc.oneof({ weight: 5, arbitrary: fc.constant('text/plain;charset=UTF-8') }, contentType()),
        oddHeaders(),
      )
      .map(
        ([action, type, more]) =>
          [['Next-Action', action], ['Content-Type', type], ['Accept', 'text/x-component'], ...more] as [
            string,
            string,
          ][],
      ),
    body: fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .tuple(
            fc.oneof(
              { weight: 8, arbitrary: fc.constantFrom<unknown>(...SERVED_FUNCTIONS, ...REFUSED_FUNCTIONS) },
              oddValue(),
            ),
            functionArgs(ground),
          )
          .map(([name, args]) => Buffer.from(JSON.stringify([{ name, args }]))),
      },
      fc
        .constantFrom(
          '[]',
          '["$F1"]',
          '[{"name":"form-state","args":"$1"}]',
          '[{"name":"form-state","serverFunctions":{"form-state":1},"args":{}}]',
          '["$K1"]',
          '["$@9"]',
        )
        .map((text) => Buffer.from(text)),
      body(['title']),
    ),
    framing: framing(),
  })
