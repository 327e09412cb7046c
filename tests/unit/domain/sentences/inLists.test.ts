import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { SENTENCES } from '../../../../src/domain/sentences/sentences.ts'

const root = path.resolve(import.meta.dirname, '../../../../src')

const FOLDERS = [
  ...['access', 'collections', 'domain', 'fields', 'hooks', 'notices', 'plugins', 'register', 'server'],
  ...['wire/admission', 'wire/consumers', 'wire/copies', 'wire/embargoed', 'wire/webhooks'],
]
/** The demonstration’s own story, the lists themselves, and what the verifying command says. */
const WITHOUT = /^(server\/story|domain\/sentences|domain\/evidence)\//

/** What makes a refusal of a sentence; `say` takes nothing that is on no list, as its types have it. */
const CALLS = /^(Refusal|super|(refuse|forbid|wrong|invalid|reading)\w*)$/
const MEMBERS = /^(sentence|never)$/
const CONSTANTS = /^[A-Z][A-Z_]+$/

/** What programs alone meet, since no page of the desk sends such a request: they read English. */
const OF_PROGRAMS: readonly string[] = [
  // Queries and filters.
  'That query is nested too deeply.',
  'That query is not written as a filter has to be.',
  'That query has too many conditions.',
  'That query compares in a way that is not possible here.',
  'That query has too many parameters.',
  'That query has a parameter that is not possible here.',
  'That query is too long.',
  'That query has characters that are not possible here.',
  'That request names no address of this server.',
  'That address is not encoded correctly.',
  'A filter is written like where[title][like]=word.',
  'The parameter “${plain(key)}” may be given once only.',
  "“${key}” is none of ${LOCALES.join(', ')}.",
  '“${key}” must be a whole number from ${bounds.from} to ${bounds.to}.',
  'A parameter may be given once only.',
  'The format is json, or html for a page to read.',
  'The format is json, or csv for a file.',
  "The form is one of ${COPY_FORMS.join(', ')}.",
  "The form is one of ${PREVIEW_FORMS.join(', ')}.",
  "The locale is one of ${LOCALES.join(', ')}.",
  'Only an event has a form for calendars.',
  'The calendar is asked with “from”, “to” and “organisation”, and nothing else.',
  'Say in “from” and “to” which span is meant: instants like 2024-07-30T05:15:00.000Z.',
  'The calendar shows at most ${LONGEST_DAYS} days at once.',
  "This report can be narrowed by ${parameters.map((name) => `“${name}”`).join(', ')}, and nothing else.",
  '“from” and “to” are days like 2024-07-30, or instants like 2024-07-30T05:15:00.000Z.',
  '“days” is a whole number.',
  '“organisation” is the slug of an organisation.',
  'Give in “after” what “next” said, or nothing.',
  'Say in “since” which revision you have: a whole number.',
  'Name in "organisation" one that signs this text: ${names}.',
  'Say in “organisation” whose head of that number you want.',
  'Say in “number” which head you want: a whole number.',
  // Requests and their bodies.
  "The request for “${action}” does not fit: ${place ? `${place}: ` : ''}${what}.",
  'The body of the request is not JSON.',
  'The form’s data is not JSON.',
  'The body must be JSON or a form: say so in Content-Type.',
  'The form in the body cannot be read.',
  'The body of the request is nested too deeply.',
  'The body of the request has a field that is not possible here.',
  'The body of the request has a character that is not possible here.',
  'Say in Content-Length how long the body is.',
  'Send JSON: a plain form is not taken here.',
  'Another method than the request’s own cannot be asked for here.',
  'A consumer’s key opens /v1 and /feeds only, and only in the header Authorization.',
  'People of the newsroom log in at its own address: POST …/login.',
  'Change one entry at a time: name it by its id.',
  'Send the fields of the entry as one JSON object.',
  'There is no field “${shorten(path)}” here: check its name.',
  '“${shorten(context.path)}” does not have the form it needs.',
  'Say which revision this change is based on (`revision`, or If-Match).',
  '“revision” is the whole number that the entry was read with.',
  'Send one file at a time, in the part “file” of the form.',
  // Bodies that the desk’s forms do not get wrong.
  'Give ${name} in “${field}”.',
  'Give your “email” and your “password”, and a “code” if you have a second factor.',
  'Give the “token” of the link and a new “password”, and a “code” if you have a second factor.',
  'Give your “email”.',
  'Say in “ids” which notices were read, or “all” and in “upTo” until when.',
  'Say in “slug” which text is meant, and in “note” why.',
  'Say in “until” how long the old key still works: an instant such as 2024-07-30T05:15:00Z, or nothing.',
  'This “id” was used for another round before.',
  'This “id” was used for other words before: give what you say now a new one.',
  'There is no such field here, or it has no languages: choose one of “fields”.',
  // Receivers have no page of their own; the last sentence is caught and said otherwise.
  "A receiver has a “url”, and if you like a “name”, the “organisation” that it is kept for or the “consumer” that it is for, and “eventTypes” out of ${WEBHOOK_TYPES.join(', ')}.",
  'Send nothing, or “overlap”: false when the old secret must sign nothing any more.',
  'This takes no fields.',
  'Ask with “state” (pending, sending, delivered or dead) and “before”, the number of the last one that you have seen.',
  'A receiver’s name stands for an address that nothing is sent to.',
]

const isSentence = (text: string): boolean => /^[A-Z“$].* .*[.:?!]$/s.test(text)

const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  return ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : null
}

/** Whether the text, perhaps one of two, is what a refusal is made of, or is kept to make one. */
const isTold = ({ parent }: ts.Node): boolean => {
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return CALLS.test(parent.expression.getText())
  if (ts.isPropertyAssignment(parent)) return MEMBERS.test(parent.name.getText())
  if (ts.isVariableDeclaration(parent)) return CONSTANTS.test(parent.name.getText())
  return ts.isConditionalExpression(parent) && isTold(parent)
}

const toldIn = (file: string): { file: string; text: string }[] => {
  const found: { file: string; text: string }[] = []
  const visit = (node: ts.Node) => {
    const text = textOf(node)
    if (text !== null && isSentence(text) && isTold(node)) found.push({ file, text })
    ts.forEachChild(node, visit)
  }
  const source = readFileSync(path.join(root, file), 'utf8')
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true))
  return found
}

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name)),
)
const told = ['errors.ts', ...sources].filter((file) => !WITHOUT.test(file)).flatMap(toldIn)
const listed: ReadonlySet<string> = new Set<string>([...SENTENCES, ...OF_PROGRAMS])

describe('what people are told', () => {
  it('is on a list, and so in every language of the desk, unless programs alone meet it', () => {
    expect(told.filter(({ text }) => !listed.has(text))).toEqual([])
  })

  it('stands on the lists once', () => {
    const twice = SENTENCES.filter((one, index) => SENTENCES.indexOf(one) !== index)
    expect(twice).toEqual([])
  })

  it('is found to be of programs only where it is still said', () => {
    const said = new Set(told.map(({ text }) => text))
    expect(OF_PROGRAMS.filter((one) => !said.has(one))).toEqual([])
  })
})
