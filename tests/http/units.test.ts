import { readFileSync } from 'node:fs'
import { freePort } from '../support/freePort.ts'
import { ask } from '../support/staff.ts'
import { type Machine, startSystemd, whyNoSystemd } from '../support/systemd/startSystemd.ts'
import { until } from '../support/until.ts'

const why = whyNoSystemd()
const PUBLIC_URL = 'https://newsroom.example'

/** The commands of docs/operate.md, of which the last one starts the newsroom. */
const commands = (): { install: string; start: string } => {
  const [, block = ''] =
    /^On Debian, [^\n]*\n\n```\n([^]*?)```/m.exec(readFileSync('docs/operate.md', 'utf8')) ?? []
  const lines = block.trimEnd().split('\n')
  return { install: lines.slice(0, -1).join('\n'), start: lines.at(-1) ?? '' }
}

/** What a process of the newsroom can do, as somebody would try who has taken it over. */
const TRIES = {
  'read the secret of root': 'cat /etc/communique/payload-secret',
  'write beside its data':
    'touch /etc/mine || touch /opt/communique/mine || touch /usr/bin/mine || touch /var/backups/mine',
  'become root': 'node -e "process.setuid(0)"',
  'see the processes of others': 'cat /proc/1/environ || test -d /proc/1',
  'mount something': 'mount -t tmpfs tmpfs /mnt',
  'make a namespace': 'unshare --uts true',
} satisfies Record<string, string>

// Without systemd, root or namespaces nothing of it can be started: it is left out, and the title says why.
const describeHere = why === null ? describe : describe.skip

describeHere(`the units of deploy/systemd, started by systemd${why === null ? '' : ` (${why})`}`, () => {
  let machine: Machine
  let [port, readerPort] = [0, 0]
  const said = (words: string): string => {
    const { status, said: all } = machine.run(words)
    expect([words, status, all]).toEqual([words, 0, all])
    return all.trim()
  }
  const show = (unit: string, property: string) => said(`systemctl show --value -p ${property} ${unit}`)
  const answers = async (url: string): Promise<boolean> => (await ask(url).catch(() => null))?.status === 200
  const server = () => `http://127.0.0.1:${port}`

  beforeAll(async () => {
    ;[port, readerPort] = [await freePort(), await freePort()]
    machine = await startSystemd(process.cwd())
    const { install, start } = commands()
    said(install)
    said(`printf '%s\n' PUBLIC_URL=${PUBLIC_URL} PORT=${port} HOST=127.0.0.1 > /etc/communique/newsroom.env`)
    said(start)
    await until('the newsroom is ready', () => answers(`${server()}/readyz`), 60_000)
  })
  afterAll(async () => {
    await machine.stop()
  })

  it('run the newsroom as nobody in particular, whose files and secret are its own', () => {
    const pid = show('communique-server', 'MainPID')
    expect(said(`stat -c %U /proc/${pid}`)).toBe('communique')
    expect(said('stat -c "%a %U" /var/lib/communique /var/lib/communique-key').split('\n')).toEqual([
      ...['700 communique', '700 communique'],
    ])
    const secret = said('cat /etc/communique/payload-secret')
    expect(said(`tr '\\0' '\n' < /proc/${pid}/environ`)).not.toContain(secret)
    expect(said('journalctl --namespace=communique --no-pager -o cat')).not.toContain(secret)
  })

  it('write to a journal of their own', () => {
    expect(said('journalctl --namespace=communique --no-pager -u communique-server -o cat')).toContain(
      'ready http',
    )
    expect(
      said('systemctl show --value -p LogNamespace communique-server communique-backup').split('\n\n'),
    ).toEqual([...['communique', 'communique']])
  })

  it('let commands run with the same rights', () => {
    const setup = /`(systemd-run [^`]*)`/.exec(readFileSync('docs/operate.md', 'utf8'))?.[1] ?? ''
    expect(said(setup.replaceAll('\n', ' '))).toContain(`${PUBLIC_URL}/`)
  })

  it.each(Object.entries(TRIES))('do not let it %s', (_name, words) => {
    const probe = `systemd-run --collect --unit=communique-probe --pipe --wait --quiet /bin/sh -c '${words.replaceAll('node', '/usr/bin/node')}'`
    // Root of the machine can: what fails there would prove nothing.
    expect([words, machine.run(words).status]).toEqual([words, 0])
    expect([words, machine.run(probe).status]).not.toEqual([words, 0])
  })

  it('let it draw pictures and set paper', () => {
    const program = `
      import sharp from 'sharp'
      import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
      const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).webp().toBuffer()
      const paper = NodeCompiler.create().pdf({ mainFileContent: 'Words' })
      console.log(picture.length > 0, paper.subarray(0, 4).toString())`
    const probe = `systemd-run --collect --unit=communique-probe --pipe --wait --quiet /usr/bin/node --input-type=module -e "${program}"`
    expect(said(probe)).toContain('true %PDF')
  })

  it('start it again when it is killed', async () => {
    const before = show('communique-server', 'MainPID')
    said(`kill -9 ${before}`)
    await until('it answers again', () => answers(`${server()}/readyz`), 60_000)
    expect(show('communique-server', 'MainPID')).not.toBe(before)
    expect(show('communique-server', 'NRestarts')).toBe('1')
  })

  it('start a reader at the port that is its name, whatever the port of the newsroom is', async () => {
    said(`systemctl start communique-reader@${readerPort}`)
    await until('the reader answers', () => answers(`http://127.0.0.1:${readerPort}/v1/statements`))
    expect(await answers(`${server()}/readyz`)).toBe(true)
  })

  it('make a backup, and check it', () => {
    said('systemctl start communique-backup')
    expect(said('stat -c "%a %U" /var/backups/communique/communique-*.tar')).toBe('600 communique')
    said('systemctl start communique-check')
    const { said: log } = machine.run(
      'journalctl --namespace=communique --no-pager -u communique-check -o cat',
    )
    expect(log).toMatch(/\bcheck/i)
  })

  it('end it without hurry and without a complaint', () => {
    said('systemctl stop communique-server')
    expect([show('communique-server', 'Result'), show('communique-server', 'ExecMainStatus')]).toEqual([
      ...['success', '0'],
    ])
    said(`systemctl stop communique-reader@${readerPort}`)
    expect(show(`communique-reader@${readerPort}`, 'Result')).toBe('success')
  })
})
