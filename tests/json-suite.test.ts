import { describe, expect, test } from 'vitest'
import { checkText } from '../src/story/check-text.ts'

/** Cases after the names of the public JSON test suite (RFC 8259): texts that every reader must take, must refuse, or may do either with. */
const VALID = {
  array_arraysWithSpaces: '[[]   ]',
  'array_empty-string': '[""]',
  array_false: '[false]',
  array_heterogeneous: '[null, 1, "1", {}]',
  array_with_1_and_newline: '[1\n]',
  array_with_several_null: '[1,null,null,null,2]',
  'number_0e+1': '[0e+1]',
  number_after_space: '[ 4]',
  number_double_close_to_zero: `[-0.${'0'.repeat(77)}1]`,
  number_negative_zero: '[-0]',
  number_real_exponent: '[123e45]',
  number_real_fraction_exponent: '[123.456e78]',
  object_duplicated_key: '{"a":"b","a":"c"}',
  object_empty_key: '{"":0}',
  object_escaped_null_in_key: '{"foo\\u0000bar": 42}',
  object_long_strings: `{"x":[{"id": "${'x'.repeat(40)}"}], "id": "${'x'.repeat(40)}"}`,
  string_allowed_escapes: '["\\"\\\\\\/\\b\\f\\n\\r\\t"]',
  string_backslash_doublequotes: '["\\""]',
  string_escaped_noncharacter: '["\\uFFFF"]',
  string_surrogates_pair: '["\\uD801\\udc37"]',
  string_u2028: '["\u2028"]',
  string_uescaped_newline: '["new\\u000Aline"]',
  structure_lonely_false: 'false',
  structure_lonely_int: '42',
  structure_lonely_null: 'null',
  structure_lonely_string: '"asd"',
  structure_string_empty: '""',
  structure_trailing_newline: '["a"]\n',
  structure_whitespace_array: ' [] ',
} as const

const INVALID = {
  array_1_true_without_comma: '[1 true]',
  array_colon_instead_of_comma: '["": 1]',
  array_comma_after_close: '[""],',
  array_double_comma: '[1,,2]',
  array_extra_close: '["x"]]',
  array_extra_comma: '["",]',
  array_just_comma: '[,]',
  array_unclosed: '["a"',
  array_unclosed_with_object_inside: '[{}',
  incomplete_true: '[tru]',
  'number_+1': '[+1]',
  'number_-01': '[-01]',
  'number_.2e-3': '[.2e-3]',
  number_0x1: '[0x1]',
  number_1_000: '[1 000.0]',
  number_2e3: '[2.e3]',
  number_Inf: '[Inf]',
  number_NaN: '[NaN]',
  number_minus_infinity: '[-Infinity]',
  number_expression: '[1+2]',
  number_U_FF11: '[\uff11]',
  number_then_nothing: '[-',
  object_bad_value: '["x", truth]',
  object_bracket_key: '{[: "x"}\n',
  object_comma_instead_of_colon: '{"x", null}',
  object_double_colon: '{"x"::"b"}',
  object_garbage_at_end: '{"a":"a" 123}',
  object_key_with_single_quotes: "{key: 'value'}",
  object_missing_value: '{"a":',
  object_non_string_key: '{1:1}',
  object_trailing_comma: '{"id":0,}',
  object_trailing_comment: '{"a":"b"}/**/',
  object_unquoted_key: '{a: "b"}',
  string_1_surrogate_then_escape: '["\\uD800\\"]',
  string_accentuated_char_no_quotes: '[\u00e9]',
  string_escape_x: '["\\x00"]',
  string_incomplete_escape: '["\\u00A"]',
  string_invalid_backslash_esc: '["\\a"]',
  string_single_quote: "['single quote']",
  string_unescaped_newline: '["new\nline"]',
  string_unescaped_tab: '["\t"]',
  string_unescaped_ctrl_char: '["a\u0000a"]',
  structure_angle_bracket: '<.>',
  structure_double_array: '[][]',
  structure_object_with_comment: '{"a":/*comment*/"b"}',
  structure_open_object_open_string: '{"a',
  structure_trailing_hash: '{"a":"b"}#{}',
  structure_uescaped_LF_before_string: '[\\u000A""]',
  structure_U2060_word_joined: '[\u2060]',
  structure_no_data: '',
  structure_only_space: ' ',
  structure_single_eacute: '\u00e9',
} as const

const EITHER = {
  number_huge_exp:
    '[0.4e00669999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999969999999006]',
  number_neg_int_huge_exp: '[-1e+9999]',
  number_too_big_pos_int: `[${'9'.repeat(60)}]`,
  string_1st_valid_surrogate_2nd_invalid: '["\\uD888\\u1234"]',
  string_incomplete_surrogates_escape_valid: '["\\uD800\\uD800\\n"]',
  structure_500_nested_arrays: `${'['.repeat(500)}${']'.repeat(500)}`,
  structure_UTF8_BOM_empty_object: '\ufeff{}',
} as const

const told = (text: string) => checkText(text).filter(({ severity }) => severity === 'error')

describe('a file of JSON that is no story', () => {
  test.each(Object.entries(VALID))('%s is read, and said to be no story', (_, text) => {
    const codes = told(text).map(({ code }) => code)
    expect(codes).not.toEqual([])
    expect(codes).not.toContain('broken-json')
  })
  test.each(Object.entries(INVALID))('%s is broken, and said to be so where it breaks', (_, text) => {
    const [first, ...more] = told(text)
    expect(more).toEqual([])
    expect(['broken-json', 'file-empty', 'web-page']).toContain(first?.code)
    if (first?.code !== 'broken-json') return
    expect(first.place?.line).toBeGreaterThan(0)
    expect(first.place?.column).toBeGreaterThan(0)
  })
  test.each(Object.entries(EITHER))('%s is told of, whichever it is', (_, text) => expect(told(text)).not.toEqual([]))
})
