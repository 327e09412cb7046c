import { readEml } from '../../../../src/domain/checking/files/eml.ts'
import { yardsticksOf } from '../../../support/yardstick.ts'

const mail = (type: string, body: string, ...headers: string[]): string =>
  [`Content-Type: ${type}`, 'MIME-Version: 1.0', ...headers, '', body, ''].join('\r\n')
const multipart = (kind: string, boundary: string, ...parts: string[]): string =>
  mail(
    `multipart/${kind}; boundary="${boundary}"`,
    [...parts.map((part) => `--${boundary}\r\n${part}`), `--${boundary}--`].join('\r\n'),
  )
const read = async (raw: string | Buffer): Promise<string> =>
  (await readEml(Buffer.from(raw))).text.trim().replace(/\n+/g, '\n')

const FLOWED = 'text/plain; charset=utf-8; format=flowed; delsp=yes'
const plain = mail('text/plain; charset=utf-8', 'Plain words.')
const html = mail('text/html; charset=utf-8', '<p>Words of the <b>page</b>.</p>')

describe('the words of a mail', () => {
  it('are those of the HTML where there is one, of all parts that are shown', async () => {
    expect(await read(plain)).toBe('Plain words.')
    expect(await read(html)).toBe('Words of the page.')
    expect(await read(multipart('alternative', 'a', plain, html))).toBe('Words of the page.')
    const mixed = multipart('mixed', 'm', multipart('alternative', 'a', plain, html), plain)
    expect(await read(mixed)).toBe('Words of the page.\nPlain words.')
    const attached = mail('text/plain', 'Attached.', 'Content-Disposition: attachment; filename=a.txt')
    expect(await read(multipart('mixed', 'm', html, attached))).toBe('Words of the page.')
  })

  it('are read in any encoding and letters', async () => {
    const words = 'بيان مشترك · Déclaration'
    const base64 = Buffer.from(words).toString('base64')
    expect(await read(mail('text/plain; charset=utf-8', base64, 'Content-Transfer-Encoding: base64'))).toBe(
      words,
    )
    const quoted = 'D=C3=A9claration of the j=\r\noint office'
    expect(
      await read(mail('text/plain; charset=utf-8', quoted, 'Content-Transfer-Encoding: quoted-printable')),
    ).toBe('Déclaration of the joint office')
    const latin = Buffer.from(mail('text/plain; charset=iso-8859-1', 'Déclaration'), 'latin1')
    expect(await read(latin)).toBe('Déclaration')
    expect(await read(mail(FLOWED, 'One line flows \r\n on.\r\nAnother.'))).toBe(
      'One line flowson.\nAnother.',
    )
  })

  it('are those of a mail that is passed on inside another one, too', async () => {
    const inside = (raw: string) => mail('message/rfc822', raw)
    expect(await read(multipart('mixed', 'm', plain, inside(`Subject: Old\r\n${html}`)))).toBe(
      'Plain words.\nWords of the page.',
    )
    expect(await read(inside(inside(html)))).toBe('Words of the page.')
  })

  it('are not read of what is deeper, or has more in it, than what people send', async () => {
    let [deep, nested] = [plain, plain]
    for (let depth = 0; depth < 40; depth += 1) {
      deep = multipart('mixed', `b${depth}`, deep)
      nested = mail('message/rfc822', nested)
    }
    const many = multipart('mixed', 'm', ...Array.from({ length: 60 }, () => mail('message/rfc822', plain)))
    const headed = mail('text/plain', 'Words.', `X-Long: ${'x'.repeat(300_000)}`)
    for (const hostile of [deep, nested, many, headed]) await expect(read(hostile)).rejects.toThrow()
  })

  it('are read in time that grows with the length', async () => {
    const taken = await yardsticksOf(500, async () => {
      await read(multipart('mixed', 'm', ...Array.from({ length: 2_000 }, () => plain)))
      await read(mail('text/html', '<head'.repeat(200_000)))
    })
    expect(taken).toBeLessThan(500)
  })
})
