import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = { peerDependenciesMeta: Record<string, { optional?: boolean }> }

const { peerDependenciesMeta } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const OPTIONAL = Object.keys(peerDependenciesMeta).filter((name) => peerDependenciesMeta[name]?.optional)

/** A process of its own, which no bundler follows. */
const UNBUNDLED = ['src/wire/copies/paper/copyProcess.mjs']

const IMPORT = /\bimport\(([^()]*?)'([^'./][^']*)',?\s*\)/g
const LEFT_TO_NODE = ['webpackIgnore: true', 'turbopackIgnore: true']

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => path.join('src', name))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !UNBUNDLED.includes(file))

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, before = '', name = '']) => ({
    file,
    name,
    isLeftToNode: LEFT_TO_NODE.every((comment) => before.includes(comment)),
  }))

describe('a part that not every host has installed', () => {
  const optional = sources
    .flatMap(importsOf)
    .filter(({ name }) => OPTIONAL.some((peer) => name === peer || name.startsWith(`${peer}/`)))

  it('is found where it is imported when it is needed', () => {
    expect(optional.map(({ name }) => name).sort()).toEqual(['@aws-sdk/client-s3', 'mammoth', 'unpdf'])
  })

  it('is left to Node by what builds a host, which could not build without it', () => {
    expect(optional.filter(({ isLeftToNode }) => !isLeftToNode)).toEqual([])
  })
})
