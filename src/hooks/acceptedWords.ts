import type { PayloadRequest } from 'payload'

const perRequest = new WeakMap<PayloadRequest, readonly string[]>()

/** What this request saves next are suggestions of these people, by id. No part of a request says so. */
export const acceptWordsOf = (req: PayloadRequest, people: readonly string[]): void => {
  perRequest.set(req, people)
}

/** Whose suggestions a save writes into the text; none: what is saved is its editor's own. */
export const acceptedFrom = (req: PayloadRequest): readonly string[] => perRequest.get(req) ?? []
