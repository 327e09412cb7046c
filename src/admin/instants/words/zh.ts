import type { InstantWords } from '../words.ts'

export const zh: InstantWords = {
  zone: '{label}的时区',
  both: '{place}时间 {wall}，UTC {utc}',
  utc: 'UTC {wall}',
  never: '{place}当天没有这个时间：时钟会向前拨过它。请选择其他时间。',
  twice: '这个时间在{place}会出现两次：时钟会向后拨。指的是哪一次？',
  first: '第一次（{offset}）',
  second: '第二次（{offset}）',
  noZone: '请写明时区，例如 Asia/Karachi 或 Europe/Vienna：有了它，这个时间才指同一时刻。',
}
