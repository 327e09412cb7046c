import type { EvidenceEvent } from '../../../src/domain/evidence/evidence.ts'
import { basisOf, say, silenceOfA, signOf, consentsOf, replaceAll } from './changes.ts'
import { found, forged, type Forgery } from './kinds.ts'
import { all, one, rechain, reconsent } from './tools.ts'

/** As its event would stand there if a reviewer of another organisation had done it. */
export const actAs = (event: EvidenceEvent, organisation: string): void => {
  Object.assign(event, { organisation, by: `${organisation}-one` })
  const basis = basisOf(event)
  basis.roles = [{ organisation, roles: ['reviewer'] }]
  const [known] = basis.organisations
  if (known) basis.organisations.push({ ...known, organisation })
}

/** Of who acts, and of silence. */
export const OF_PEOPLE: readonly Forgery[] = [
  {
    name: 'The submitter signs the text',
    of: 'signed',
    forge: forged((file) => {
      const submit = one(file, 'submit', 1)
      signOf(file, 'c', 1).by = submit.by
      consentsOf(file, 'c').forEach((consent) => Object.assign(consent, { by: submit.by }))
    }),
    ...found(/own-text/),
  },
  {
    name: 'The only author of the text signs it',
    of: 'signed',
    forge: forged((file) => {
      one(file, 'submit').data.editors = ['c-one']
    }),
    ...found(/own-text/),
  },
  {
    name: 'Whoever suggested something in every change signs it',
    of: 'signed',
    forge: forged((file) => {
      one(file, 'submit').data.suggesters = ['c-one']
    }),
    ...found(/own-text/),
  },
  {
    name: 'A text is released over the condition of a party that has signed nothing since',
    of: 'signed',
    forge: forged((file) => {
      const sign = signOf(file, 'b')
      const { proof: _, proved: __, ...said } = structuredClone(sign)
      const data = { suggestions: ['one'], target: `sha256:${'0'.repeat(64)}` }
      file.log.splice(file.log.indexOf(sign) + 1, 0, { ...said, type: 'condition', data })
    }),
    ...found(/not possible while the text is in clearance/),
  },
  {
    name: 'The lead is taken by a party that it was not offered to',
    of: 'led',
    forge: forged((file) => actAs(one(file, 'take-lead'), 'a')),
    ...found(/does not say what “c” was/),
  },
  {
    name: 'The lead is offered by another than the lead',
    of: 'led',
    forge: forged((file) => actAs(one(file, 'offer-lead'), 'a')),
    ...found(/it is the lead’s alone/),
  },
  {
    name: 'The lead is taken while the text is being cleared, by an offer from before',
    of: 'led',
    forge: forged((file) => {
      const submit = file.log.indexOf(one(file, 'submit'))
      const [offer, take] = ['offer-lead', 'take-lead'].map((type, index) => ({
        ...structuredClone(one(file, type)),
        at: file.log[submit - 1 + index]?.at ?? '',
        digest: index === 0 ? null : (file.log[submit]?.digest ?? null),
      }))
      if (offer && take) file.log.splice(submit, 1, offer, file.log[submit]!, take)
    }),
    ...found(/not possible while the text is in review/),
  },
  {
    name: 'The lead is taken from an organisation that had not led the text',
    of: 'led',
    forge: forged((file) => {
      one(file, 'take-lead').data.from = 'a'
    }),
    ...found(/would not have written its “from” so/),
  },
  {
    name: 'The lead that was handed over goes on releasing the text',
    of: 'led',
    forge: forged((file) => actAs(one(file, 'release', 1), 'c')),
    ...found(/it is the lead’s alone/),
  },
  {
    name: 'One person signs for all organisations',
    of: 'signed',
    forge: forged((file) => {
      for (const event of all(file, 'sign')) event.by = 'c-one'
      for (const slug of ['a', 'b', 'd', 'e']) reconsent(file, slug, { by: 'c-one' })
    }),
    ...found(/already-signed-elsewhere/),
  },
  {
    name: 'An editor signs, who is no reviewer',
    of: 'signed',
    forge: forged((file) => {
      basisOf(signOf(file, 'b')).roles = [{ organisation: 'b', roles: ['editor'] }]
    }),
    ...found(/not-reviewer/),
  },
  {
    name: 'Silence is consent where the acceptance says never',
    of: 'silent',
    forge: forged((file) => {
      silenceOfA(file)
      for (const event of file.log) say(event, 'a', { silence: true })
    }),
    ...found(/would not have written its “(silence|mute)” so/),
  },
  {
    name: 'Silence is consent where the policy says never',
    of: 'silent',
    forge: forged(silenceOfA),
    ...found(/would not have written its “(silence|mute)” so/),
  },
  {
    name: 'A deadline leaves less time than the consortium gives',
    of: 'silent',
    forge: forged((file) => (basisOf(one(file, 'submit')).rules.notice = { hours: 96 })),
    ...found(/too little time/),
  },
  {
    name: 'A deadline leaves two minutes, and the submit does not say how much time the consortium gives',
    of: 'silent',
    forge: (file) => {
      const submit = one(file, 'submit')
      delete submit.basis?.rules
      const { deadline } = submit.data.silence as { deadline: string }
      const soon = new Date(Date.parse(submit.at) + 120_000).toISOString()
      return rechain(replaceAll(file, deadline, soon))
    },
    ...found(/has not the members of its form/),
  },
  {
    name: 'A signature says what the consortium’s rules of silence are',
    of: 'silent',
    forge: forged((file) =>
      Object.assign(basisOf(one(file, 'sign')), { rules: basisOf(one(file, 'submit')).rules }),
    ),
    ...found(/has not the members of its form/),
  },
]
