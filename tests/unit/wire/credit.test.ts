import { creditBeside } from '../../../src/domain/pictures/captions.ts'

describe('the credit of a picture', () => {
  it.each([
    ['Children at school', 'UNODC', 'UNODC'],
    ['Children at school', '© UNODC', 'UNODC'],
    ['Children at school', '(c) UNODC / A. Khan', 'UNODC / A. Khan'],
    ['Children at a school of UNODC', 'UNODC', 'UNODC'],
    ['UNODC: children at school', 'UNODC', 'UNODC'],
    ['Children at school. © UNODC', 'UNODC', ''],
    ['© UNODC. Children at school', '© UNODC', ''],
    ['Children at school (UNODC)', 'UNODC', ''],
    ['Children at school. Photo: UNODC / A. Khan.', 'UNODC / A. Khan', ''],
    ['أطفال في المدرسة © المكتب', 'المكتب', ''],
    ['', 'UNODC', 'UNODC'],
    ['Children at school', ' ', ''],
    ['Children – (a+b', '(a+b', ''],
  ])('beside %j, %j is %j', (alt, credit, printed) => {
    expect(creditBeside(alt, credit)).toBe(printed)
  })
})
