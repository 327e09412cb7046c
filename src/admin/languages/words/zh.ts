import type { LanguageWords } from '../words.ts'

export const zh: LanguageWords = {
  title: '本文的语言版本',
  states: { missing: '缺失', older: '早于作准文本', ready: '最新' },
  standings: { authoritative: '作准', official: '正式', courtesy: '参考译文' },
  leftOut: '未列入',
  changed: '最后修改：{at} UTC',
  source: {
    title: '作准文本（{language}）',
    copy: '复制文本作为起点',
    effect: '将{language}文字放入此表单。这不是译文：请改为{own}，未改动的部分在提交时会被拒绝。',
  },
}
