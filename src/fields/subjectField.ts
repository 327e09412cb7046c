import type { TextField, TextFieldManyValidation } from 'payload'
import { saidTo } from '../access/language.ts'
import { say } from '../domain/sentences.ts'
import { MOST_SUBJECTS } from '../domain/subjects/codes.ts'
import { isSubject } from '../domain/subjects/subjects.ts'

const subjects: TextFieldManyValidation = (value, { req }) => {
  const codes = value ?? []
  const isList = codes.every(isSubject) && new Set(codes).size === codes.length
  return (isList && codes.length <= MOST_SUBJECTS) || saidTo(req, say('fields.subject'))
}

/** What a text is about. No select: the list grows, and a database would have to be migrated for each topic. */
export const subjectField = (): TextField => ({
  name: 'subject',
  label: 'Subjects',
  type: 'text',
  hasMany: true,
  validate: subjects,
  admin: {
    disableListColumn: true,
    description: 'Topics of the IPTC that news desks file by, the most important one first. At most five.',
    components: { Field: 'communique/client#SubjectField' },
  },
})
