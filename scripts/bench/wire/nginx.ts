import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { KeptAnswer } from './keptAnswers.ts'
import { freePort, isUp, type Program, stopProgram } from './programs.ts'

/** Where the binary is on Debian, for who has not got /usr/sbin in their path. */
const BINARIES = ['nginx', '/usr/sbin/nginx']
const findBinary = (): string | null =>
  BINARIES.find((binary) => spawnSync(binary, ['-v']).status === 0) ?? null

/** The answers as files, served by one process of nginx; null where there is no nginx. */
export const startNginx = async (
  directory: string,
  files: Record<string, KeptAnswer>,
): Promise<Program | null> => {
  const binary = findBinary()
  if (!binary) return null
  const root = path.join(directory, 'nginx')
  mkdirSync(root)
  // Its worker may be another user.
  for (const folder of [directory, root]) chmodSync(folder, 0o755)
  for (const [name, { body }] of Object.entries(files)) writeFileSync(path.join(root, name), body)
  const port = await freePort()
  writeFileSync(path.join(root, 'nginx.conf'), configurationOf(root, port))
  const child = spawn(binary, ['-p', root, '-c', path.join(root, 'nginx.conf')], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  const stop = () => stopProgram(child)
  return (await isUp(`${url}/${Object.keys(files)[0]}`, 5)) ? { url, stop } : null
}

const configurationOf = (root: string, port: number): string => `
  daemon off; master_process off; worker_processes 1; pid ${root}/pid; error_log ${root}/errors;
  events { worker_connections 256; }
  http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type application/json;
    client_body_temp_path ${root}/a; proxy_temp_path ${root}/b; fastcgi_temp_path ${root}/c;
    uwsgi_temp_path ${root}/d; scgi_temp_path ${root}/e;
    open_file_cache max=100; open_file_cache_valid 60s;
    server { listen 127.0.0.1:${port}; root ${root}; }
  }`
