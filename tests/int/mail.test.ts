import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { createMail } from '../../src/mail.ts'
import { startSmtp } from '../support/smtp.ts'

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
    const { stop, received, url } = await startSmtp()
    try {
      const mail = createMail({ smtpUrl: url, mailFrom, dataDir })({ payload: {} as Payload })
      await mail.sendEmail(message)
      expect(received()).toContain('RCPT TO:<editor@unodc.example>')
      expect(received()).toContain('Please sign.')
    } finally {
      stop()
    }
  })
})
