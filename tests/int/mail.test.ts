import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { createMail } from '../../src/mail.ts'

const mailFrom = 'Communiqué <newsroom@communique.example>'
const message = { to: 'editor@unodc.example', subject: 'دعوت نامہ', text: 'Please sign.' }

describe('mail', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'mail-'))
  })
  afterEach(() => rm(dataDir, { recursive: true, force: true }))

  it('goes to the outbox as one file a mail when there is no SMTP server', async () => {
    const mail = createMail({ smtpUrl: null, mailFrom, dataDir })({ payload: {} as Payload })
    await Promise.all([mail.sendEmail(message), mail.sendEmail(message)])
    const files = await readdir(path.join(dataDir, 'outbox'))
    expect(files).toHaveLength(2)
    const text = await readFile(path.join(dataDir, 'outbox', files[0] ?? ''), 'utf8')
    expect(text).toMatch(/^To: editor@unodc\.example\r$/m)
    expect(text).toContain('Please sign.')
    expect(mail).toMatchObject({
      defaultFromName: 'Communiqué',
      defaultFromAddress: 'newsroom@communique.example',
    })
  })

  it('goes to the SMTP server when there is one', async () => {
    const { server, received, url } = await startSmtp()
    try {
      const mail = createMail({ smtpUrl: url, mailFrom, dataDir })({ payload: {} as Payload })
      await mail.sendEmail(message)
      expect(received()).toContain('RCPT TO:<editor@unodc.example>')
      expect(received()).toContain('Please sign.')
    } finally {
      server.close()
    }
  })
})

/** As much of SMTP as one mail needs. */
const startSmtp = async () => {
  let log = ''
  const server: Server = createServer((socket) => {
    let isData = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      log += text
      if (isData) {
        if (!text.endsWith('\r\n.\r\n')) return
        isData = false
        socket.write('250 kept\r\n')
      } else if (/^DATA/i.test(text)) {
        isData = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 yes\r\n')
    })
    socket.on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { server, received: () => log, url: `smtp://127.0.0.1:${port}` }
}
