import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseYaml } from '@redocly/openapi-core'

export const DEPLOY = path.resolve('deploy')
const read = (file: string) => readFileSync(path.join(DEPLOY, file), 'utf8')

export type Alert = {
  alert: string
  expr: string
  for: string
  labels: { severity: string }
  annotations: { summary: string; action: string; runbook: string }
}

export type Panel = {
  id: number
  type: string
  title: string
  gridPos: { h: number; w: number; x: number; y: number }
  targets?: { expr: string; refId: string }[]
}

export type Dashboard = {
  uid: string
  title: string
  schemaVersion: number
  templating: { list: { name: string; type: string }[] }
  panels: Panel[]
}

export const readAlerts = (): Alert[] =>
  (parseYaml(read('prometheus/rules.yml')) as { groups: { rules: Alert[] }[] }).groups.flatMap(
    ({ rules }) => rules,
  )

export const readDashboard = (): Dashboard => JSON.parse(read('grafana/communique.json')) as Dashboard

/** As the server names them; `up` is Prometheus's own, and buckets belong to their histogram. */
export const metricsOf = (expressions: readonly string[]): string[] => [
  ...new Set(
    expressions.flatMap((text) =>
      [...text.matchAll(/\b(?:communique|nodejs|process)_\w+/g)].map(([name]) =>
        name.replace(/_bucket$/, ''),
      ),
    ),
  ),
]

export const units = (): string[] =>
  readdirSync(path.join(DEPLOY, 'systemd')).filter((name) => /\.(service|timer)$/.test(name))

export const isHere = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0

/** All that a program says, and how it ended. */
export const runTool = (
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, said: `${stdout}${stderr}` }
}
