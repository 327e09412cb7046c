import sharp from 'sharp'
import type { LexicalDocument } from '../../../../src/domain/canonical.ts'
import type { LeafDifference } from '../../../../src/domain/differences/differences.ts'
import type { Locale } from '../../../../src/domain/locales.ts'
import { type Copy, readPictures } from '../../../../src/wire/copies/document.ts'
import { type Bodies, type Release, type SignedBody, toCopy } from '../../../../src/wire/copies/toCopy.ts'
import type { FullItem } from '../../../../src/wire/render/items.ts'
import type { Publication } from '../../../../src/wire/rows.ts'
import { bundleRow, eventRow, liveOf, statementRow } from '../formats/examples.ts'

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format })
const directed = { version: 1, direction: null }
const paragraph = (...children: unknown[]) => ({ ...directed, type: 'paragraph', children })
const heading = (words: string, tag = 'h2') => ({
  ...directed,
  type: 'heading',
  tag,
  children: [text(words)],
})
const link = (url: string, words: string) => ({
  type: 'link',
  version: 1,
  fields: { url, linkType: 'custom' },
  children: [text(words)],
})
const item = (value: number, ...children: unknown[]) => ({ ...directed, type: 'listitem', value, children })
const list = (tag: 'ul' | 'ol', ...children: unknown[]) => ({
  ...directed,
  type: 'list',
  tag,
  start: 1,
  children,
})

export const documentOf = (...children: unknown[]): LexicalDocument => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
})

type Told = {
  title: string
  summary: string
  first: string
  bold: string
  heading: string
  points: string[]
  link: string
}

export const TOLD: Record<Locale, Told> = {
  en: {
    title: 'No child left behind: message for the World Day against Trafficking in Persons, 30 July 2024',
    summary: 'Every child has a right to grow up safe, learning and free.',
    first: 'A third of identified victims are children, and what they suffer is ',
    bold: 'abuse that is hard to imagine',
    heading: 'What has to happen',
    points: ['Listen to survivors.', 'Protect those who flee.', 'End impunity within 12 months.'],
    link: 'Read more at the UNODC site',
  },
  fr: {
    title:
      'Ne laisser aucun enfant de côté : message pour la Journée mondiale contre la traite, 30 juillet 2024',
    summary: 'Chaque enfant a le droit de grandir en sécurité, d’apprendre et d’être libre.',
    first: 'Un tiers des victimes identifiées sont des enfants, et ce qu’ils subissent relève d’',
    bold: 'une violence difficile à imaginer',
    heading: 'Ce qui doit être fait',
    points: ['Écouter les survivants.', 'Protéger ceux qui fuient.', 'Mettre fin à l’impunité en 12 mois.'],
    link: 'En savoir plus sur le site de l’UNODC',
  },
  es: {
    title: 'Que ningún niño quede atrás: mensaje para el Día Mundial contra la Trata, 30 de julio de 2024',
    summary: 'Todo niño tiene derecho a crecer seguro, a aprender y a ser libre.',
    first: 'Un tercio de las víctimas identificadas son niños, y lo que sufren es ',
    bold: 'una violencia difícil de imaginar',
    heading: 'Lo que debe hacerse',
    points: [
      'Escuchar a los supervivientes.',
      'Proteger a quienes huyen.',
      'Acabar con la impunidad en 12 meses.',
    ],
    link: 'Más información en el sitio de la UNODC',
  },
  ar: {
    title: 'لا يُترك أي طفل خلف الركب: رسالة بمناسبة اليوم العالمي لمكافحة الاتجار بالأشخاص، 30 يوليو 2024',
    summary: 'لكل طفل الحق في أن ينشأ آمنًا ومتعلمًا وحرًا.',
    first: 'ثلث الضحايا الذين تم التعرف عليهم أطفال، وما يعانونه وفق تقرير UNODC لعام 2024 هو ',
    bold: 'انتهاكات يصعب تخيلها',
    heading: 'ما يجب القيام به',
    points: ['الإصغاء إلى الناجين.', 'حماية الفارّين.', 'إنهاء الإفلات من العقاب خلال 12 شهرًا.'],
    link: 'اقرأ المزيد في موقع UNODC',
  },
  ru: {
    title: 'Не оставить ни одного ребёнка: послание ко Дню борьбы с торговлей людьми, 30 июля 2024 года',
    summary: 'Каждый ребёнок имеет право расти в безопасности, учиться и быть свободным.',
    first: 'Треть выявленных жертв — дети, и то, что они переживают, — это ',
    bold: 'насилие, которое трудно себе представить',
    heading: 'Что должно произойти',
    points: ['Слушать выживших.', 'Защищать тех, кто бежит.', 'Покончить с безнаказанностью за 12 месяцев.'],
    link: 'Подробнее на сайте УНП ООН',
  },
  ur: {
    title: 'کوئی بچہ پیچھے نہ رہے: انسانی اسمگلنگ کے خلاف عالمی دن پر پیغام، 30 جولائی 2024',
    summary: 'ہر بچے کو محفوظ، تعلیم یافتہ اور آزاد پروان چڑھنے کا حق حاصل ہے۔',
    first:
      'شناخت شدہ متاثرین میں سے ایک تہائی بچے ہیں، اور UNODC کی 2024 کی رپورٹ کے مطابق وہ جو کچھ سہتے ہیں وہ ',
    bold: 'ناقابلِ تصور زیادتی ہے',
    heading: 'کیا ہونا چاہیے',
    points: [
      'متاثرین کی بات سنی جائے۔',
      'پناہ لینے والوں کا تحفظ کیا جائے۔',
      '12 ماہ میں سزا سے استثنا ختم کیا جائے۔',
    ],
    link: 'مزید UNODC کی ویب سائٹ پر',
  },
  zh: {
    title: '不让任何一个儿童掉队：世界打击贩运人口行为日致辞（2024年7月30日）',
    summary: '每个儿童都有权在安全、学习和自由中成长。',
    first:
      '据联合国毒品和犯罪问题办公室（UNODC）2024年报告，已查明的受害者中有三分之一是儿童，他们所遭受的是',
    bold: '难以想象的虐待',
    heading: '必须采取的行动',
    points: ['倾听幸存者的声音。', '保护逃离者。', '在12个月内结束有罪不罚现象。'],
    link: '更多内容见UNODC网站',
  },
}

