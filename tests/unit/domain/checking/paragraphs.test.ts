import { paragraphsOf } from '../../../../src/domain/checking/paragraphs.ts'

describe('the paragraphs of a frozen text', () => {
  it('are its blocks, with the numbers of lists beside them', () => {
    const html =
      '<h2>A &amp; B</h2><p>One<br>line</p><ol start="3"><li>Three<ul><li>Inner</li></ul></li><li>Four</li></ol><hr><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>'
    expect(paragraphsOf(html).paragraphs).toEqual([
      { text: 'A & B' },
      { text: 'One\nline' },
      { text: 'Three', marker: '3.' },
      { text: 'Inner' },
      { text: 'Four', marker: '4.' },
      { text: 'a' },
      { text: 'b' },
    ])
  })

  it('leave pictures and addresses of links beside them', () => {
    const html =
      '<figure><img src="x.png" alt="A hall"><figcaption dir="auto">The hall. UNODC</figcaption></figure><p>See <a href="mailto:a@b.example" rel="noopener">us</a></p>'
    const { paragraphs, beside } = paragraphsOf(html)
    expect(paragraphs).toEqual([{ text: 'See us' }])
    expect(beside).toEqual(expect.arrayContaining(['The hall. UNODC', '[A hall]', '[a@b.example]']))
  })
})
