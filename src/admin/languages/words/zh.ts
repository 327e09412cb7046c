import type { LanguageWords } from '../words.ts'

export const zh: LanguageWords = {
  title: '本文的语言版本',
  states: { missing: '缺失', older: '早于作准文本', ready: '最新' },
  standings: { authoritative: '作准', official: '正式', courtesy: '参考译文' },
  leftOut: '未列入',
  changed: '最后修改：{at} UTC',
}
