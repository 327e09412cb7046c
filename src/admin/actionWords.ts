import { toMinute } from '../domain/instants.ts'
import type { ClearanceView } from '../domain/clearance/types.ts'

export type ActionWords = {
  label: string
  /** What pressing it does, in one plain sentence. */
  effect: (view: ClearanceView) => string
  style: 'primary' | 'secondary'
}

const embargoWords = ({ embargo }: ClearanceView): string =>
  embargo?.until
    ? `not before ${embargo.wallTime.replace('T', ' ')} in ${embargo.zone} (${toMinute(embargo.until)} UTC)`
    : 'at once'

/** The buttons' words, by action. An action that has none here is shown by its name. */
export const ACTION_WORDS: Record<string, ActionWords> = {
  submit: {
    label: 'Submit for clearance',
    effect: () =>
      'Freezes this exact text, its files and its facts, and asks every signing organisation to sign it.',
    style: 'primary',
  },
  sign: {
    label: 'Sign',
    effect: ({ embargo }) =>
      `Signs this exact text in every language${embargo ? `, with its embargo of ${embargo.wallTime.replace('T', ' ')} (${embargo.zone})` : ''}.`,
    style: 'primary',
  },
  'send-back': {
    label: 'Send back',
    effect: () => 'Returns the text to drafting with your note. The signatures of this round are void.',
    style: 'secondary',
  },
  recall: {
    label: 'Recall',
    effect: () => 'Takes the text back to drafting. The signatures of this round are void.',
    style: 'secondary',
  },
  release: {
    label: 'Release',
    effect: (view) => `Makes the text available to the world ${embargoWords(view)}.`,
    style: 'primary',
  },
  hold: {
    label: 'Hold',
    effect: () => 'Stops the release that is waiting; your organisation signs again or not.',
    style: 'secondary',
  },
  correct: {
    label: 'Correct or update',
    effect: () =>
      'Opens a next edition. What is published stays until the new edition is signed and released.',
    style: 'secondary',
  },
  abandon: {
    label: 'Abandon',
    effect: () => 'Gives up this edition and ends open invitations.',
    style: 'secondary',
  },
  drop: {
    label: 'Drop a party',
    effect: () =>
      'Goes on without a party that has not answered in time, or that is suspended. Its name, logo and wording have to go before the next submission.',
    style: 'secondary',
  },
  extend: {
    label: 'Extend the deadline',
    effect: () => 'Gives every party more time. A deadline is never made shorter.',
    style: 'secondary',
  },
  delegate: {
    label: 'Delegate the signature',
    effect: () =>
      'Lets another party of this text sign it for your organisation, until an hour that you name.',
    style: 'secondary',
  },
  undelegate: {
    label: 'End the delegation',
    effect: () => 'From now on only your own reviewers sign for your organisation.',
    style: 'secondary',
  },
  include: {
    label: 'Let a media update carry it',
    effect: () => 'Agrees that a media update releases this text together with its other entries.',
    style: 'secondary',
  },
  exclude: {
    label: 'Take it out of a media update',
    effect: () => 'Takes back the agreement that a media update carries this text.',
    style: 'secondary',
  },
  'change-facts': {
    label: 'Change facts under the mandate',
    effect: ({ proposal }) =>
      proposal
        ? `Confirms what is proposed (${proposal.changed.join(', ')}): the world reads it at once, and all parties are told.`
        : 'Proposes other facts of the event, as its signers allowed; a second person confirms them.',
    style: 'secondary',
  },
  caution: {
    label: 'Add a caution',
    effect: () => 'Shows your words with the published text, everywhere and at once, until you lift them.',
    style: 'secondary',
  },
  lift: {
    label: 'Lift the caution',
    effect: () => 'Takes your organisation’s caution off the published text.',
    style: 'secondary',
  },
  suspend: {
    label: 'Suspend',
    effect: () =>
      'Takes the published text off at once, until every organisation that suspended it reinstates it.',
    style: 'secondary',
  },
  reinstate: {
    label: 'Reinstate',
    effect: () => 'Ends your organisation’s suspension. The text is shown again when no other one is left.',
    style: 'secondary',
  },
  dissociate: {
    label: 'Dissociate',
    effect: () =>
      'The text stays, and says with your words that your organisation no longer stands behind it.',
    style: 'secondary',
  },
  withdraw: {
    label: 'Withdraw',
    effect: () => 'Takes the published text away for good and leaves a public notice.',
    style: 'secondary',
  },
  invite: {
    label: 'Invite an organisation',
    effect: () => 'Asks an organisation to take part in this text.',
    style: 'secondary',
  },
  uninvite: {
    label: 'Take back an invitation',
    effect: () => 'Ends an invitation that has not been answered.',
    style: 'secondary',
  },
  accept: {
    label: 'Accept the invitation',
    effect: () => 'Your organisation takes part in this text.',
    style: 'primary',
  },
  decline: {
    label: 'Decline',
    effect: () => 'Your organisation does not take part, and stops reading this text.',
    style: 'secondary',
  },
  leave: {
    label: 'Leave',
    effect: () => 'Your organisation is a party no more, and stops reading this text.',
    style: 'secondary',
  },
  delete: { label: 'Delete', effect: () => 'Deletes this draft. Its log stays.', style: 'secondary' },
}

export const STATE_WORDS: Record<string, string> = {
  drafting: 'Drafting',
  review: 'Waits for the lead’s reviewer',
  clearance: 'Waits for signatures',
  cleared: 'Cleared: every signature is there',
  released: 'Released',
}

export const STEPS = ['drafting', 'review', 'clearance', 'cleared', 'released'] as const
