import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { renderPluginsPage } from '../../scripts/pluginOptions.ts'
import { renderWhoCanDoWhat } from '../../scripts/whoCanDoWhat.ts'

describe('what is generated and committed', () => {
  it('has the page on access as the tables have it: else run `npm run generate:access`', () => {
    expect(readFileSync('docs/who-can-do-what.md', 'utf8')).toBe(renderWhoCanDoWhat())
  })

  it('has the options of the plugins as the types have them: else run `npm run generate:plugins`', () => {
    expect(readFileSync('docs/plugins.md', 'utf8')).toBe(renderPluginsPage())
  })

  const directory = mkdtempSync(path.join(tmpdir(), 'communique-types-'))

  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('has the types of the schema as it is: else run `npm run generate:types`', () => {
    const fresh = path.join(directory, 'payload-types.ts')
    const { status, stderr } = spawnSync('npx', ['payload', 'generate:types'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        // Without it the command sometimes ends at once, with nothing said and nothing written.
        NODE_OPTIONS: '--conditions=production',
        COMMUNIQUE_BUILD: '1',
        DATA_DIR: directory,
        PAYLOAD_TS_OUTPUT_PATH: fresh,
      },
    })
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
    expect(readFileSync(fresh, 'utf8')).toBe(readFileSync('src/payload-types.ts', 'utf8'))
  })
})
