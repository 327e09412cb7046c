import { readFileSync } from 'node:fs'
import path from 'node:path'

type Node = Record<string, unknown>

/** The classes of schema.org with their properties, as the package `schema-dts` has them from the vocabulary itself. */
const readVocabulary = (): Map<string, { parents: string[]; properties: Set<string> }> => {
  const file = path.join('node_modules', 'schema-dts', 'dist', 'schema.d.ts')
  const text = readFileSync(file, 'utf8')
  const classes = /^(?:export )?interface (\w+?)Base extends ([^{]+)\{\n([\s\S]*?)^\}/gm
  return new Map(
    [...text.matchAll(classes)].map(([, name = '', parents = '', body = '']) => [
      name,
      {
        parents: [...parents.matchAll(/(\w+)Base/g)].map(([, parent = '']) => parent),
        properties: new Set([...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = '']) => property)),
      },
    ]),
  )
}

const ROOT = 'interface ThingBase extends'

/** Thing, and classes that add nothing of their own, are written in another way there. */
const LEAF = /^export interface (\w+)Leaf extends (\w+)Base \{/gm

export const createVocabularyCheck = (): ((node: unknown) => string[]) => {
  const vocabulary = readVocabulary()
  const text = readFileSync(path.join('node_modules', 'schema-dts', 'dist', 'schema.d.ts'), 'utf8')
  const bases = new Map([...text.matchAll(LEAF)].map(([, leaf = '', base = '']) => [leaf, base]))
  if (!vocabulary.has('Thing')) throw new Error(`There is no “${ROOT}” in schema-dts.`)
  const knows = (type: string, property: string): boolean => {
    const known = vocabulary.get(type) ?? vocabulary.get(bases.get(type) ?? '')
    if (!known) return false
    return known.properties.has(property) || known.parents.some((parent) => knows(parent, property))
  }
  const wrongIn = (node: unknown): string[] => {
    if (Array.isArray(node)) return node.flatMap(wrongIn)
    if (typeof node !== 'object' || node === null) return []
    const { '@type': type, '@context': _context, ...members } = node as Node
    const own = Object.keys(members).filter((property) => !knows(String(type), property))
    return [
      ...own.map((property) => `${String(type)}.${property}`),
      ...Object.values(members).flatMap(wrongIn),
    ]
  }
  return wrongIn
}
