import type { Evidence } from '../../../src/domain/evidence/evidence.ts'
import { say, silenceOfA, signOf, signedLater, OLD } from './changes.ts'
import { byHead, byLaterHead, never, forged, type Forgery } from './kinds.ts'
import { all, one, rechain, retext, reword } from './tools.ts'

/** Of history as a whole: heads show it, or nothing does. */
export const OF_HISTORY: readonly Forgery[] = [
  {
    name: 'Other words from the beginning, and everything behind them made again',
    of: 'signed',
    forge: forged((file) => {
      for (const text of [...file.texts]) retext(file, text, (each) => reword(each, 'en', 'en 1', 'en 7'))
    }),
    ...byHead(/nothing was written anew/),
  },
  {
    name: 'An organisation bears another name throughout',
    of: 'signed',
    forge: forged((file) => {
      for (const text of [...file.texts])
        retext(file, text, ({ core }) => (core.organisations.b!.name = 'Agency of the forger'))
    }),
    ...byHead(/“b” is “Agency of the forger”/),
  },
  {
    name: 'Another organisation stands in a party’s place throughout',
    of: 'signed',
    forge: (file) => rechain(renamed(file)),
    ...byHead(/“f” is “Agency b”/),
  },
  {
    name: 'The log is written in the form that said less',
    of: 'signed',
    forge: forged((file) => {
      for (const event of file.log) for (const member of OLD) delete event[member]
    }),
    ...byHead(/the form that did not say it yet/),
  },
  {
    name: 'A party’s caution was never there',
    of: 'signed',
    forge: forged((file) => (file.log = file.log.filter(({ type }) => type !== 'caution'))),
    ...byLaterHead(/was written anew/),
  },
  {
    name: 'A signature after the earlier head is another person’s',
    of: 'signed',
    forge: forged((file) => {
      signedLater(file, 'e-two')
    }),
    ...byLaterHead(/was written anew/),
  },
  {
    name: 'The end is cut off',
    of: 'signed',
    forge: (file) => ({ ...file, log: file.log.slice(0, -1) }),
    ...byLaterHead(/the end was not cut off/),
  },
  {
    name: 'The operator of the server signs with a reviewer’s account',
    of: 'signed',
    forge: (file) => file,
    ...never(/it was the people named who pressed/),
  },
  {
    name: 'A role is given for the moment of a signature',
    of: 'signed',
    forge: forged((file) => {
      signedLater(file, 'e-pen')
    }),
    ...never(/that they had these roles/),
  },
  {
    name: 'Four eyes are said to be switched off',
    of: 'signed',
    forge: forged((file) => {
      const [sign, submit] = [signOf(file, 'c', 1), one(file, 'submit', 1)]
      sign.by = submit.by
      sign.data.fourEyes = false
      say(sign, 'c', { fourEyes: false })
      for (const consent of one(file, 'release').data.consents as {
        organisation: string
        by: string | null
      }[])
        if (consent.organisation === 'c') consent.by = submit.by
    }),
    ...never(/had switched four eyes off/),
  },
  {
    name: 'An organisation’s policy is said to let its silence count',
    of: 'silent',
    forge: forged((file) => {
      silenceOfA(file)
      for (const event of file.log) say(event, 'a', { silence: true })
      for (const event of all(file, 'accept'))
        if (event.organisation === 'a') event.data.tacitConsent = ['message']
    }),
    ...never(/“a” lets its silence count/),
  },
  {
    name: 'All hours are a day earlier than they were',
    of: 'signed',
    forge: (file) => rechain(aDayEarlier(file)),
    ...never(/at the hour that it bears/),
  },
]

const renamed = (file: Evidence): Evidence => {
  const given = JSON.stringify(file).replaceAll('"b"', '"f"')
  const other = JSON.parse(given) as Evidence
  for (const text of [...other.texts]) retext(other, text, () => undefined)
  for (const event of other.log)
    event.basis?.organisations.sort((x, y) => (x.organisation < y.organisation ? -1 : 1))
  return other
}

const aDayEarlier = (file: Evidence): Evidence => {
  const given = JSON.stringify(file).replaceAll(/"(2024-\d\d-\d\dT[\d:.]+Z)"/g, (_, at: string) =>
    JSON.stringify(new Date(Date.parse(at) - 86_400_000).toISOString()),
  )
  const other = JSON.parse(given) as Evidence
  return { ...other, keys: file.keys }
}
