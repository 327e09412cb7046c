import { type Code, say, type Sentence } from '../sentences.ts'
import { unexpanded } from './acronyms.ts'
import { doubled } from './doubled.ts'
import { identifiedByName, type Reading } from './identified.ts'
import { identifiedByWords } from './identifiedByWords.ts'
import type { Span } from './phrases.ts'
import type { Paragraph } from './readText.ts'
import { locatedShelters } from './shelter.ts'
import { labelled, prejudged, unsourced } from './wording.ts'

/** What the rules rest on; every sentence names one of them. */
export const GUIDANCE = {
  children: 'UNICEF, Principles and Guidelines on Ethical Reporting on Children',
  trafficking: 'ICMPD and Ethical Journalism Network, Media and Trafficking in Human Beings Guidelines',
  labour: 'ILO, Reporting on forced labour and fair recruitment: toolkit for journalists',
} as const

/** `instead`: what is better said; null: nothing in its place. */
export type Remark = Span & { instead?: string | null }

/** `blocks`: mended, or answered for with a word that the log keeps; `advises`: a hint. */
export type Rule = {
  weight: 'blocks' | 'advises'
  /** Of the sentence that a person is told. */
  code: Extract<Code, `proof.${string}`>
  source: string | null
  /** Of the same text alone, and total: any string is a text. */
  find: (reading: Reading, paragraph: Paragraph) => Remark[]
}

const inWhole =
  (find: (reading: Reading) => Remark[]): Rule['find'] =>
  (reading, paragraph) =>
    paragraph === reading.paragraphs[0] ? find(reading) : []

/** A rule is a function and a line here; its words stand in `locales/<language>/harm-words.json`. */
export const RULES = {
  identified: {
    ...{ weight: 'blocks', code: 'proof.identified', source: GUIDANCE.children },
    find: (reading, paragraph) =>
      reading.phrases.naming === 'capitals'
        ? identifiedByName(reading, paragraph)
        : identifiedByWords(reading, paragraph),
  },
  shelter: { weight: 'blocks', code: 'proof.shelter', source: GUIDANCE.trafficking, find: locatedShelters },
  label: { weight: 'advises', code: 'proof.label', source: GUIDANCE.labour, find: labelled },
  prejudged: { weight: 'advises', code: 'proof.prejudged', source: GUIDANCE.trafficking, find: prejudged },
  figure: { weight: 'advises', code: 'proof.figure', source: GUIDANCE.labour, find: unsourced },
  acronym: { weight: 'advises', code: 'proof.acronym', source: null, find: inWhole(unexpanded) },
  doubled: { weight: 'advises', code: 'proof.doubled', source: null, find: doubled },
  // Over all texts at once: `spellings.ts`.
  spelling: { weight: 'advises', code: 'proof.spelling', source: null, find: () => [] },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES
export const RULE_NAMES = Object.keys(RULES) as RuleName[] // the keys of the table

export const isRuleName = (name: string): name is RuleName => Object.hasOwn(RULES, name)

/** What an organisation can switch off: hints. What may let somebody be found is never switched off. */
export const SWITCHABLE: readonly RuleName[] = RULE_NAMES.filter((name) => RULES[name].weight === 'advises')

/** What hints are called where people choose among them. */
const NAMES: Readonly<Record<string, Sentence>> = {
  label: say('checks.label'),
  prejudged: say('checks.prejudged'),
  figure: say('checks.figure'),
  acronym: say('checks.acronym'),
  doubled: say('checks.doubled'),
  spelling: say('checks.spelling'),
}
export const ruleName = (name: RuleName): Sentence => NAMES[name] ?? { english: name }