export const bodyOf = (told: Told): LexicalDocument =>
  documentOf(
    paragraph(text(told.first), text(told.bold, 1), text('.')),
    heading(told.heading),
    list('ol', ...told.points.map((point, index) => item(index + 1, text(point)))),
    paragraph(
      link('https://unodc.example/a?b=1&c=2', told.link),
      text(' · '),
      link('mailto:press@unodc.example', 'press@unodc.example'),
    ),
    { ...directed, type: 'quote', children: [text(told.summary, 2)] },
    list('ul', item(1, text(told.points[0] ?? ''), list('ul', item(1, text(told.points[1] ?? ''))))),
    paragraph(...Array.from({ length: 3 }, () => text(`${told.first}${told.bold}. `))),
  )

export const OUT: Extract<Release, { isOut: true }> = { isOut: true, modifiedAt: '2024-07-30T05:00:00.000Z' }
export const WAITING: Extract<Release, { isOut: false }> = {
  isOut: false,
  isReleased: true,
  isWithdrawn: false,
  until: '2024-07-30T05:00:00.000Z',
  frozenAt: '2024-07-28T09:00:00.000Z',
  closed: new Map(),
}

const copyFrom = (
  row: Publication,
  body: LexicalDocument,
  release: Release,
  entries: Publication[] = [],
  changes: readonly LeafDifference[] = [],
): Copy => {
  const { item: shown } = liveOf(withLogos(row), entries.map(withLogos))
  const signed: SignedBody = { document: body, organisations: Object.values(row.snapshots) }
  const bodies: Bodies = new Map<FullItem, SignedBody>(
    [shown, ...(shown.items ?? []).map((carried) => carried.item)].map((each) => [each, signed]),
  )
  const all = [shown, ...(shown.items ?? []).map((carried) => carried.item)]
  return toCopy(shown, bodies, release, new Map(), new Map(all.map(({ id }) => [id, changes])))
}

/** Each organisation has its own. */
const withLogos = (row: Publication): Publication => ({
  ...row,
  snapshots: Object.fromEntries(
    Object.entries(row.snapshots).map(([slug, snapshot], index) => [
      slug,
      {
        ...snapshot,
        logo: { sha256: `${index}`.repeat(64), ext: 'png', alt: `Logo of ${slug}`, credit: '' },
      },
    ]),
  ),
})

export const statementCopy = (locale: Locale, release: Release = OUT): Copy =>
  copyFrom(statementRow({ ...TOLD[locale], locale }), bodyOf(TOLD[locale]), release)

export const copyOf = (told: Told, release: Release): Copy =>
  copyFrom(statementRow({ ...told, locale: 'ur' }), bodyOf(told), release)

export const eventCopy = (locale: Locale): Copy =>
  copyFrom(eventRow({}, { title: TOLD[locale].title, locale }), bodyOf(TOLD[locale]), OUT)

/** A media update in English that carries a statement in another language. */
export const bundleCopy = (
  locale: Locale,
  release: Release = OUT,
  changes: readonly LeafDifference[] = [],
): Copy =>
  copyFrom(bundleRow(), bodyOf(TOLD.en), release, [statementRow({ ...TOLD[locale], locale })], changes)

/** A text that goes from its title to the deepest heading at once. */
export const skippingCopy = (): Copy =>
  copyFrom(statementRow(), documentOf(heading('Deep', 'h4'), paragraph(text('Words.'))), OUT)

export const titled = (title: string): Copy =>
  copyFrom(statementRow({ title, summary: title }), documentOf(paragraph(text(title)), heading(title)), OUT)

/** A text of these blocks, whatever they are. */
export const textOf = (...blocks: unknown[]): Copy => copyFrom(statementRow(), documentOf(...blocks), OUT)

export const paragraphOf = (words: string) => paragraph(text(words))

export const numberedFrom = (start: number, ...points: string[]) => ({
  ...list('ol', ...points.map((point, index) => item(start + index, text(point)))),
  start,
})

/** A picture for every hash. */
export const picturesFor = (copy: Copy) =>
  readPictures(copy, () =>
    sharp({ create: { width: 400, height: 160, channels: 3, background: '#1d4f7c' } })
      .png()
      .toBuffer(),
  )
