import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { getDocument } from '../../../support/pdfjs.ts'
import type { Copy, Pictures } from '../../../../src/wire/copies/document.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import { createPaperMaker, type PaperMaker } from '../../../../src/wire/copies/paper/createPaperMaker.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { until } from '../../../support/until.ts'
import { words } from '../../../../src/domain/publicationWords.ts'
import { checkLinkOf } from '../../../../src/wire/checks/checkLink.ts'
import { toCopy } from '../../../../src/wire/copies/toCopy.ts'
import { HOSTILE } from '../formats/examples.ts'
import { fullExamples } from './fullExamples.ts'
import {
  bundleCopy,
  numberedFrom,
  OUT,
  paragraphOf,
  picturesFor,
  skippingCopy,
  statementCopy,
  textOf,
  titled,
  TOLD,
  WAITING,
} from './examples.ts'

type Node = { role?: string; alt?: string; children?: Node[] }

const paper = createPaperMaker()
afterAll(() => paper.stop())

const jobOf = (copy: Copy, pictures: Pictures = new Map()) => ({
  form: 'pdf' as const,
  job: toPdfJob(copy, pictures),
})

const pdfOf = async (copy: Copy, key = copy.id) => {
  const pictures = await picturesFor(copy)
  const pdf = await paper.make(key, () => jobOf(copy, pictures))
  if (!pdf) throw new Error('There is no PDF.')
  return pdf
}

const rolesOf = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesOf),
]
const altsOf = (node: Node): string[] => [
  ...(node.alt ? [node.alt] : []),
  ...(node.children ?? []).flatMap(altsOf),
]

const read = async (pdf: Buffer) => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
    .promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as Node[]
  const texts = contents.map(({ items }) =>
    items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
  )
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, string> }
  const mark = await document.getMarkInfo()
  await document.destroy()
  return { texts, info, mark, roles: trees.flatMap(rolesOf), alts: trees.flatMap(altsOf) }
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

