import type { UiLang } from '../src/base/units.ts'
import { plainText } from './elements.ts'

/** What is alleged in the first story, by the words that any sentence about it needs. */
const ALLEGED: Readonly<Record<UiLang, RegExp>> = {
  id: /\bimbas\b|karena (mereka dianggap|politik|Pilkada)|sepihak|tiba-tiba|mendadak|\bloyal(is)?\b|orang(nya)? Samanhudi|dukung (pasangan )?Henry|(?<!di)dihentikan|menghentikan|diberhentikan|memutus\b|diputus|(?<!-)\bputus\b(?!-)|tidak memilih|satu-satunya sebab|semata-mata|hanya karena/i,
  en: /consequence|because of politics|over politics|politically|one-sided|sudden|abrupt|\bloyal|Samanhudi's people|\bbacked (the|Henry)|halted|dismissed|\bcut(s)? |did not choose|election link|only cause|solely|only because/i,
}

/** Who says so, that nobody is named, or that it is only said: one of these stands in the same sentence. */
const SAID: Readonly<Record<UiLang, RegExp>> = {
  id: /SINDOnews|Indonesiasatu|Santoso|wali kota|pekerja (menduga|mengatakan|yang menduga)|menduga|dugaan|penutur|oleh siapa|siapa yang|spekulasi|isu\b|kabar|menurut|laporan|penjelasan|(meneruskan|menulis|mengatakan|membantah|menyebut|disebut|dianggap|judul)/i,
  en: /SINDOnews|Indonesiasatu|Santoso|mayor|suspect|suspicion|speaker|by whom|whose view|speculation|rumour|word\b|according to|report|explanation|(passes on|writes|says|said|denies|names|calls|consider(s|ed)|title)/i,
}

/** The sentences of a text that tell an allegation in the page's own voice. */
export const unattributed = (text: string, lang: UiLang): readonly string[] =>
  [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => ALLEGED[lang].test(sentence) && !SAID[lang].test(sentence))

/** The lines that a piece of the page is read in: what links, names and stresses stays within its line. */
export const linesOf = (html: string): readonly string[] =>
  html
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/?(a|bdi|b|strong|em|time)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => plainText(line).trim())
    .filter((line) => line !== '')
