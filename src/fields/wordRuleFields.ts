import type { Field, TextFieldSingleValidation } from 'payload'
import { saidTo } from '../access/language.ts'
import {
  LONGEST_FIND,
  LONGEST_WHY,
  MOST_OWN_RULES,
  OWN_KINDS,
  type OwnRule,
} from '../domain/proofreading/ownRules.ts'
import { faultOfInstead, faultOfPattern, type PatternFault } from '../domain/proofreading/patterns.ts'
import { SWITCHABLE } from '../domain/proofreading/rules.ts'
import { type Code, say } from '../domain/sentences.ts'
import { languageOptions } from './languageField.ts'
import { saysItsRows, words } from './rowLabel.ts'

const LABELS: Readonly<Record<string, string>> = {
  label: 'Words that label people, or are sensational',
  prejudged: 'People called guilty before a verdict',
  figure: 'Figures without a source or a year',
  acronym: 'Acronyms before their full name',
  doubled: 'Words that stand there twice',
  spelling: 'Names spelt in two ways',
}

const KINDS = {
  word: 'A word to avoid',
  style: 'How it is written',
} as const satisfies Record<(typeof OWN_KINDS)[number], string>

const FAULTS = {
  empty: 'fields.patternEmpty',
  brace: 'fields.patternBrace',
  unknown: 'fields.patternUnknown',
  twice: 'fields.patternTwice',
  'not-found': 'fields.patternInstead',
} as const satisfies Record<PatternFault, Code>

type Told = Parameters<TextFieldSingleValidation>[1]
const told = (fault: PatternFault | null, { req }: Told): string | true =>
  fault === null || saidTo(req, say(FAULTS[fault]))

const isFindable: TextFieldSingleValidation = (value, options) => told(faultOfPattern(value ?? ''), options)

const isFillable: TextFieldSingleValidation = (value, options) => {
  const { find = '' } = options.siblingData as Partial<OwnRule>
  return told(value ? faultOfInstead(value, find) : null, options)
}

/** What an organisation makes of the hints on wording: which it does not want, and words and a style of its own. */
export const wordRuleFields = (): Field[] => [
  {
    name: 'checksOff',
    label: 'Hints switched off',
    type: 'select',
    hasMany: true,
    options: SWITCHABLE.map((value) => ({ value, label: LABELS[value] ?? value })),
    admin: {
      description:
        'These hints are not given for texts that your organisation leads, and everyone who signs such a text can see which are off. Words that could identify a child or a survivor, or reveal a shelter, are always checked.',
    },
  },
  {
    name: 'wordRules',
    label: 'Words and style of the organisation',
    labels: { singular: 'Rule', plural: 'Words and style of the organisation' },
    type: 'array',
    maxRows: MOST_OWN_RULES,
    admin: {
      ...saysItsRows(words('find'), words('instead')),
      description:
        'Hints for everybody who writes. Words to avoid count in texts that your organisation leads or signs, style in those that it leads.',
      disableListColumn: true,
      disableListFilter: true,
    },
    fields: [
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'word',
        options: OWN_KINDS.map((value) => ({ value, label: KINDS[value] })),
      },
      {
        name: 'find',
        label: 'Words to look for',
        type: 'text',
        required: true,
        maxLength: LONGEST_FIND,
        validate: isFindable,
        admin: {
          description: 'In braces “number”, “day”, “month” and “year” stand for any.',
          placeholder: '{month} {day}, {year}',
        },
      },
      {
        name: 'instead',
        label: 'Better',
        type: 'text',
        maxLength: LONGEST_WHY,
        validate: isFillable,
        admin: { placeholder: '{day} {month} {year}' },
      },
      { name: 'why', label: 'Why', type: 'text', required: true, maxLength: LONGEST_WHY },
      { name: 'source', label: 'Where it is written', type: 'text', maxLength: LONGEST_WHY },
      {
        name: 'locale',
        label: 'Language',
        type: 'select',
        options: languageOptions(),
        admin: { description: 'Left empty: every language.' },
      },
    ],
  },
]
