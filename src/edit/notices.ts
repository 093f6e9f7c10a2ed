import type { UiLang } from '../base/units.ts'
import type { EditWords } from '../words/edit.ts'
import type { Notice } from './input.ts'
import { momentIn } from './moments.ts'
import type { Work } from './work.ts'

/** What the writer has to know about the draft, and what can be decided. */
export function noticesOf(
  work: Work,
  words: EditWords,
  lang: UiLang,
  hand: (file: Blob, name: string) => void,
  file: string,
  download: () => void,
): readonly Notice[] {
  const found = work.found()
  const kept = work.kept()
  const notices: Notice[] = []
  if (found?.is === 'whole')
    notices.push({
      key: 'found',
      sentences: [words.found(momentIn(lang, found.saved)), ...(work.isBaseOld() ? [words.baseMoved] : []), words.startOverNote],
      ways: [
        { label: words.goOn, run: work.goOn },
        { label: words.startOver, run: work.startOver },
      ],
    })
  if (found?.is === 'newer' || found?.is === 'damaged')
    notices.push({
      key: found.is,
      sentences: [found.is === 'newer' ? words.newer : words.damaged],
      ways: [
        { label: words.download, run: () => hand(new Blob([found.text], { type: 'application/json' }), `draft-${file}`) },
        { label: words.takeAside, run: work.startOver },
      ],
    })
  if (kept.is === 'not-saved' && kept.why === 'behind')
    notices.push({
      key: 'behind',
      sentences: [words.kept.behind],
      ways: [
        { label: words.useTheirs, run: work.useTheirs },
        { label: words.useMine, run: work.insist },
      ],
    })
  else if (work.isElsewhere()) notices.push({ key: 'elsewhere', sentences: [words.otherTab], ways: [] })
  if (work.isReminderDue())
    notices.push({
      key: 'reminder',
      sentences: [words.reminder],
      ways: [
        { label: words.download, run: download },
        { label: words.later, run: work.remindLater },
      ],
    })
  return notices
}
