import type { notices as original } from '../en/notices'
import type { Translated } from '../translated'

/** What is said in passing: a refusal, or what came of a command. */
export const notices: Translated<typeof original> = {
  'notice.refused.gone': '其中一个端口已不存在。',
  'notice.refused.bothOut': '两端都是出口（{one}、{other}），请连接出口与入口。',
  'notice.refused.bothIn': '两端都是入口（{one}、{other}），请连接出口与入口。',
  'notice.refused.itself': '{name}不能连接自身。',
  'notice.refused.commodity': '{taker}的该入口接受{taken}，不接受{given}。',
  'notice.refused.duplicate': '从{from}到{to}的这条连线已存在。',
  'notice.paste.tooLong': '剪贴板内容超过 1 MB，未粘贴。',
  'notice.paste.foreign': '剪贴板中没有网络内容，未粘贴。',
  'notice.paste.broken': '剪贴板中的网络内容已损坏，未粘贴。',
  'notice.paste.empty': '剪贴板是空的。',
  'notice.paste.done': '已粘贴 {count} 个工序。',
  'notice.copied': '已复制 {count} 个工序。',
  'notice.moved': '已移动 {count} 张卡片。',
  'notice.locked': '有 {count} 张卡片已锁定，未移动。',
  'notice.layout.done': '已布局 {count} 张卡片。',
  'notice.layout.cancelled': '已取消，卡片未移动。',
  'notice.layout.tooLong': '自动布局超过 30 秒，已终止，卡片未移动。',
  'notice.layout.failed': '自动布局失败，卡片未移动。原因：{reason}',
  'notice.nothingFits': '画布和工艺库中都没有适合该端口的对象。',
  'notice.onlyInScenario': '该对象只属于当前情景，不能在此删除。',
  'notice.mentioned': '已删除。提到它的情景会略过它：{scenarios}。',
  'notice.fileNotWritten': '文件未能写入。',
  'notice.walk.noOut': '这里没有流出的流。',
  'notice.walk.noIn': '这里没有流入的流。',
}
