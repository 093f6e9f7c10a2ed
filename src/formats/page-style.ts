import { LIGHT_PALETTE } from '../base/light-palette.ts'
import type { PaletteName } from '../base/palette.ts'

const properties = (colours: Readonly<Partial<Record<PaletteName, string>>>): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('')

/** The dark theme's colours and those of paper, as `tokens.css` has them. */
export const DARK: Readonly<Partial<Record<PaletteName, string>>> = {
  paper: '#171614',
  panel: '#1f1d1a',
  raised: '#26231f',
  rule: '#3a362f',
  'rule-strong': '#857c6e',
  ink: '#f1ede4',
  'ink-2': '#c9c1b3',
  'ink-3': '#aea597',
  thread: '#ff8a7a',
  'thread-soft': '#ff8a7a2b',
  person: '#8fc1ee',
  institution: '#c3b3f5',
  group: '#8fd1a4',
  party: '#e6b663',
  outlet: '#b5aea3',
  place: '#7fcdd2',
  doubt: '#e6b663',
}
const PAPER: Readonly<Partial<Record<PaletteName, string>>> = {
  paper: '#ffffff',
  panel: '#ffffff',
  raised: '#ffffff',
  rule: '#bbbbbb',
  'rule-strong': '#777777',
  ink: '#000000',
  'ink-2': '#333333',
  'ink-3': '#555555',
}

/** The looks of a page that stands alone. Its policy names it by its digest, so that nothing else can change how the page looks. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;--serif:Charter,Georgia,"Noto Serif",serif;${properties(LIGHT_PALETTE)}}
@media (prefers-color-scheme:dark){:root{${properties(DARK)}}}
@media (forced-colors:active){svg{forced-color-adjust:none;background:var(--paper)}}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem;background:var(--paper);color:var(--ink);font:400 1rem/1.5 var(--sans);overflow-wrap:break-word}
h1,h2,h3,h4{font-family:var(--serif);line-height:1.25;margin:1.5rem 0 .5rem}
h1{font-size:1.75rem;margin-top:0}h2{font-size:1.375rem;margin-top:2.5rem}h3{font-size:1.125rem}h4{font-size:1.0625rem}
p{margin:.25rem 0 .75rem}a{color:inherit;text-underline-offset:2px}
ul,ol,dl{margin:0;padding:0;list-style:none}dd{margin:0}
.record{border-top:1px solid var(--rule);padding:.75rem 0}
.record:target{outline:2px solid var(--thread);outline-offset:4px}
.kicker,.when-line,.note,.said,.cites,.outcome-line,.claim-side,.facts,.print-line,.print-legend,footer{font-size:.8125rem;color:var(--ink-2);line-height:1.45}
.known-line{border-left:3px solid var(--rule-strong);background:var(--panel);padding:.5rem .75rem}
.position strong,.said,.claim-side,.outcome-line,.cite .note,.cite q{display:block}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));gap:1px;background:var(--rule);border:1px solid var(--rule);margin:.5rem 0 .75rem}
.side{background:var(--raised);padding:.6rem .75rem;min-width:0}
.side-name{font:600 .8125rem/1.3 var(--sans);color:var(--ink-2);margin:0 0 .5rem}
.position{margin-bottom:.6rem}
.doubt{color:var(--doubt)}
.facts>div{display:grid;grid-template-columns:minmax(5.5rem,8rem) 1fr;gap:.75rem;padding:.2rem 0}
.facts dt{color:var(--ink-3)}
.values>li{padding:.3rem 0}
figure{margin:1.5rem 0}svg{max-width:100%}
.graph-picture{display:block;width:100%;height:24rem;font:500 12.5px/1.2 var(--sans);overflow:hidden;background:var(--paper);border:1px solid var(--rule)}
.time-picture{display:block;width:100%;margin-top:1rem;background:var(--panel);border:1px solid var(--rule)}
.print-legend{columns:16rem;margin:.75rem 0}
.print-legend li{display:flex;align-items:center;gap:.5rem;min-height:24px;break-inside:avoid}
.print-legend span{flex:none;width:48px;text-align:center}
footer{border-top:1px solid var(--rule-strong);margin-top:2.5rem;padding-top:.75rem}
@media (max-width:600px){.pictures{overflow-x:auto}.graph-picture,.time-picture{min-width:640px}}
@media screen{li>.record-link,dd>.record-link,.cite .record-link,.position .record-link,.sided>.record-link,.sentence>.record-link,.side-name .record-link{display:inline-block;min-height:24px;line-height:24px}}
@page{margin:15mm}
@media print{:root{color-scheme:light;${properties({ ...LIGHT_PALETTE, ...PAPER })}}body{font-size:8.5pt;line-height:1.35;max-width:none;padding:0}.text-view{columns:2;column-gap:8mm}h2{font-size:12pt;margin:5mm 0 2mm}h3,h4{font-size:9pt;margin:2mm 0 1mm}p{margin:0 0 1mm}.record{padding:2mm 0}.kicker,.when-line,.note,.said,.cites,.facts,.side-name,.claim-side,.outcome-line,.print-line,.print-legend,footer{font-size:7.5pt}.facts>div{grid-template-columns:17mm 1fr;gap:2mm;padding:0}.side{padding:1mm 2mm}.pair{margin:1mm 0}.position{margin-bottom:1mm}.cite,.facts .plain,.facts .plain>li,.facts li>.cites{display:inline}.cite+.cite::before,.facts .plain>li+li::before{content:"; "}.facts li>.cites::before{content:" – "}.cite .note,.cite q,.claim-side,.outcome-line{display:inline}.cite .note::before,.cite q::before{content:" – "}.claim-side::before,.outcome-line::before{content:" · "}.stating .position>p,.stating .cites{display:none}.pair,.facts>div,.position,h2,h3,h4,.kicker{break-inside:avoid}h2,h3,h4,.kicker,.side-name{break-after:avoid}.again{display:none}.graph-picture{height:95mm}a{text-decoration:none}}
`

/** Of that text, by SHA-256, as policies name it. */
export const PAGE_STYLE_DIGEST = 'sha256-1fSZMRcd5BZF+mLFhJHs57qRLD4lMuHDUr1MqQtAkAw='
