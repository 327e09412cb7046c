import { paragraphsOf } from '../../../../src/domain/checking/paragraphs.ts'
import type { KnownEdition, Seen } from '../../../../src/domain/checking/judge.ts'
import type { Core, LanguageLeaf } from '../../../../src/domain/canonical.ts'
import type { EntryType } from '../../../../src/domain/entries.ts'
import type { Locale } from '../../../../src/domain/locales.ts'

/** Texts of several scripts, each with numbers, a list and a link. */
export const BODIES: Partial<Record<Locale, string>> = {
  en: [
    '<p>Four officers of the joint patrol were hurt on 30 July when a boat with 118 people overturned off the coast.</p>',
    '<p>“Nobody should have to choose between drowning and going back,” said the Executive Director. The office has asked for <a href="https://unodc.example/report" rel="noopener">an inquiry</a> within ten days.</p>',
    '<h2>What is asked for</h2><ol><li>That each state counts its missing.</li><li>That 12,500 places are found before winter.</li></ol>',
    '<p>Questions are answered at the briefing in Geneva at 10:15. The co-ordinator isn’t available before then.</p>',
  ].join(''),
  ar: [
    '<p>أُصيب أربعة من أفراد الدورية المشتركة في ٣٠ تموز/يوليه عندما انقلب قارب على متنه ١١٨ شخصا قبالة الساحل.</p>',
    '<p>وقالت المديرة التنفيذية: «لا ينبغي لأحد أن يختار بين الغرق والعودة». وطلب المكتب إجراء تحقيق في غضون عشرة أيام.</p>',
    '<p>ويُجاب عن الأسئلة في الإحاطة الإعلامية في جنيف الساعة ١٠:١٥ صباحا، ولن يكون المنسق متاحا قبل ذلك.</p>',
  ].join(''),
  ur: [
    '<p>ساحل کے قریب ۱۱۸ افراد سے بھری کشتی الٹنے سے مشترکہ گشت کے چار اہلکار ۳۰ جولائی کو زخمی ہوئے۔</p>',
    '<p>دفتر نے دس دن کے اندر تحقیقات کا مطالبہ کیا ہے اور کہا ہے کہ ہر ریاست اپنے لاپتا افراد کی گنتی کرے۔</p>',
  ].join(''),
  zh: [
    '<p>7月30日，一艘载有118人的船只在海岸附近倾覆，联合巡逻队的四名警员受伤。</p>',
    '<p>执行主任说，任何人都不应在溺亡与返回之间作出选择。该办公室要求在十天内展开调查，并在冬季之前找到12500个安置名额。</p>',
  ].join(''),
  ru: [
    '<p>Четверо сотрудников совместного патруля пострадали 30 июля, когда у побережья перевернулось судно, на борту которого находились 118 человек.</p>',
    '<p>Управление просит провести расследование в течение десяти дней и найти 12 500 мест до наступления зимы.</p>',
  ].join(''),
}

export const LANGUAGES = Object.keys(BODIES) as Locale[]
export const DIGEST = `sha256:${'5a'.repeat(32)}`

export const editionOf = (
  locale: Locale,
  change: Partial<KnownEdition> = {},
  body = BODIES[locale] ?? '',
): KnownEdition => {
  const { paragraphs, beside } = paragraphsOf(body)
  return {
    ...{
      type: 'statement',
      slug: 'boat-0a1b2c3d',
      url: 'https://newsroom.example/en/statements/boat-0a1b2c3d',
    },
    ...{ locale, edition: 1, digest: DIGEST, availableAt: '2024-07-30T05:00:00.000Z' },
    ...{ since: null, isCautioned: false },
    text: {
      title: 'A boat overturned off the coast',
      summary: 'Four officers hurt; an inquiry asked for',
      paragraphs,
      beside: [
        'STATEMENT · 30 July 2024',
        'Press contacts\nPress office\npress@unodc.example\n+92 51 000 000',
        `Fingerprint: ${DIGEST}`,
        ...beside,
      ],
    },
    ...change,
  }
}

/** The words as somebody copies them from the page. */
export const wordsOf = ({ text }: KnownEdition): string =>
  [text.title, ...text.paragraphs.map((each) => each.text)].join('\n\n')

export const seenAs = (text: string, change: Partial<Seen> = {}): Seen => ({
  ...{ kind: 'words', text, printed: [], attached: null },
  ...change,
})

/** As much of a core as is asked for here. */
export const coreOf = (type: EntryType, slug: string, change: Partial<Core> = {}): Core =>
  ({
    ...{ entry: slug, type, slug, lead: 'unodc', parties: [], organisations: {}, masthead: [] },
    ...{ speaker: null, facts: {}, authoritative: 'en', items: [] },
    ...change,
  }) as unknown as Core

export const leafOf = (locale: Locale, html = BODIES[locale] ?? ''): LanguageLeaf => ({
  ...{ title: 'A boat overturned off the coast', summary: '', body: null, html, text: '' },
})
