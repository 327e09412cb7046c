import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../freePort.ts'
import { run } from '../run.ts'
import { until } from '../until.ts'
import { filesOf } from './filesOf.ts'

const DOCUMENT = 'docs/recipes/wordpress.md'
const SOURCE = process.env.WORDPRESS_DIR ?? '/usr/share/wordpress'
const isProgram = (name: string, ...args: string[]): boolean => spawnSync(name, args).status === 0

/** In nobody's path but root's. */
const MARIADB = ['mariadbd', '/usr/sbin/mariadbd'].find((name) => isProgram(name, '--version'))

export const hasPhp = (): boolean => isProgram('php', '--version')

/** What this machine lacks for a real WordPress; null where one can be started. */
export const lackingForWordPress = (): string | null => {
  const modules = hasPhp() ? String(spawnSync('php', ['-m']).stdout) : ''
  const there: [string, boolean][] = [
    ['php-cli', hasPhp()],
    ['php-mysql', modules.includes('mysqli')],
    ['php-xml', modules.includes('SimpleXML')],
    ['mariadb-server-core', MARIADB !== undefined],
    ['wordpress (or WORDPRESS_DIR)', existsSync(path.join(SOURCE, 'wp-load.php'))],
  ]
  const missing = there.flatMap(([name, isThere]) => (isThere ? [] : [name]))
  return missing.length > 0 ? missing.join(', ') : null
}

/** The plugin of the document. */
const pluginOf = async (): Promise<string> => {
  const plugin = (await filesOf(DOCUMENT)).get('newsroom.php')
  if (!plugin) throw new Error(`${DOCUMENT} has no newsroom.php.`)
  return plugin
}

/** @throws Error where the plugin is no PHP. */
export const lintPlugin = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plugin-'))
  await writeFile(path.join(folder, 'newsroom.php'), await pluginOf())
  await run('php', ['-l', path.join(folder, 'newsroom.php')], { cwd: folder })
  await rm(folder, { recursive: true, force: true })
}

export type WordPress = {
  url: string
  /** Runs in WordPress, as its command line does. @returns what it has printed. */
  php: (code: string) => Promise<string>
  setSecret: (secret: string) => Promise<void>
  printed: () => string
  stop: () => Promise<void>
}

type Started = { child: ChildProcess; printed: () => string }

const start = (command: string, args: readonly string[], cwd: string): Started => {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let all = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (all += chunk.toString()))
  return { child, printed: () => all }
}

const end = async ({ child }: Started): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** An empty one has no table of its own rights, and needs none: nobody but this user reaches its socket. */
const startDatabase = async (folder: string): Promise<Started & { socket: string }> => {
  const [data, socket] = [path.join(folder, 'db'), path.join(folder, 'sock')]
  await mkdir(data)
  const args = [
    ...['--no-defaults', `--datadir=${data}`, `--user=${os.userInfo().username}`, `--socket=${socket}`],
    ...['--skip-networking', '--skip-grant-tables', '--innodb-buffer-pool-size=32M'],
  ]
  const server = start(MARIADB ?? '', args, folder)
  const create = `(new mysqli('localhost', 'root', '', '', 0, '${socket}'))->query('CREATE DATABASE wordpress');`
  await until('MariaDB answers', () => isProgram('php', '-r', create))
  return { ...server, socket }
}

type Setting = { folder: string; url: string; socket: string; newsroom: string; languages: string }

/** No address outside is asked for: a new WordPress would look for updates. */
const configOf = ({ folder, url, socket, newsroom, languages }: Setting): string => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}'); define('WP_DEFAULT_THEME', 'plain');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('NEWSROOM_URL', '${newsroom}'); define('NEWSROOM_LANGUAGES', '${languages}');
if (file_exists('${folder}/secret')) define('NEWSROOM_SECRET', file_get_contents('${folder}/secret'));
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`

/** Feeds on this machine may be read, nobody is sent a mail, and the only process does not wait for itself. */
const lenient = (newsroom: string): string => `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, ${new URL(newsroom).port}]);
add_filter('pre_wp_update_https_detection_errors', fn() => new WP_Error());
function wp_mail() { return true; }
`

const THEME = `<?php wp_head(); while (have_posts()) { the_post(); echo '<h1>'; the_title(); echo '</h1>'; the_content(); }`

const INSTALL = `define('WP_INSTALLING', true); require 'wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Site', 'admin', 'admin@site.example', true, '', 'a password of the site');`

/** A new WordPress with the plugin of the document, on a database of its own. */
export const startWordPress = async (
  newsroom: string,
  { languages }: { languages: string },
): Promise<WordPress> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wp-'))
  const site = path.join(folder, 'site')
  const [database] = await Promise.all([startDatabase(folder), cp(SOURCE, site, { recursive: true })])
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const content = path.join(site, 'wp-content')
  await rm(content, { recursive: true, force: true })
  await mkdir(path.join(content, 'mu-plugins'), { recursive: true })
  await mkdir(path.join(content, 'themes/plain'), { recursive: true })
  await rm(path.join(site, 'wp-config.php'), { force: true })
  for (const [name, text] of [
    ['wp-config.php', configOf({ folder, url, socket: database.socket, newsroom, languages })],
    ['wp-content/mu-plugins/newsroom.php', await pluginOf()],
    ['wp-content/mu-plugins/lenient.php', lenient(newsroom)],
    ['wp-content/themes/plain/style.css', '/* Theme Name: Plain */'],
    ['wp-content/themes/plain/index.php', THEME],
  ] as const)
    await writeFile(path.join(site, name), text)
  const php = (code: string) => run('php', ['-r', code], { cwd: site })
  await php(INSTALL)
  const server = start('php', ['-S', `127.0.0.1:${port}`, '-t', site], site)
  await until('WordPress answers', () =>
    fetch(`${url}/?rest_route=/`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  return {
    url,
    php: (code) => php(`require 'wp-load.php'; ${code}`),
    setSecret: (secret) => writeFile(path.join(folder, 'secret'), secret),
    printed: server.printed,
    stop: async () => {
      await end(server)
      await end(database)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
