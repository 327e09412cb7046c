import type { Race } from '../race.ts'
import type { Chance } from './chance.ts'
import { type Entry, type Scene, toItem, type View } from './scene.ts'

export type Play = { race: Race; scene: Scene; chance: Chance; now: () => number }
type Act = (play: Play, entry: Entry) => Promise<unknown>

const MINUTE = 60_000
const signersOf = ({ isSignedByOther }: Entry) => (isSignedByOther ? ['unodc', 'ilo'] : ['unodc'])

/** One step on in its round, as it was last seen. @returns as it is then; null for a refusal. */
const stepFrom = async (play: Play, entry: Entry, seen: View): Promise<View | null> => {
  const { scene } = play
  const { state, digest, revision } = seen
  if (state === 'drafting') return scene.act(entry, 'editor@unodc', 'submit', { revision })
  if (state === 'cleared') return release(play, entry, digest)
  if (state === 'released') return null
  let view: View | null = null
  for (const who of signersOf(entry))
    view = (await scene.act(entry, `reviewer@${who}`, 'sign', { digest })) ?? view
  return view
}

/** Now or later; a media update with what it carries, where that is not out yet. */
const release = async ({ scene, chance, now }: Play, entry: Entry, digest: string) => {
  const at = chance.happens(0.5) ? { at: new Date(now() + chance.below(20) * MINUTE).toISOString() } : {}
  const waiting = entry.carried.filter(({ isReleased }) => !isReleased)
  await Promise.all(waiting.map((each) => scene.act(each, 'reviewer@unodc', 'include', { bundle: entry.id })))
  const items = waiting.length > 0 ? { items: true } : {}
  const view = await scene.act(entry, 'reviewer@unodc', 'release', { digest, ...at, ...items })
  if (view) for (const each of [entry, ...waiting]) each.isReleased = true
  return view
}

const step: Act = async (play, entry) => stepFrom(play, entry, await play.scene.view(entry))

/** From wherever it is until it is released, or somebody refuses. */
const sendAlone: Act = async (play, entry) => {
  let seen: View | null = await play.scene.view(entry)
  for (let steps = 0; seen && steps < 3; steps += 1) seen = await stepFrom(play, entry, seen)
}

const clear: Act = async (play, entry) => {
  const seen = await stepFrom(play, entry, await play.scene.view(entry))
  if (seen && seen.state !== 'cleared') await stepFrom(play, entry, seen)
}

/** A media update after what it carries, or together with it. */
export const sendOut: Act = async (play, entry) => {
  const isTogether = play.chance.happens(0.5)
  for (const each of entry.carried.filter(({ isReleased }) => !isReleased))
    await (isTogether ? clear : sendAlone)(play, each)
  await sendAlone(play, entry)
}

/** Other words, and another choice of entries. */
const correct: Act = async ({ scene, chance }, entry) => {
  const publicNote = `Correction ${chance.below(1000)}.`
  if (!(await scene.act(entry, 'editor@unodc', 'correct', { publicNote }))) return
  const others = scene.entries.filter(({ collection }) => collection !== 'media-updates')
  const chosen = others.filter(() => chance.happens(0.4))
  const isUpdate = entry.collection === 'media-updates'
  entry.carried = isUpdate ? (chosen.length > 0 ? chosen : others.slice(0, 1)) : []
  await scene.patch(entry, {
    ...(chance.happens(0.6) ? { title: `${entry.name} ${chance.below(1000)}` } : {}),
    ...(isUpdate ? { items: entry.carried.map(toItem) } : {}),
  })
}

const correctAndSendOut: Act = async (play, entry) => {
  await correct(play, entry)
  await sendOut(play, entry)
}

const says =
  (action: string, who?: string): Act =>
  ({ scene, chance }, entry) => {
    const body = ['caution', 'dissociate', 'withdraw'].includes(action)
      ? { publicNote: `Note ${chance.below(1000)}.` }
      : action === 'suspend'
        ? { note: 'Wait.' }
        : {}
    return scene.act(entry, who ?? `reviewer@${chance.pick(signersOf(entry))}`, action, body)
  }

/** Proposed by the one, confirmed by the other. */
const changeFacts: Act = async ({ scene, chance }, entry) => {
  const facts = { room: `Hall ${chance.below(100)}` }
  const digest = (await scene.act(entry, 'reviewer@unodc', 'propose-facts', { facts }))?.proposal?.digest
  if (digest) await scene.act(entry, 'reviewer@ilo', 'confirm-facts', { digest })
}

const erase: Act = async ({ scene, race, chance }) => {
  const id = chance.happens(0.6) ? scene.contacts.pop() : undefined
  if (id) await scene.ask('DELETE', `/api/media-contacts/${id}`, undefined, race.press.tokens['editor@unodc'])
}

/** So often, beside one another. */
export const ACTS: readonly [name: string, times: number, act: Act][] = [
  ['send out', 8, sendOut],
  ['one step', 3, step],
  ['correct', 1, correct],
  ['correct and send out', 5, correctAndSendOut],
  ['caution', 2, says('caution')],
  ['lift', 2, says('lift')],
  ['suspend', 3, says('suspend')],
  ['reinstate', 5, says('reinstate')],
  ['dissociate', 1, says('dissociate', 'reviewer@ilo')],
  ['withdraw', 1, says('withdraw', 'reviewer@unodc')],
  ['hold', 1, says('hold')],
  ['change facts', 2, changeFacts],
  ['erase a contact', 1, erase],
]
