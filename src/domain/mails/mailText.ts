import type { Letter, MailFact, MailItem, MailLink } from './letter.ts'
import { isolate } from './isolate.ts'

/** The same as the HTML says, complete in itself. */
export const mailText = (letter: Letter): string => {
  const { language, heading, paragraphs, facts = [], lists = [], button, after = [], why, change } = letter
  const say = (all: readonly MailFact[]) => all.map((fact) => factLine(fact, language))
  return [
    heading,
    ...(facts.length > 0 ? [say(facts).join('\n')] : []),
    ...paragraphs,
    ...lists.flatMap(({ heading: above, items }) => [
      ...(above === null ? [] : [above]),
      ...items.map((item) => itemLines(item, language)),
    ]),
    ...(button ? [linkLines(button)] : []),
    ...after,
    why,
    ...(change ? [linkLines(change)] : []),
  ].join('\n\n')
}

/** Of several times each keeps its own order. */
export const factLine = ({ label, values }: MailFact, language: string): string =>
  `${label}: ${values.map((value) => isolate(value, language)).join(' · ')}`

const itemLines = ({ title, facts, link }: MailItem, language: string): string =>
  [title, ...facts.map((fact) => factLine(fact, language)), link].join('\n')

const linkLines = ({ label, link }: MailLink): string => `${label}:\n${link}`
