import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DEPLOY, isHere, readAlerts, readDashboard, runTool, units } from '../support/deploy.ts'

const NODE = '/usr/bin/node'
/** Of ten; a unit without any of it has 9.6. */
const MOST_EXPOSED = 2
const read = (file: string) => readFileSync(file, 'utf8')
const unit = (name: string) => read(path.join(DEPLOY, 'systemd', name))
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts

/** The test of a program that not every machine has: it runs, or says why it does not. */
const itWith = (program: string, version: string, name: string, test: () => void) =>
  isHere(program, version)
    ? it(name, test)
    : it(`${name}: not tried without ${program}`, () => {
        console.log(`${program} is not here: ${name} is not tried.`)
      })

describe('the rules of deploy/prometheus', () => {
  const alerts = readAlerts()

  it('say for each alert whom it wakes, what is wrong, and what to do', () => {
    expect(alerts.length).toBeGreaterThan(20)
    for (const { alert, labels, annotations, for: lasts } of alerts) {
      expect([alert, labels.severity]).toEqual([alert, expect.stringMatching(/^(page|ticket)$/) as string])
      expect([alert, lasts]).toEqual([alert, expect.stringMatching(/^\d+[mhd]$/) as string])
      for (const sentence of [annotations.summary, annotations.action])
        expect([alert, sentence]).toEqual([alert, expect.stringMatching(/^[A-Z{].+\.$/) as string])
    }
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length)
  })

  it('lead each to a heading of docs/operate.md, which names the alert', () => {
    const sections = read('docs/operate.md').split(/^(?=#{2,3} )/m)
    const anchorOf = (section: string) =>
      (/^#+ (.+)$/m.exec(section)?.[1] ?? '')
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-')
    const missing = alerts.filter(({ alert, annotations: { runbook } }) => {
      const section = sections.find((one) => `docs/operate.md#${anchorOf(one)}` === runbook)
      return !section?.includes(`\`${alert}\``)
    })
    expect(missing.map(({ alert }) => alert)).toEqual([])
  })

  itWith('promtool', '--version', 'are taken by Prometheus, and ring when they should', () => {
    for (const args of [
      ['check', 'rules', 'rules.yml'],
      ['test', 'rules', 'rules.test.yml'],
      ['check', 'config', '--syntax-only', 'prometheus.yml'],
    ]) {
      const file = path.join(DEPLOY, 'prometheus', args.at(-1) ?? '')
      const { status, said } = runTool('promtool', [...args.slice(0, -1), file])
      expect({ args, status, said }).toMatchObject({ status: 0 })
    }
  })
})

describe('the dashboard of deploy/grafana', () => {
  const { panels, templating, schemaVersion, title } = readDashboard()

  it('has rows, and panels that ask for something and do not overlap', () => {
    expect([title, schemaVersion]).toEqual(['Communiqué', 39])
    expect(templating.list.map(({ name }) => name)).toEqual(['datasource', 'job', 'instance'])
    expect(panels.filter(({ type }) => type === 'row').map((row) => row.title)).toEqual([
      ...['At a glance', 'Readers', 'Desk', 'Clocks and queues', 'Storage and backups'],
    ])
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
    for (const { type, title: name, targets } of panels)
      expect([name, (targets ?? []).length > 0]).toEqual([name, type !== 'row'])
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    )
    expect(new Set(cells).size).toBe(cells.length)
    expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true)
  })
})

describe('the units of deploy/systemd', () => {
  it('run what npm runs', () => {
    for (const [name, script] of [
      ['communique-server.service', scripts.start],
      ['communique-reader@.service', scripts.reader],
      ['communique-backup.service', scripts.backup],
      ['communique-check.service', scripts.restore],
    ])
      expect(unit(name ?? '')).toContain(`/usr/bin/${script}`)
  })

  itWith('systemd-analyze', '--version', 'are taken by systemd, and leave little open', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'units-'))
    try {
      cpSync(path.join(DEPLOY, 'systemd'), folder, { recursive: true })
      for (const name of units()) {
        const file = path.join(folder, name)
        writeFileSync(file, read(file).replaceAll(NODE, process.execPath))
      }
      const env = { SYSTEMD_UNIT_PATH: `${folder}:` }
      for (const name of units()) {
        const file = path.join(folder, name)
        expect([name, runTool('systemd-analyze', ['verify', '--man=no', file], env)]).toEqual([
          name,
          { status: 0, said: '' },
        ])
        if (!name.endsWith('.service')) continue
        const judged = runTool(
          'systemd-analyze',
          ['security', '--offline=true', '--no-pager', `--threshold=${MOST_EXPOSED * 10}`, file],
          env,
        )
        expect({ name, ...judged }).toMatchObject({ status: 0 })
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('the proxies', () => {
  it('keep what docs/caching.md keeps, line for line', () => {
    const [, recipe = ''] = /```nginx\n([^]*?)```/.exec(read('docs/caching.md')) ?? []
    const [around, server, ...more] = recipe.split(
      /^server \{\n {2}listen 80;\n {2}server_name newsroom\.example;\n/m,
    )
    expect([around?.includes('proxy_cache_path'), server?.includes('proxy_cache_valid'), more]).toEqual([
      true,
      true,
      [],
    ])
    const conf = read(path.join(DEPLOY, 'nginx/communique.conf'))
    expect(conf).toContain(around?.trim())
    expect(conf).toContain(server?.trim())
  })

  itWith('caddy', 'version', 'Caddy takes its file', () => {
    const file = path.join(DEPLOY, 'caddy/Caddyfile')
    expect(runTool('caddy', ['validate', '--adapter', 'caddyfile', '--config', file])).toMatchObject({
      status: 0,
    })
  })
})
