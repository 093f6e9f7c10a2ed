import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlText } from '../../src/formats/html-text.ts'

describe('HTML as text', () => {
  test.each([
    ['plain', 'plain'],
    ['<b>bold</b> and <i class="x">slanted</i>', 'bold and slanted'],
    ['one<br>two<br/>three<BR />four', 'one\ntwo\nthree\nfour'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<ul><li>one</li><li>two</li></ul>after', '– one\n– two\nafter'],
    ['<a href="https://a.example/x?y=1&amp;z=2">here</a>', 'here (https://a.example/x?y=1&z=2)'],
    ["<a target=_blank href='https://a.example'>https://a.example</a>", 'https://a.example'],
    ['<a href=https://a.example></a>', 'https://a.example'],
    ['<a href="javascript:alert(1)">click</a>', 'click'],
    ['<a href="https://a.example">never closed', 'never closed (https://a.example)'],
    ['<a href="https://a.example">one<a href="https://b.example">two</a>', 'one (https://a.example)two (https://b.example)'],
    ['a<script>alert("</p>")</script>b', 'ab'],
    ['a<script>never closed', 'a'],
    ['a<style>p { color: red }</style >b', 'ab'],
    ['a<!-- <b>hidden</b> -->b', 'ab'],
    ['a<img src=x onerror=alert(1)>b', 'ab'],
    ['<span title="a > b">x</span>', 'x'],
    ['<span title="never closed>x</span>', 'x'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
    ['a <b and no more', 'a <b and no more'],
    ['AT&amp;T &eacute;&#233;&#xe9; &nbsp;&hellip; &unknown; & &#0;&#xD800;&#x110000;', 'AT&T ééé … &unknown; & \ufffd\ufffd\ufffd'],
    ['&lt;b&gt;', '<b>'],
    ['&amp;lt;', '&lt;'],
    ['a\r\nb\rc\n\n\n\nd', 'a\nb\nc\n\nd'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\n\nc'],
  ])('%j', (html, text) => expect(htmlText(html).text).toBe(text))

  test('tells what it left out, and which addresses there are', () => {
    const found = htmlText('<iframe src="https://v.example/1"></iframe><img src="http://p.example/2"><a href="//x">x</a><script></script>')
    expect(found).toMatchObject({ dropped: ['iframe', 'img', 'script'], addresses: ['https://v.example/1', 'http://p.example/2'] })
  })

  test('without addresses where only words are wanted', () => {
    expect(htmlText('<a href="https://a.example">The Paper</a>, p. 3', 'left-out').text).toBe('The Paper, p. 3')
  })
})

test('a text without markup stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[^<&\s]+( [^<&\s]+)*$/), (text) => {
      expect(htmlText(text)).toEqual({ text, dropped: [], formatted: false, addresses: [] })
    }),
  )
})

test('markup around words leaves the words', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/)
  const tag = fc.constantFrom('b', 'em', 'p', 'div', 'span', 'h2', 'blockquote', 'strong')
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, word), { minLength: 1 }), (parts) => {
      const { text } = htmlText(parts.map(([name, words]) => `<${name} a="<i>" b='>'>${words}</${name}> `).join(''))
      expect(text.split(/\s+/)).toEqual(parts.map(([, words]) => words))
    }),
  )
})

test('texts that are made to be slow end', () => {
  for (const part of ['<a "', '<', '<a href="', '<script', '</script', '<!--', '&#', '<a ="', "<a b='", '<p '])
    expect(htmlText(`${part.repeat(200_000)}>`).text.length).toBeLessThan(2_000_000)
})
