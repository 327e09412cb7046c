import type { MandateWords } from '../words.ts'

export const en: MandateWords = {
  heading: 'What the lead may change later',
  facts: {
    status: 'status',
    start: 'start',
    end: 'end',
    mediaCall: 'media call',
    room: 'room',
    link: 'link',
    attendance: 'attendance of the guests',
    contact: 'press contact',
  },
  may: 'Whoever signs this text also lets {organisation} change these facts of the event after its release, without new signatures: {facts}.',
  link: 'A new link is an https address on one of these hosts: {hosts}.',
  noLink: 'The link stays as it is: this text names no host for another one.',
  until: 'That ends when the next edition is out, or when this one is withdrawn.',
  confirming: {
    party:
      'A change takes effect once a person of another organisation that has signed this text confirms it.',
    lead: 'A change takes effect once it is confirmed: by a person of another organisation that has signed this text, or by a second person of {organisation} if every other organisation has signed expressly, through a person of its own.',
    alone: 'A change takes effect once a second person of {organisation} confirms it.',
    nobody: 'No other organisation signs this text, so nobody can confirm a change: nothing will change.',
  },
  waiting: 'Announced by {organisation} and not confirmed yet by the other organisations: {facts}.',
  separator: '; ',
  changed: '{fact}: {after} (until now: {before})',
  added: '{fact}: {after}',
  attendances: {
    invited: 'invited',
    consented: 'has consented',
    confirmed: 'confirmed',
    declined: 'has declined',
  },
}