describe('a PDF', () => {
  it('has the facts, the words of files and the organisations of a text, also where its pictures are gone', async () => {
    const { item, bodies } = fullExamples('en').event
    const copy = toCopy(item, bodies, { ...WAITING, isForSigners: true })
    const pdf = await paper.make('full', () => jobOf(copy))
    const { texts } = await read(pdf ?? Buffer.alloc(0))
    const said = squeezed(texts.join(''))
    for (const words of [
      'role 4; has declined',
      '33.715, -73.1016',
      'Shown in a © Agency a',
      'Shown in c © Agency c',
    ])
      expect(said).toContain(squeezed(words))
    for (const words of [
      'Supporter Friends of the Child (CSO-5)',
      'Emblem of firm © Studio firm',
      'Where uni works.',
    ])
      expect(said).toContain(squeezed(words))
  })

  it.each(['en', 'ar', 'ur', 'zh'] as const)(
    'is tagged, and says its title and language (%s)',
    async (locale) => {
      const { info, mark, roles, alts } = await read(await pdfOf(statementCopy(locale)))
      expect(info).toMatchObject({ Title: TOLD[locale].title, Language: locale })
      expect(mark).toMatchObject({ Marked: true })
      expect(roles).toEqual(
        expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Figure', 'Link']),
      )
      expect(alts).toEqual(expect.arrayContaining(['Logo of un', 'Logo of iom', 'Children at school']))
    },
  )

  it.each(['en', 'zh'] as const)('has its words in their order (%s)', async (locale) => {
    const { texts } = await read(await pdfOf(statementCopy(locale)))
    const [text, told] = [squeezed(texts.join('')), TOLD[locale]]
    const places = [told.title, told.summary, told.first + told.bold, told.heading, ...told.points].map(
      (words) => text.indexOf(squeezed(words)),
    )
    expect(text).toContain('PressofficePressofficer,TheUNODC')
    expect(places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))).toBe(true)
  })

  it('has Arabic words letter by letter, none of them doubled or turned around', async () => {
    const text = (await read(await pdfOf(statementCopy('ar')))).texts.join(' ')
    for (const word of ['الضحايا', 'الذين', 'الاتجار', 'الإصغاء', 'العقاب', 'انتهاكات']) {
      expect(text).toContain(word)
    }
  })

  it('has its own fonts in it, Nastaliq for Urdu', async () => {
    const fontsIn = async (locale: 'ar' | 'ur' | 'zh') =>
      (await pdfOf(statementCopy(locale))).toString('latin1')
    expect(await fontsIn('ur')).toMatch(/\+NotoNastaliqUrdu-Regular/)
    expect(await fontsIn('ar')).toMatch(/\+Amiri-Regular/)
    expect(await fontsIn('zh')).toMatch(/\+NotoSansHans-Regular/)
  })

  const claimsOf = (pdf: Buffer): string[] =>
    ['pdfuaid:part>1<', 'pdfaid:part>3<', 'pdfaid:conformance>A<', '/DisplayDocTitle true'].filter((claim) =>
      pdf.includes(claim),
    )

  it('claims PDF/A-3a and PDF/UA-1, unless a sign is in no font of ours', async () => {
    for (const copy of [bundleCopy('ur'), skippingCopy(), statementCopy('ar', WAITING)])
      expect(claimsOf(await pdfOf(copy))).toHaveLength(4)
    const odd = await pdfOf(titled('Hello 🙂'))
    expect(claimsOf(odd)).toEqual([])
    expect((await read(odd)).mark).toMatchObject({ Marked: true })
  })

  it('is dated by what it shows, and not by the day on which it is made', async () => {
    const { info } = await read(await pdfOf(statementCopy('en')))
    expect(info).toMatchObject({ CreationDate: 'D:20240730050000Z', ModDate: 'D:20240730050000Z' })
  })

  it('carries the proof as a file that belongs to the whole text; without a proof it carries none', async () => {
    const copy = statementCopy('en')
    const proof = '{"statement":{},"canonical":{}}'
    const pdf = await pdfOf({ ...copy, proof }, 'with proof')
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    const attached = (await document.getAttachments()) as unknown as Record<string, { content: Uint8Array }>
    await document.destroy()
    expect(Object.keys(attached)).toEqual(['communique-proof.json'])
    expect(Buffer.from(attached['communique-proof.json']?.content ?? []).toString()).toBe(proof)
    expect(pdf.toString('latin1')).toMatch(/\/AFRelationship \/Data/)
    expect(pdf.toString('latin1')).toMatch(/\/AF \[\d+ 0 R\]/)
    expect((await pdfOf(copy)).includes('/AF')).toBe(false)
  })

  it('shows where it can be checked, as a picture that a phone reads and in words', async () => {
    const check = checkLinkOf('https://news.example', { locale: 'ar', digest: `sha256:${'0a1b'.repeat(16)}` })
    for (const locale of ['en', 'ar'] as const) {
      const pdf = await pdfOf(statementCopy(locale, { ...OUT, check }))
      const { texts, alts } = await read(pdf)
      expect(claimsOf(pdf)).toHaveLength(4)
      expect(squeezed(texts.join(''))).toContain(squeezed(check.code))
      expect(alts).toContain(words[locale].checkCopy)
    }
  })

  it('has the digest on each page, and before its time the embargo', async () => {
    const copy = bundleCopy('zh', WAITING)
    const { texts } = await read(await pdfOf(copy))
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) {
      expect(squeezed(text)).toContain(copy.foot.digest)
      expect(squeezed(text)).toContain(squeezed(copy.banner))
    }
  })

  it.each([...HOSTILE, '#read("/etc/passwd")', '#panic("x") $ x $ = y _z_ @a <b> // c'])(
    'reads %j as words',
    async (title) => {
      const copy = titled(title)
      const { texts, info } = await read(await pdfOf(copy))
      expect(info.Title).toBe(copy.title)
      if (/^[ -~]*$/.test(copy.title)) expect(squeezed(texts.join(''))).toContain(squeezed(copy.title))
    },
  )

  it.each([
    ['2,000 changes of direction', paragraphOf('word שלום '.repeat(1000))],
    ['600 questions', paragraphOf('Where? '.repeat(600))],
    [
      '600 lines',
      {
        ...paragraphOf(''),
        children: Array.from({ length: 1200 }, (_, index) =>
          index % 2
            ? { type: 'linebreak', version: 1 }
            : { type: 'text', version: 1, text: 'Word', format: 0 },
        ),
      },
    ],
    ['10,000 marks, eight on a letter', paragraphOf(`e${'\u0301'.repeat(8)}`.repeat(1250))],
  ])('is made of a paragraph with %s', async (_, block) => {
    const { texts } = await read(await pdfOf(textOf(block, paragraphOf('The end.'))))
    expect(squeezed(texts.join(''))).toContain('Theend.')
  })

  it.each([-2, 0, 7])('counts a list from %d on', async (start) => {
    const { texts } = await read(await pdfOf(textOf(numberedFrom(start, 'One', 'Two', 'Three', 'Four'))))
    const numbers = ['One', 'Two', 'Three', 'Four'].map((point, index) => `${start + index}.${point}`)
    for (const each of numbers) expect(squeezed(texts.join('')).replaceAll('−', '-')).toContain(each)
  })

  it('is the same bytes each time', async () => {
    const copy = bundleCopy('ar')
    expect((await pdfOf(copy, 'one')).equals(await pdfOf(copy, 'two'))).toBe(true)
  })

  it('is made once for whoever asks meanwhile or later, and not at all where three are in hand', async () => {
    const busy = createPaperMaker()
    let made = 0
    const job = (title: string) => () => {
      made += 1
      return jobOf(titled(title))
    }
    const [one, same] = await Promise.all([busy.make('a', job('a')), busy.make('a', job('a'))])
    expect(one).toBe(same)
    expect(await busy.make('a', job('a'))).toBe(one)
    expect(made).toBe(1)
    const many = await Promise.all(Array.from({ length: 8 }, (_, index) => busy.make(`b${index}`, job('b'))))
    expect(many.filter((pdf) => pdf === null)).toHaveLength(5)
    await busy.stop()
    expect(await busy.make('c', job('c'))).not.toBeNull()
    await busy.stop()
  })

  it('is refused at once to all that wait for it when the server ends', async () => {
    const ended = createPaperMaker()
    const waiting = Promise.allSettled(
      ['a', 'a', 'b'].map((key) => ended.make(key, () => jobOf(titled(key)))),
    )
    await ended.stop()
    const refused = { status: 'rejected', reason: expect.objectContaining({ status: 503 }) as unknown }
    expect(await waiting).toEqual([refused, refused, refused])
  })
})

