import { z } from 'zod'
import {
  type RouteDescription,
  type Json,
  JSON_TYPE,
  TAGS,
  type PostDescription,
} from './routeDescription.ts'
import { allRouteDescriptions } from './allRoutes.ts'
import { describeWebhooks } from './describeWebhooks.ts'
import {
  parametersOf,
  SHARED_PARAMETERS,
  responsesOf,
  responsesOfPost,
  SHARED_HEADERS,
  SHARED_RESPONSES,
} from './responses.ts'
import '../formats/oembed.ts'
import './schemas/answers.ts'
import './schemas/canonical.ts'
import './schemas/checks.ts'
import { components } from './schemas/parts.ts'
import { publicAnswer, type WireAnswer } from '../http/answers.ts'

export type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters: Json[]
  requestBody?: Json
  responses: Json
}

export type Description = {
  openapi: string
  info: { title: string; version: string; description: string; license: Json }
  servers: { url: string }[]
  security: Json[]
  tags: { name: string }[]
  paths: Record<string, { get: Operation; post?: Operation }>
  webhooks: Record<string, { post: Json }>
  components: {
    schemas: Record<string, Json>
    parameters: Json
    headers: Json
    responses: Json
    securitySchemes: Json
  }
}

const ABOUT = [
  'What a joint newsroom has released: signed texts of several organisations, each word as every signing party signed it.',
  'Reading needs no login, and may be done from any page. All addresses are for GET, HEAD and OPTIONS (else 405, where there is anything); terms are accepted by POST.',
  'A text before its instant does not exist: its address is a 404 like any other, and nothing else differs either.',
  'Instants are ISO 8601 in UTC with milliseconds. Parameters that begin with utm_ are ignored.',
].join('\n\n')

/** The wire as OpenAPI 3.1, made of the schemas that read its queries and of those that its answers have to fit. */
export const describeWire = (publicUrl: string): Description => ({
  openapi: '3.1.0',
  info: {
    // Programs make names of it.
    title: 'Communique',
    version: '1',
    description: ABOUT,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: publicUrl }],
  security: [{}, { consumerKey: [] }],
  tags: Object.values(TAGS).map((name) => ({ name })),
  paths: Object.fromEntries(allRouteDescriptions().map((route) => [route.path, toOperations(route)])),
  webhooks: describeWebhooks(),
  components: {
    schemas: toSchemas(),
    parameters: SHARED_PARAMETERS,
    headers: SHARED_HEADERS,
    responses: SHARED_RESPONSES,
    securitySchemes: {
      consumerKey: {
        ...{ type: 'http', scheme: 'bearer' },
        description:
          'The key of a consumer, “cq_…”. Everything but embargoed access can be read without one.',
      },
    },
  },
})

const toOperations = (route: RouteDescription): { get: Operation; post?: Operation } => ({
  get: toOperation(route),
  ...(route.takes ? { post: toPost(route, route.takes) } : {}),
})

const toPost = (route: RouteDescription, { id, summary, body, answer }: PostDescription): Operation => ({
  operationId: id,
  tags: [TAGS[route.tag]],
  summary,
  parameters: [],
  requestBody: { required: true, content: { [JSON_TYPE]: { schema: body } } },
  responses: responsesOfPost(answer),
})

const toOperation = (route: RouteDescription): Operation => ({
  operationId: route.id,
  tags: [TAGS[route.tag]],
  summary: route.summary,
  ...(route.text ? { description: route.text } : {}),
  parameters: parametersOf(route),
  responses: responsesOf(route),
})

const toSchemas = (): Record<string, Json> => {
  const { schemas } = z.toJSONSchema(components, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [id, schema as Json]),
  )
}

/** What a reference of the description stands for. @typeParam T what the description has at that place. */
export const resolveRef = <T>(given: object, { components }: Description): T => {
  const { $ref } = given as { $ref?: string }
  const [kind, name] = ($ref ?? '').split('/').slice(-2) as [keyof Description['components'], string]
  return ($ref ? components[kind][name] : given) as T // written by the description
}

/** The description for programs, the same for everybody in every language. */
export const answerDescription = (publicUrl: string): WireAnswer =>
  publicAnswer({ body: JSON.stringify(describeWire(publicUrl)), type: 'application/json; charset=utf-8' })
