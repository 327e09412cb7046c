import { isClean } from '../../../src/domain/cleanText.ts'
import { faultOfForm } from '../../../src/domain/evidence/canonicalShapes.ts'
import { LOCALES } from '../../../src/domain/locales.ts'
import { MOST_SUBJECTS, SUBJECT_CODE, uriOfSubject } from '../../../src/domain/subjects/codes.ts'
import {
  findSubjects,
  isSubject,
  languageOfName,
  nameOfSubject,
  SUBJECTS,
  subjectsIn,
  withNarrower,
} from '../../../src/domain/subjects/subjects.ts'
import { coreOf } from '../wire/frozenExamples.ts'

const CORRUPTION = 'medtop:20000093'
const TORTURE = 'medtop:20001320'

describe('the list of subjects', () => {
  it('has each code once, and names that say one thing each', () => {
    expect(new Set(SUBJECTS).size).toBe(SUBJECTS.length)
    for (const code of SUBJECTS) expect(code).toMatch(SUBJECT_CODE)
    for (const locale of LOCALES) {
      const names = SUBJECTS.map((code) => nameOfSubject(code, locale))
      expect(names.filter((name) => name === '' || !isClean(name) || name !== name.trim())).toEqual([])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('says a name in the language of the reader, or else in English, and which of both', () => {
    const inEach = (['en', 'fr', 'es', 'ar', 'zh'] as const).map((one) => nameOfSubject(CORRUPTION, one))
    expect(inEach).toEqual(['corruption', 'Corruption', 'Corrupción', 'فساد', '腐败'])
    expect(nameOfSubject('medtop:20001216', 'zh')).toBe('职业教育')
    expect(nameOfSubject(CORRUPTION, 'ru')).toBe('corruption')
    expect(nameOfSubject(TORTURE, 'fr')).toBe('torture')
    expect([languageOfName(CORRUPTION, 'ar'), languageOfName(CORRUPTION, 'ru')]).toEqual(['ar', 'en'])
    expect(nameOfSubject('medtop:99999999', 'en')).toBe('medtop:99999999')
    expect(uriOfSubject(CORRUPTION)).toBe('http://cv.iptc.org/newscodes/mediatopic/20000093')
  })

  it('says what is narrower than a topic, at any depth, and of an unknown one nothing', () => {
    expect(withNarrower(CORRUPTION)).toEqual([CORRUPTION])
    expect(withNarrower('medtop:20000095')).toEqual(['medtop:20000095', 'medtop:20000096'])
    const law = withNarrower('medtop:02000000')
    expect(law).toEqual(expect.arrayContaining(['medtop:20000082', CORRUPTION, 'medtop:20000096', TORTURE]))
    expect(law).not.toContain('medtop:20000592')
    expect(new Set(law).size).toBe(law.length)
    expect(withNarrower('medtop:99999999')).toEqual(['medtop:99999999'])
    // Each stands below exactly one of the top level.
    const top = SUBJECTS.filter((code) => code.endsWith('000000'))
    expect(top.flatMap(withNarrower).sort()).toEqual([...SUBJECTS].sort())
  })

  it('is found by words, without regard to case and accents; without words by the broad ones', () => {
    expect(findSubjects('corrupt', 'en')).toEqual([CORRUPTION])
    expect(findSubjects('CORRUPCION', 'es')).toEqual([CORRUPTION])
    expect(findSubjects('trafficking human', 'en')).toEqual(['medtop:20001283'])
    expect(findSubjects('no such thing', 'en')).toEqual([])
    expect(findSubjects(' ', 'en').every((code) => code.endsWith('000000'))).toBe(true)
  })
})

describe('what a text is about', () => {
  it('is read of whatever the desk holds: codes of the list, each once, as they were chosen', () => {
    expect(subjectsIn([TORTURE, CORRUPTION, TORTURE, 'medtop:1', null])).toEqual([TORTURE, CORRUPTION])
    for (const nothing of [null, undefined, '', CORRUPTION, []]) expect(subjectsIn(nothing)).toEqual([])
    expect([CORRUPTION, 'crime', 7].map(isSubject)).toEqual([true, false, false])
  })

  it('stands in a canonical text as codes, or not at all', () => {
    const faultWith = (subject: unknown) =>
      faultOfForm({ core: { ...coreOf({}), ...(subject === undefined ? {} : { subject }) }, languages: {} })
    const many = SUBJECTS.slice(0, MOST_SUBJECTS)
    for (const right of [undefined, [CORRUPTION], many, ['medtop:99999999']])
      expect(faultWith(right)).toBeNull()
    for (const wrong of [
      ...[[], null, CORRUPTION, ['crime'], [CORRUPTION, CORRUPTION]],
      SUBJECTS.slice(0, MOST_SUBJECTS + 1),
    ])
      expect(faultWith(wrong)).toContain('“core” is outside the format (subject')
  })
})