/** Beyond what is saved: a stack of marks takes gigabytes, and a letter with too many ends the typesetter's process. */
const stack = (marks: number, letter = 'a', mark = '\u0301') =>
  textOf(paragraphOf(letter + mark.repeat(marks)))
const refused = expect.objectContaining({ reason: 'overloaded', status: 503 }) as unknown

describe('the process that makes copies for paper', () => {
  const opened: PaperMaker[] = []
  const open = (...options: Parameters<typeof createPaperMaker>): PaperMaker => {
    const maker = createPaperMaker(...options)
    opened.push(maker)
    return maker
  }
  afterAll(() => Promise.all(opened.map((maker) => maker.stop())))

  it.each([
    ['memory', stack(60_000), { mostBytes: 300 * 1024 * 1024 }],
    ['time', stack(30_000), { limitMs: 300, mostBytes: 8 * 1024 ** 3 }],
    ['what the typesetter can do', stack(60_000, 'ب', '\u064B'), { mostBytes: 8 * 1024 ** 3 }],
  ])('ends where a text passes its %s, and the next one gets another', async (_, copy, limits) => {
    const maker = open({ limitMs: 60_000, ...limits })
    expect(await maker.make('before', () => jobOf(titled('Before')))).not.toBeNull()
    const [hostile, next] = await Promise.allSettled([
      maker.make('hostile', () => jobOf(copy)),
      maker.make('next', () => jobOf(titled('Next'))),
    ])
    expect(hostile).toEqual({ status: 'rejected', reason: refused })
    expect(next.status === 'fulfilled' && next.value?.subarray(0, 5).toString()).toBe('%PDF-')
    // Once it may have been somebody else; whatever has failed twice is not tried again at once.
    await expect(maker.make('hostile', () => jobOf(copy))).rejects.toEqual(refused)
    const never = () => {
      throw new Error('It is made again.')
    }
    await expect(maker.make('hostile', never)).rejects.toEqual(refused)
  })

  it('makes the same Word file as this one', async () => {
    const copy = statementCopy('ar')
    const pictures = await picturesFor(copy)
    const there = await paper.make('docx', () => ({ form: 'docx', job: { copy, pictures } }))
    expect(there?.equals(toDocx(copy, pictures))).toBe(true)
  })

  it('says that it has stopped also where nothing else keeps the process', async () => {
    const source = new URL('../../../../src/wire/copies/paper/createProcess.ts', import.meta.url).pathname
    const alone = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', '--input-type=module', '-e'],
        `import { createProcess } from ${JSON.stringify(source)}
        const copies = createProcess({ limitMs: 10_000, mostBytes: 5e8 })
        await copies.run({ form: 'docx', job: {} }).catch(() => undefined)
        await copies.stop()
        process.stdout.write('stopped')`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    const said = await text(alone.stdout)
    expect(said).toBe('stopped')
  }, 30_000)

  it('lets what is in the making end when it is told to, and ends with its parent', async () => {
    const script = new URL('../../../../src/wire/copies/paper/copyProcess.mjs', import.meta.url)
    const parent = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { fork } from 'node:child_process'
        const child = fork(${JSON.stringify(script.pathname)}, ['1e9'], { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
        child.on('message', () => process.stdout.write(child.pid + '\\n'))`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    const [said] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(said.toString())
    process.kill(pid, 'SIGTERM')
    process.kill(pid, 'SIGINT')
    expect(isThere(pid)).toBe(true)
    parent.kill('SIGKILL')
    await until('the process has ended with its parent', () => !isThere(pid))
  })
})

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
