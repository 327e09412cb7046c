import type { Evidence } from '../../../src/domain/evidence/evidence.ts'
import { all, one, retext, textOf } from './tools.ts'

export const basisOf = (event: { basis?: unknown }) =>
  event.basis as {
    roles: { organisation: string; roles: string[] }[]
    organisations: Record<string, unknown>[]
    rules: { notice: unknown }
  }

export const say = (
  event: { basis?: unknown },
  organisation: string,
  change: Record<string, unknown>,
): void => {
  for (const each of basisOf(event).organisations)
    if (each.organisation === organisation) Object.assign(each, change)
}

export const hushOf = (event: { data: Record<string, unknown> }, organisation: string) =>
  (event.data.silence as { parties: { organisation: string; counts: boolean }[] }).parties.find(
    (each) => each.organisation === organisation,
  )!

/** The silence of `a` stands for its signature. */
export const silenceOfA = (file: Evidence): void => {
  const submit = one(file, 'submit')
  const { deadline } = submit.data.silence as { deadline: string }
  Object.assign(hushOf(submit, 'a'), { counts: true })
  submit.data.mute = (submit.data.mute as string[]).filter((slug) => slug !== 'a')
  if ((submit.data.mute as string[]).length === 0) delete submit.data.mute
  file.log = file.log.filter(({ type, organisation }) => type !== 'sign' || organisation !== 'a')
  const consents = one(file, 'release').data.consents as { organisation: string }[]
  const rest = consents.filter(({ organisation }) => organisation !== 'a')
  const covers = ['core', 'en']
  const tacit = { organisation: 'a', by: null, at: deadline, mode: 'tacit', covers }
  const before = rest.filter(({ organisation }) => organisation === 'c')
  one(file, 'release').data.consents = [
    ...before,
    tacit,
    ...rest.filter(({ organisation }) => organisation === 'd'),
  ]
}

export const signOf = (file: Evidence, organisation: string, index = 0) =>
  all(file, 'sign')
    .filter((event) => event.organisation === organisation)
    .at(index)!

/** The signature of `e` under the second edition. */
export const signedLater = (file: Evidence, by: string): void => {
  signOf(file, 'e', 1).by = by
  type Given = { organisation: string; by: string; carried?: number }
  for (const consent of one(file, 'release', 1).data.consents as Given[])
    if (consent.organisation === 'e' && consent.carried === undefined) consent.by = by
}

/** As the first release repeats them. */
export const consentsOf = (file: Evidence, organisation: string) =>
  (one(file, 'release').data.consents as { organisation: string; by: string | null }[]).filter(
    (consent) => consent.organisation === organisation,
  )

export const inCore = (file: Evidence, change: (core: Record<string, unknown>) => void): void => {
  for (const text of [...file.texts]) retext(file, text, ({ core }) => change(core))
}

export const inWords = (file: Evidence, change: (leaf: Record<string, unknown>) => void): void => {
  const text = textOf(file, one(file, 'submit'))
  retext(file, text, ({ languages }) => change(languages.en as unknown as Record<string, unknown>))
}

export const replaceAll = (file: Evidence, from: string, to: string): Evidence => {
  const text = JSON.stringify(file).replaceAll(from, to)
  return JSON.parse(text) as Evidence
}

export const OLD = ['schema', 'nonce', 'basis', 'renderer'] as const
