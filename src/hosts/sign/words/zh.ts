import type { SignWords } from '../words.ts'

export const zh: SignWords = {
  logInTitle: '登录后阅读并签署',
  email: '电子邮件',
  logIn: '登录',
  forgot: '忘记密码？',
  needsScript: '此页面需要 JavaScript 才能发送您的决定。',
  who: '签署方',
  text: '文本',
  pdf: 'PDF，附摘要值',
  digest: '摘要值',
  noText: '现在无法显示文本：请重新加载此页。',
  nothing: '目前您在此无需做任何事。',
  drafting: '文本正在起草：尚无可签署的内容。',
  desk: '在工作台打开',
  toDesk: '前往工作台',
  sending: '正在发送…',
}
