import { signOf, inCore, inWords } from './changes.ts'
import { found, forged, type Forgery } from './kinds.ts'

/** Of what stands in the file. */
export const OF_FORM: readonly Forgery[] = [
  {
    name: 'The HTML is no rendering of the body',
    of: 'signed',
    forge: forged((file) => inWords(file, (leaf) => (leaf.html = '<p>We act alone.</p>'))),
    ...found(/is not what rendering 1 makes of its body/),
  },
  {
    name: 'The plain text is no rendering of the body',
    of: 'signed',
    forge: forged((file) => inWords(file, (leaf) => (leaf.text = 'We act alone.'))),
    ...found(/is not what rendering 1 makes of its body/),
  },
  {
    name: 'The body holds a node that nobody is shown',
    of: 'signed',
    forge: forged((file) =>
      inWords(file, ({ body }) =>
        (body as { root: { children: object[] } }).root.children.push({ type: 'comment', text: 'Not so.' }),
      ),
    ),
    ...found(/is outside the format/),
  },
  {
    name: 'The facts hold a member that nobody is shown',
    of: 'signed',
    forge: forged((file) => inCore(file, (core) => (core.annex = 'We pay for it.'))),
    ...found(/outside the format \(annex\)/),
  },
  {
    name: 'The data of an event hold a member more',
    of: 'signed',
    forge: forged((file) => (signOf(file, 'b').data.reservation = true)),
    ...found(/its data does not fit its type/),
  },
  {
    name: 'An event holds a member more',
    of: 'signed',
    forge: forged((file) => Object.assign(signOf(file, 'b'), { onBehalfOf: 'f' })),
    ...found(/does not have the form of an event/),
  },
  {
    name: 'An object in the file has one member twice',
    of: 'signed',
    forge: (file) => JSON.stringify(file).replace('"type":"submit"', '"type":"sign","type":"submit"'),
    ...found(/has the member “type” twice/),
  },
  {
    name: 'A text holds a member that some programs read and others leave out',
    of: 'signed',
    forge: (file) => JSON.stringify(file).replace('"core":{', '"core":{"__proto__":{"title":"Not so."},'),
    ...found(/has the member “__proto__”/),
  },
  {
    name: 'The data of an event hold a member that some programs read and others leave out',
    of: 'signed',
    forge: (file) =>
      JSON.stringify(file).replace('"data":{', String.raw`"data":{"\u005f_proto__":{"no":true},`),
    ...found(/has the member “__proto__”/),
  },
]
