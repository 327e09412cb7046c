import { say, signOf, replaceAll, OLD } from './changes.ts'
import { found, forged, type Forgery } from './kinds.ts'
import { one, retext, textOf } from './tools.ts'

/** Of what comes in no order that the rules know. */
export const OF_ORDER: readonly Forgery[] = [
  {
    name: 'A release lacks the consent of a party',
    of: 'signed',
    forge: forged((file) => {
      file.log = file.log.filter((event) => event !== signOf(file, 'e'))
      one(file, 'release').data.consents = (
        one(file, 'release').data.consents as { organisation: string }[]
      ).filter(({ organisation }) => organisation !== 'e')
    }),
    ...found(/not possible while the text is in clearance/),
  },
  {
    name: 'An edition comes out before its embargo ends',
    of: 'waiting',
    forge: forged((file) => (one(file, 'release').data.availableAt = one(file, 'release').at)),
    ...found(/before the embargo of the text ends/),
  },
  {
    name: 'A translation lacks something, and nobody has acknowledged it',
    of: 'signed',
    forge: forged(
      (file) => (one(file, 'submit').data.translations = [{ locale: 'ur', fault: 'missing', parts: [1] }]),
    ),
    ...found(/the rules refuse it \(translation\)/),
  },
  {
    name: 'An organisation signs that is no party',
    of: 'signed',
    forge: forged((file) => (signOf(file, 'e').organisation = 'f')),
    ...found(/“f” is no party that signs this text/),
  },
  {
    name: 'A signature stands under another text than the one in work',
    of: 'signed',
    forge: forged((file) => (signOf(file, 'e').digest = one(file, 'submit').digest)),
    ...found(/it names a text that was not in work|signs another text/),
  },
  {
    name: 'One word of a text is another, and its digest is not',
    of: 'signed',
    forge: (file) => replaceAll(file, 'en 2', 'en 3'),
    ...found(/does not hash to what its manifest says/),
  },
  {
    name: 'A send-back is left out',
    of: 'signed',
    forge: forged((file) => (file.log = file.log.filter(({ type }) => type !== 'send-back'))),
    ...found(/not possible while the text is in clearance/),
  },
  {
    name: 'A party accepts that was never invited',
    of: 'signed',
    forge: forged((file) => (file.log = file.log.filter((event) => event !== one(file, 'invite', 3)))),
    ...found(/the rules refuse it/),
  },
  {
    name: 'Another organisation submits in the lead’s place',
    of: 'signed',
    forge: forged((file) => (one(file, 'submit').organisation = 'b')),
    ...found(/it is the lead’s alone/),
  },
  {
    name: 'A stranger sends the text back',
    of: 'signed',
    forge: forged((file) => (one(file, 'send-back').organisation = 'f')),
    ...found(/the rules refuse it \(not-reviewer|not-member|does not say what/),
  },
  {
    name: 'Facts are proposed and confirmed by one person',
    of: 'changed',
    forge: forged((file) => {
      one(file, 'confirm-facts').by = one(file, 'propose-facts').by
    }),
    ...found(/one person has proposed and confirmed it/),
  },
  {
    name: 'A second person of the lead confirms facts without a word of the mandate',
    of: 'changed',
    forge: forged((file) => {
      const event = one(file, 'confirm-facts')
      Object.assign(event, { organisation: 'a', by: 'a-two', basis: one(file, 'propose-facts').basis })
    }),
    ...found(/the rules refuse it \(own-text\)/),
  },
  {
    name: 'Facts are confirmed whose proposal had ended',
    of: 'changed',
    forge: forged((file) => {
      const [propose, confirm] = [one(file, 'propose-facts'), one(file, 'confirm-facts')]
      file.log.splice(file.log.indexOf(confirm), 0, structuredClone(propose))
    }),
    ...found(/nobody has proposed it/),
  },
  {
    name: 'Facts change that the change does not name',
    of: 'changed',
    forge: forged((file) => {
      const text = textOf(file, one(file, 'propose-facts'))
      retext(file, text, ({ core }) => ((core.facts as { venue: { city: string } }).venue.city = 'Elsewhere'))
    }),
    ...found(/changes more of the text than the facts that it names/),
  },
  {
    name: 'Facts change that the mandate does not cover',
    of: 'changed',
    forge: forged((file) => {
      for (const event of file.log) if (event.type.endsWith('-facts')) event.data.changed = ['status']
    }),
    ...found(/no mandate for it/),
  },
  {
    name: 'A text is called a translation and changes facts',
    of: 'signed',
    forge: forged((file) => {
      one(file, 'correct').data.editionType = 'translation'
      one(file, 'submit', 2).data.editionType = 'translation'
      one(file, 'release', 1).data.editionType = 'translation'
    }),
    ...found(/translation and changes more than languages/),
  },
  {
    name: 'A text is released while an organisation that signed it is suspended',
    of: 'signed',
    forge: forged((file) => say(one(file, 'release'), 'b', { suspended: true })),
    ...found(/party-suspended/),
  },
  {
    name: 'A later event takes an older form',
    of: 'signed',
    forge: forged((file) => {
      for (const member of OLD) delete signOf(file, 'e')[member]
    }),
    ...found(/its form is older than that of the entry before it/),
  },
  {
    name: 'A text names a rendering that there is not',
    of: 'signed',
    forge: forged((file) => (one(file, 'submit', 1).renderer = 9)),
    ...found(/does not know the rendering 9/),
  },
  {
    name: 'A note has other words',
    of: 'signed',
    forge: (file) => replaceAll(file, 'The year is wrong.', 'All is well.'),
    ...found(/its note does not match its noteHash/),
  },
  {
    name: 'An event has no random bytes, so that it could be guessed',
    of: 'signed',
    forge: forged((file) => delete one(file, 'sign').nonce),
    ...found(/has not the members of its form/),
  },
]
