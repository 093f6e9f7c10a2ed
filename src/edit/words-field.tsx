import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isObject } from '../story/json.ts'
import { type FieldInput, FieldShell } from './field-shell.tsx'
import type { Path } from './form-file.ts'
import { isLong, StringBox } from './plain-fields.tsx'
import { RawField } from './raw-field.tsx'

/** Fields whose texts are mostly names, the same in every language. */
const isName = (path: Path): boolean => /^(entities,\d+,name|sources,\d+,title|figures,\d+,values,\d+,value)$/.test(path.join(','))

/** A text: in each language of the story, or once for all of them. */
export function WordsField({ form, file, field, path, label, value, spare, help }: FieldInput): JSX.Element {
  const { words, act } = form
  const [isOnce, setOnce] = useState(() => typeof value === 'string' || (value === undefined && isName(path)))
  const texts = isObject(value) ? value : {}
  const once = typeof value === 'string' || (value === undefined && isOnce)
  const langs = [...new Set([...file.languages, ...Object.keys(texts)])]
  const filled = Object.values(texts)
  const [first = 'id'] = langs
  const turn = () => {
    setOnce(!once)
    if (typeof value === 'string') act.set(path, { [first]: value })
    else if (typeof filled[0] === 'string') act.set(path, filled[0])
  }
  return (
    <FieldShell form={form} path={path} label={label} needed={field.needed} help={help} spare={spare} group>
      {({ id, described, invalid }) => (
        <>
          {once ? (
            <div class="form-lang">
              <label for={id}>{words.inAll}</label>
              <StringBox form={form} path={path} value={value} ties={{ id, described, invalid }} long={isLong(path)} />
            </div>
          ) : (
            langs.map((code, i) =>
              texts[code] === undefined || typeof texts[code] === 'string' ? (
                <div class="form-lang" key={code}>
                  <label for={`${id}-${i}`}>{form.languageName(code)}</label>
                  <StringBox
                    form={form}
                    path={[...path, code]}
                    value={texts[code]}
                    ties={{ id: `${id}-${i}`, described, invalid }}
                    long={isLong(path)}
                    lang={code}
                  />
                </div>
              ) : (
                <RawField key={code} form={form} path={[...path, code]} label={form.languageName(code)} why={words.raw} />
              ),
            )
          )}
          {(once || filled.length < 2) && (
            <button type="button" class="link-button" onClick={turn}>
              {once ? words.byLanguage : words.oneText}
            </button>
          )}
        </>
      )}
    </FieldShell>
  )
}
