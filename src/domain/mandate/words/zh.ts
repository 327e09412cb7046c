import type { MandateWords } from '../words.ts'

export const zh: MandateWords = {
  heading: '牵头机构日后可以更改的内容',
  facts: {
    status: '状态',
    start: '开始时间',
    end: '结束时间',
    mediaCall: '媒体到场时间',
    room: '会场',
    link: '链接',
    attendance: '嘉宾出席情况',
    contact: '媒体联系人',
  },
  may: '签署本文本即同时允许{organisation}在发布之后不经重新签署而更改以下活动信息：{facts}。',
  link: '新链接须为以下主机上的 https 地址：{hosts}。',
  noLink: '链接不变：本文本没有为其他链接指定主机。',
  until: '下一版发布或本版撤回时，此项许可即告终止。',
  confirming: {
    party: '更改须经另一签署机构的人员确认后生效。',
    lead: '更改须经确认后生效：由另一签署机构的人员确认；如其他各机构均由本机构人员明示签署，也可由{organisation}的第二人确认。',
    alone: '更改须经{organisation}的第二人确认后生效。',
    nobody: '没有其他机构签署本文本，无人可以确认更改，因此内容不会改变。',
  },
  waiting: '{organisation}宣布，尚未经其他机构确认：{facts}。',
  separator: '；',
  changed: '{fact}：{after}（此前：{before}）',
  added: '{fact}：{after}',
  attendances: { invited: '已邀请', consented: '已同意', confirmed: '已确认', declined: '已谢绝' },
}
