import type { IssueCode } from '../../core/base/issueCodes'
import type { IssueText } from '../describe'

/** What each issue says, and what to do about it. */
export const issues: Readonly<Record<IssueCode, IssueText>> = {
  not_a_quantity: {
    message: '“{text}”不是数量或表达式',
    remedy: '请写带单位的数字，例如“{example}”，或由参数组成的表达式',
  },
  wrong_dimension: {
    message: '“{text}”的量纲不是 {unit}',
    remedy: '请换算成 {unit}',
  },
  not_json: {
    message: '不是有效的 JSON：在第 {line} 行第 {column} 列过早结束',
    remedy: '文件在保存或传输时被截断：请使用较早的副本，或用文本编辑器补全',
  },
  too_deep: {
    message: '文件嵌套达 {depth} 层',
    remedy: 'Loopworks 文档只需八层；请换一个文件',
  },
  duplicate_id: {
    message: '标识“{id}”在此出现两次',
    remedy: '请改名其中一个',
  },
  bad_id: {
    message: '“{id}”不能作标识',
    remedy: '以小写字母开头，只用小写字母、数字和下划线',
  },
  unknown_field: {
    message: '此处没有“{field}”字段',
    remedy: '请检查拼写或删除',
  },
  wrong_shape: {
    message: '此处内容不符，应为：{expected}',
    remedy: '请写成：{expected}',
  },
  unknown_format: {
    message: '不认识的格式“{format}”',
    remedy: 'Loopworks 文档以 "format": "loopworks/1" 开头',
  },
  newer_format: {
    message: '该文档由更新的版本创建（{format}）',
    remedy: '请更新 Loopworks 后再使用；当前版本不会改动它',
  },
  unknown_recipe: {
    message: '没有配方“{id}”',
    remedy: '请从配方库中选择{near}，或为该工序定义端口',
  },
  unknown_commodity: {
    message: '没有物料“{id}”',
    remedy: '请从物料库中选择{near}，或在物料表中添加并写明类别与单位',
  },
  incomplete_commodity: {
    message: '物料“{id}”缺少 {field}',
    remedy: '请补充字段 {field}',
  },
  no_reference: {
    message: '该工序没有产量单位',
    remedy: '请指定配方，或写明产量单位，如 "unit": "t"',
  },
  no_ports: {
    message: '该工序没有端口',
    remedy: '请指定配方或至少一个端口',
  },
  incomplete_port: {
    message: '端口缺少 {field}',
    remedy: '请补充字段 {field}',
  },
  wrong_port: {
    message: '{kind} 不能有这样的端口',
    remedy: '供应只有出口，市场和处置只有入口，汇流点和库存只含一种物料',
  },
  two_units: {
    message: '各工况的产量单位不同：{first} 与 {second}',
    remedy: '请使用单位相同的配方，或分成两个工序',
  },
  unknown_process: {
    message: '没有工序“{id}”',
    remedy: '请写文档中的工序{near}',
  },
  unknown_port: {
    message: '工序“{process}”没有端口“{port}”',
    remedy: '它的端口有：{ports}',
  },
  not_a_port_reference: {
    message: '“{text}”没有指明端口',
    remedy: '请写成 工序.端口，如“{example}”',
  },
  wrong_direction: {
    message: '流从出口到入口；“{port}”是{direction}',
    remedy: '请调转方向或选择其他端口',
  },
  commodity_mismatch: {
    message: '该流输送 {carried}，而“{port}”接收 {taken}',
    remedy: '请连接到接收 {carried} 的端口，或让该端口也接受它',
  },
  unknown_zone: {
    message: '没有区域“{id}”',
    remedy: '请在区域表中添加',
  },
  unknown_indicator: {
    message: '没有指标“{id}”',
    remedy: '可用指标：{known}',
  },
  unknown_flow: {
    message: '没有流“{id}”',
    remedy: '请写文档中的流',
  },
  limit_without_subject: {
    message: '该约束没有说明对象',
    remedy: '请写明 indicator、flow 或 process 之一',
  },
  claim_network: {
    message: '没有网络“{id}”',
    remedy: '可用网络：{known}',
  },
  claim_document: {
    message: '没有文档“{id}”',
    remedy: '可用文档：{known}',
  },
  claim_figure: {
    message: '网络中没有“{figure}”这一数值',
    remedy: '请写一种数值，以及该情景下网络中存在的标识',
  },
  claim_range: {
    message: '“{input}”没有取值范围',
    remedy: '请指定有上下限的参数，或配方中给出范围的单耗',
  },
  claim_unsaid: {
    message: '该说法须有核对方法，或说明为何无法核对，二者取一',
    remedy: '请补其一',
  },
  claim_unsolved: {
    message: '网络“{network}”没有可供核对的已校验解',
    remedy: '请按该核对的情景和目标求解，并修正所报问题',
  },
  unknown_scenario: {
    message: '没有情景“{id}”',
    remedy: '可用情景：{known}',
  },
  unknown_input: {
    message: '没有可供研究变动的输入“{input}”{near}',
    remedy:
      '请按所在位置书写：parameters.id、commodities.id.price、processes.id.capacity、flows.id.distance、limits.id.max、recipes.id.ports.port',
  },
  unknown_study: {
    message: '没有研究“{id}”',
    remedy: '可用研究：{known}',
  },
  too_many_points: {
    message: '共 {points} 个点，超过研究允许的 {most} 个',
    remedy: '请减少其中一个输入的步数',
  },
  empty_range: {
    message: '范围的起点与终点同为 {value}',
    remedy: '请给出两个不同的端点',
  },
  study_without_subject: {
    message: '该研究没有说明平衡点的对象',
    remedy: '请写明一个工序、一条流，或一个指标及其数值',
  },
  too_many_players: {
    message: '共有 {players} 条再利用流参与分配，最多 {most} 条',
    remedy: '请按废物或按工厂分组：players 为“commodity”或“taker”',
  },
  same_axis: {
    message: '两轴同为“{id}”',
    remedy: '请选择两个不同的',
  },
  stale_patch: {
    message: '该情景修改的内容在文档中已不存在',
    remedy: '请在补丁中改名或删除',
  },
  bounds_crossed: {
    message: '下限（{low}）大于上限（{high}）',
    remedy: '请对调或修正',
  },
  negative: {
    message: '{value} 小于零',
    remedy: '请写不小于零的数',
  },
  not_a_share: {
    message: '{value} 不是份额',
    remedy: '请写 0 到 1 之间的数或百分数',
  },
  shares_over_one: {
    message: '份额之和为 {sum}',
    remedy: '请降低，使其和不超过 1',
  },
  shares_under_one: {
    message: '各份额合计只允许进料的 {sum}',
    remedy: '请提高其中之一或不设上限',
  },
  mass_not_closed: {
    message: '配方每 {unit} 投入 {in} t、产出 {out} t：相差 {difference} %',
    remedy: '请补充遗漏的物料（空气、水汽、残渣）、修正数量，或写明理由豁免 "mass"',
  },
  element_not_closed: {
    message: '配方每 {unit} 的 {element} 投入 {in} t、产出 {out} t：相差 {difference} %',
    remedy: '请修正数量或成分，或写明理由豁免“{element}”',
  },
  gain_loop: {
    message: '循环 {loop} 的{measure}产出是投入的 {gain} 倍',
    remedy: '任何工序都不能无中生有：请修正循环中的数量',
  },
  lossless_loop: {
    message: '循环 {loop} 没有损失，任意数量都可循环',
    remedy: '并非错误；加上损失或运费即可使流量唯一',
  },
  no_price: {
    message: '没有 {commodity} 的价格，按 0 计',
    remedy: '请为该物料设定价格',
  },
  no_phase: {
    message: '废物 {commodity} 没有物态，按固体计',
    remedy: '请补充 "phase"：solid、liquid 或 gas',
  },
  carried_quality: {
    message: '端口限制 {element}，但 {commodity} 的成分未知',
    remedy: '请给出该物料的成分；尚不模拟经工序传递的品质',
  },
  bad_parameter_name: {
    message: '“{id}”不能写进表达式',
    remedy: '以字母开头，只用字母、数字和下划线',
  },
  parameter_is_unit: {
    message: '参数不能命名为“{id}”：它是单位',
    remedy: '请换一个名称',
  },
  parameter_cycle: {
    message: '参数 {cycle} 互相引用',
    remedy: '请给其中一个赋值',
  },
  currency_not_supported: {
    message: '“{currency}”不是货币代码',
    remedy: '请写 ISO 4217 的三字母代码，例如 CNY、USD、EUR',
  },
  no_rate: {
    message: '物料库价格以人民币计，没有对 {currency} 的汇率即为未知，按 0 计',
    remedy:
      '请写 "rates": { "CNY": { "value": "0.14 {currency}/CNY", "date": "2026-11-30" } }，填入某日汇率，或自行给出价格',
  },
  too_large: {
    message: '{value} 超出实际可能',
    remedy: '请写小于 {most} 的数；没有上限时请留空',
  },
  no_effect: {
    message: '“{field}”对{kind}不起作用',
    remedy: '请删除',
  },
  no_effect_on_outlet: {
    message: '“{field}”对出口不起作用',
    remedy: '请写在接收它的入口上，或删除',
  },
  disposal_of_waste: {
    message: '只有废物出口才有处置费',
    remedy: '请删除，或改写物料的价格',
  },
  cost_of_flows: {
    message: '{kind}本身没有单位成本',
    remedy: '请写为进入它的流的 "cost"，或写为 "fixedCost"',
  },
  loss_of_flows: {
    message: '只有库存才有自身损失',
    remedy: '请写为流的 "loss"，或作为配方的出口',
  },
  price_of_commodity: {
    message: '{kind}按物料价格交易',
    remedy: '请写物料的价格，或写该工序的成本',
  },
  needs_capacity: {
    message: '“{field}”是能力的份额',
    remedy: '请写该工序的能力',
  },
  needs_build: {
    message: '“{field}”按新建能力支付，但此处不能新建',
    remedy: '请用 "build" 写明可新建的能力，或写 "always"',
  },
  needs_fixed_cost: {
    message: '“{field}”说明何时支付固定成本',
    remedy: '请写该工序的 "fixedCost"',
  },
  mixed_units: {
    message: '以 {first} 计与以 {second} 计的量不能相加',
    remedy: '请分成两个工序；若可按质量计，请为物料写质量',
  },
  limit_without_bound: {
    message: '该约束既无下限也无上限',
    remedy: '请写 "min"、"max" 或两者',
  },
  limit_of_several: {
    message: '该约束指向多个对象：{subjects}',
    remedy: '请各写一个约束',
  },
  free_water: {
    message: '水 {commodity} 无偿取得，不计入新水',
    remedy: '若取自自然，请写 "embodied": { "water": … }；否则写 0',
  },
  no_burdens: {
    message: '外购 {commodity} 未给出 {fields}，按 0 计',
    remedy: '请在 "embodied" 中写明，没有则写 0',
  },
  no_warming: {
    message: '排放物 {commodity} 未给出温室效应，按 0 t CO₂e 计',
    remedy: '请写 "co2e"，没有则写 0',
  },
  no_mass: {
    message: '{commodity} 没有每 {unit} 的质量，按 0 t 计',
    remedy: '请写 "mass"，能源写 0',
  },
  bad_period: {
    message: '“{text}”不是时间长度',
    remedy: '例如写“1 year”“1 day”或“1 h”',
  },
  unconnected: {
    message: '该{kind}没有连接',
    remedy: '请连接一条流，或将其删除',
  },
  unknown_name: {
    message: '“{text}”中的“{name}”既不是单位，也不是有值的参数',
    remedy: '请检查拼写，或添加同名参数',
  },
  unknown_unit: {
    message: '“{text}”中的“{name}”不是单位',
    remedy: '请使用 t、kg、MWh、GJ、m3、Nm3、CNY、km、h、year 等单位；参数之前请写“*”',
  },
  ambiguous_unit: {
    message: '“{text}”中的“{name}”在各国所指质量不同',
    remedy: '1000 千克请写 t 或吨',
  },
  unknown_function: {
    message: '“{text}”中的“{name}”不是函数',
    remedy: '可用函数：min、max、clamp、abs、sqrt、exp、log、log10、floor、ceil、round、sin、cos',
  },
  wrong_arity: {
    message: '“{text}”中“{name}”的参数个数不对',
    remedy: '应为 {count} 个',
  },
  implicit_product: {
    message: '“{text}”缺少运算符',
    remedy: '相乘请写“*”；只有数字与单位之间可以省略',
  },
  not_allowed: {
    message: '“{text}”中不能使用“{part}”',
    remedy: '可用数字、单位、参数、+ - * / ^、比较以及 a ? b : c',
  },
  too_complex: {
    message: '“{text}”过长或嵌套过深',
    remedy: '请拆分为多个参数',
  },
  mixed_dimensions: {
    message: '“{text}”中的“{sign}”两边量纲不同',
    remedy: '请让两边使用同类单位',
  },
  plain_number_needed: {
    message: '“{text}”中的“{sign}”需要无量纲的数',
    remedy: '请先除以单位，例如 log(x/(1 t))',
  },
  not_finite: {
    message: '“{text}”没有有限的数值',
    remedy: '请检查是否除以零，或对负数开方、取对数',
  },
  reserved_name: {
    message: '“{name}”是单位、函数或运算符的名称',
    remedy: '请给参数换一个名称',
  },
  json_begins: {
    message: '不是 JSON：第 {line} 行第 {column} 列以“{found}”开头',
    remedy: '文档以 { 开头，由 Loopworks 写出；请换这样的文件',
  },
  json_unexpected: {
    message: '第 {line} 行第 {column} 列：JSON 中此处不能有“{found}”',
    remedy: '请删除它，或补写它之前缺少的内容',
  },
  json_not_finite: {
    message: '第 {line} 行第 {column} 列：JSON 中没有“{found}”这个数',
    remedy: '请写有限的数，或省略该字段：不写上下限即没有上下限',
  },
  json_word: {
    message: '第 {line} 行第 {column} 列：JSON 中没有“{found}”这个词',
    remedy: '请用小写的 true、false 或 null；没有值的字段请省略',
  },
  json_bare_text: {
    message: '第 {line} 行第 {column} 列：文字“{found}”没有加引号',
    remedy: '请把整段文字放在英文双引号中，如 "{found}"',
  },
  json_bare_key: {
    message: '第 {line} 行第 {column} 列：字段或标识 {found} 没有加引号',
    remedy: '请放在英文双引号中："{found}"',
  },
  json_comment: {
    message: '第 {line} 行第 {column} 列：此处是注释，而 JSON 没有注释',
    remedy: '请删除注释；要保留的说明可写入 "about" 或 "notes"',
  },
  json_quotes: {
    message: '第 {line} 行第 {column} 列：{found} 不是 JSON 的引号',
    remedy: '两边请用英文双引号："…"',
  },
  json_full_width: {
    message: '第 {line} 行第 {column} 列：{found} 是中文标点，不是 JSON 的符号',
    remedy: '请用英文输入法书写：, : { } [ ]',
  },
  json_trailing_comma: {
    message: '第 {line} 行第 {column} 列：此逗号之后没有内容',
    remedy: '请删除此逗号；最后一项之后没有逗号',
  },
  json_missing_comma: {
    message: '第 {line} 行第 {column} 列：此处结束的内容之后缺少逗号',
    remedy: '请补上逗号；文字中的引号请写 \\"',
  },
  json_missing_colon: {
    message: '第 {line} 行第 {column} 列：“{id}”之后缺少冒号',
    remedy: '请写冒号和值："字段": 值',
  },
  json_bracket: {
    message: '第 {line} 行第 {column} 列：此处是“{found}”，应先用“{expected}”闭合',
    remedy: '请在此写 {expected}，或改正开头的括号',
  },
  json_line_break: {
    message: '第 {line} 行第 {column} 列：引号中的文字尚未结束就换行',
    remedy: '请用引号结束文字；文字中的换行请写 \\n',
  },
  json_control: {
    message: '第 {line} 行第 {column} 列：文字中有控制字符 {found}',
    remedy: '请删除；制表符（U+0009）请写 \\t',
  },
  json_escape: {
    message: '第 {line} 行第 {column} 列：JSON 文字中的“{found}”没有意义',
    remedy: '反斜线本身请写 \\\\，按编号写字符请用 \\u 加四位十六进制数',
  },
  json_number: {
    message: '第 {line} 行第 {column} 列：“{found}”不是 JSON 的数',
    remedy:
      '请写成 1200 或 0.5 这样，不带前导零、正号或千位逗号；带单位的数量请放在英文双引号中，如 "5 t/h"',
  },
  json_too_large: {
    message: '第 {line} 行第 {column} 列：数 {found} 超出范围',
    remedy: '请写小于 1e308 的数，或省略该字段：不写上下限即没有上下限',
  },
  json_after_end: {
    message: '第 {line} 行第 {column} 列：文档结束之后还有“{found}”',
    remedy: '请删除结束之后的内容，或过早闭合文档的括号；每个文件只放一个文档',
  },
  file_is_table: {
    message: '这是表格，不是文档',
    remedy: '请打开由 Loopworks 写出的文档（.json）；表格中的数值需录入或粘贴到文档中',
  },
  file_is_other: {
    message: '这是 {kind} 文件，不是文档',
    remedy: '请打开由 Loopworks 写出的文档（.json）；电子表格请先另存为 CSV，再作为表格导入',
  },
  file_is_utf16: {
    message: '该文件的编码是 UTF-16',
    remedy: '请用 UTF-8 编码另存',
  },
}

/** What issues call the measures in which a loop gains. */
export const measures: Readonly<Record<string, string>> = {
  mass: '质量',
  energy: '能量',
  pieces: '件数',
}
