import type { Language, Text } from './text'

interface IssueText {
  readonly message: Text
  readonly remedy: Text
}

/** What each issue says, in both languages; `{name}` is filled from the issue's values. One table, hence its length. */
export const issueText = {
  not_a_quantity: {
    message: { en: '"{text}" is not a quantity or expression', zh: '“{text}”不是数量或表达式' },
    remedy: {
      en: 'write a number with its unit, such as "{example}", or an expression of parameters',
      zh: '请写带单位的数字，例如“{example}”，或由参数组成的表达式',
    },
  },
  wrong_dimension: {
    message: { en: '"{text}" is not in {unit}', zh: '“{text}”的量纲不是 {unit}' },
    remedy: { en: 'write it in {unit}', zh: '请换算成 {unit}' },
  },
  not_json: {
    message: {
      en: 'this is not JSON: it goes wrong at line {line}, column {column}, where the text ends too early',
      zh: '不是有效的 JSON：在第 {line} 行第 {column} 列过早结束',
    },
    remedy: {
      en: 'the file was cut off while it was saved or sent: take an earlier copy, or write in a text editor what is missing',
      zh: '文件在保存或传输时被截断：请使用较早的副本，或用文本编辑器补全',
    },
  },
  too_deep: {
    message: { en: 'the file is nested {depth} levels deep', zh: '文件嵌套达 {depth} 层' },
    remedy: {
      en: 'a Loopworks document needs eight; take another file',
      zh: 'Loopworks 文档只需八层；请换一个文件',
    },
  },
  duplicate_id: {
    message: { en: 'the id "{id}" stands here twice', zh: '标识“{id}”在此出现两次' },
    remedy: { en: 'rename one of the two', zh: '请改名其中一个' },
  },
  bad_id: {
    message: { en: '"{id}" cannot be an id', zh: '“{id}”不能作标识' },
    remedy: {
      en: 'begin with a small letter; use small letters, digits and _ only',
      zh: '以小写字母开头，只用小写字母、数字和下划线',
    },
  },
  unknown_field: {
    message: { en: 'the format has no field "{field}" here', zh: '此处没有“{field}”字段' },
    remedy: { en: 'check its spelling or take it away', zh: '请检查拼写或删除' },
  },
  wrong_shape: {
    message: {
      en: 'what stands here does not fit: expected {expected}',
      zh: '此处内容不符，应为：{expected}',
    },
    remedy: { en: 'write {expected}', zh: '请写成：{expected}' },
  },
  unknown_format: {
    message: { en: 'the format "{format}" is not known', zh: '不认识的格式“{format}”' },
    remedy: {
      en: 'a Loopworks document begins with "format": "loopworks/1"',
      zh: 'Loopworks 文档以 "format": "loopworks/1" 开头',
    },
  },
  newer_format: {
    message: {
      en: 'the document was made by a newer version ({format})',
      zh: '该文档由更新的版本创建（{format}）',
    },
    remedy: {
      en: 'update Loopworks to work with it; this version leaves it untouched',
      zh: '请更新 Loopworks 后再使用；当前版本不会改动它',
    },
  },
  unknown_recipe: {
    message: { en: 'there is no recipe "{id}"', zh: '没有配方“{id}”' },
    remedy: {
      en: 'choose one of the library{near}, or give the process its own ports',
      zh: '请从配方库中选择{near}，或为该工序定义端口',
    },
  },
  unknown_commodity: {
    message: { en: 'there is no commodity "{id}"', zh: '没有物料“{id}”' },
    remedy: {
      en: 'choose one of the library{near}, or add it to the table of commodities with kind and unit',
      zh: '请从物料库中选择{near}，或在物料表中添加并写明类别与单位',
    },
  },
  incomplete_commodity: {
    message: { en: 'the commodity "{id}" has no {field}', zh: '物料“{id}”缺少 {field}' },
    remedy: { en: 'add the field {field}', zh: '请补充字段 {field}' },
  },
  no_reference: {
    message: { en: 'the process has no unit of activity', zh: '该工序没有产量单位' },
    remedy: {
      en: 'give it a recipe, or write what one unit of activity is: "unit": "t"',
      zh: '请指定配方，或写明产量单位，如 "unit": "t"',
    },
  },
  no_ports: {
    message: { en: 'the process has no ports', zh: '该工序没有端口' },
    remedy: { en: 'give it a recipe or at least one port', zh: '请指定配方或至少一个端口' },
  },
  incomplete_port: {
    message: { en: 'the port has no {field}', zh: '端口缺少 {field}' },
    remedy: { en: 'add the field {field}', zh: '请补充字段 {field}' },
  },
  wrong_port: {
    message: { en: 'a {kind} cannot have this port', zh: '{kind} 不能有这样的端口' },
    remedy: {
      en: 'a supply has outlets, a market and a disposal have inlets, a junction and a stock carry one commodity',
      zh: '供应只有出口，市场和处置只有入口，汇流点和库存只含一种物料',
    },
  },
  two_units: {
    message: {
      en: 'the modes count activity in {first} and in {second}',
      zh: '各工况的产量单位不同：{first} 与 {second}',
    },
    remedy: {
      en: 'use recipes with the same unit, or two processes',
      zh: '请使用单位相同的配方，或分成两个工序',
    },
  },
  unknown_process: {
    message: { en: 'there is no process "{id}"', zh: '没有工序“{id}”' },
    remedy: { en: 'name a process of the document{near}', zh: '请写文档中的工序{near}' },
  },
  unknown_port: {
    message: {
      en: 'the process "{process}" has no port "{port}"',
      zh: '工序“{process}”没有端口“{port}”',
    },
    remedy: { en: 'its ports are: {ports}', zh: '它的端口有：{ports}' },
  },
  not_a_port_reference: {
    message: { en: '"{text}" does not name a port', zh: '“{text}”没有指明端口' },
    remedy: {
      en: 'write process.port, such as "{example}"',
      zh: '请写成 工序.端口，如“{example}”',
    },
  },
  wrong_direction: {
    message: {
      en: 'a flow runs from an outlet to an inlet; "{port}" is an {direction}',
      zh: '流从出口到入口；“{port}”是{direction}',
    },
    remedy: { en: 'turn the flow round or choose another port', zh: '请调转方向或选择其他端口' },
  },
  commodity_mismatch: {
    message: {
      en: 'the flow carries {carried}, but "{port}" takes {taken}',
      zh: '该流输送 {carried}，而“{port}”接收 {taken}',
    },
    remedy: {
      en: 'connect it to a port that takes {carried}, or let the port accept it',
      zh: '请连接到接收 {carried} 的端口，或让该端口也接受它',
    },
  },
  unknown_zone: {
    message: { en: 'there is no zone "{id}"', zh: '没有区域“{id}”' },
    remedy: { en: 'add it to the table of zones', zh: '请在区域表中添加' },
  },
  unknown_indicator: {
    message: { en: 'there is no indicator "{id}"', zh: '没有指标“{id}”' },
    remedy: { en: 'the indicators are: {known}', zh: '可用指标：{known}' },
  },
  unknown_flow: {
    message: { en: 'there is no flow "{id}"', zh: '没有流“{id}”' },
    remedy: { en: 'name a flow of the document', zh: '请写文档中的流' },
  },
  limit_without_subject: {
    message: { en: 'the limit does not say what it limits', zh: '该约束没有说明对象' },
    remedy: {
      en: 'name one of: indicator, flow, process',
      zh: '请写明 indicator、flow 或 process 之一',
    },
  },
  claim_network: {
    message: { en: 'there is no network "{id}"', zh: '没有网络“{id}”' },
    remedy: { en: 'the networks are: {known}', zh: '可用网络：{known}' },
  },
  claim_document: {
    message: { en: 'there is no document "{id}"', zh: '没有文档“{id}”' },
    remedy: { en: 'the documents are: {known}', zh: '可用文档：{known}' },
  },
  claim_figure: {
    message: {
      en: 'the network has no figure "{figure}"',
      zh: '网络中没有“{figure}”这一数值',
    },
    remedy: {
      en: 'name one kind of figure and an id that the network has under this scenario',
      zh: '请写一种数值，以及该情景下网络中存在的标识',
    },
  },
  claim_range: {
    message: { en: '"{input}" has no range', zh: '“{input}”没有取值范围' },
    remedy: {
      en: 'name a parameter with low and high, or an amount whose recipe gives its range',
      zh: '请指定有上下限的参数，或配方中给出范围的单耗',
    },
  },
  claim_unsaid: {
    message: {
      en: 'the claim must have either a check or a reason why it cannot be checked',
      zh: '该说法须有核对方法，或说明为何无法核对，二者取一',
    },
    remedy: { en: 'give it one of the two', zh: '请补其一' },
  },
  claim_unsolved: {
    message: {
      en: 'the network "{network}" has no certified answer that the check could read',
      zh: '网络“{network}”没有可供核对的已校验解',
    },
    remedy: {
      en: 'solve it under the scenario and goal of the check, and mend what that reports',
      zh: '请按该核对的情景和目标求解，并修正所报问题',
    },
  },
  unknown_scenario: {
    message: { en: 'there is no scenario "{id}"', zh: '没有情景“{id}”' },
    remedy: { en: 'the scenarios are: {known}', zh: '可用情景：{known}' },
  },
  unknown_input: {
    message: {
      en: 'there is no input "{input}" that a study could move{near}',
      zh: '没有可供研究变动的输入“{input}”{near}',
    },
    remedy: {
      en: 'name it by where it stands: parameters.id, commodities.id.price, processes.id.capacity, flows.id.distance, limits.id.max, recipes.id.ports.port',
      zh: '请按所在位置书写：parameters.id、commodities.id.price、processes.id.capacity、flows.id.distance、limits.id.max、recipes.id.ports.port',
    },
  },
  unknown_study: {
    message: { en: 'there is no study "{id}"', zh: '没有研究“{id}”' },
    remedy: { en: 'the studies are: {known}', zh: '可用研究：{known}' },
  },
  too_many_points: {
    message: {
      en: '{points} points are more than the {most} that a study may have',
      zh: '共 {points} 个点，超过研究允许的 {most} 个',
    },
    remedy: { en: 'take fewer steps along one input', zh: '请减少其中一个输入的步数' },
  },
  empty_range: {
    message: {
      en: 'the range begins and ends at {value}',
      zh: '范围的起点与终点同为 {value}',
    },
    remedy: { en: 'give it two different ends', zh: '请给出两个不同的端点' },
  },
  study_without_subject: {
    message: {
      en: 'the study does not say what is to break even',
      zh: '该研究没有说明平衡点的对象',
    },
    remedy: {
      en: 'name a process, a flow, or an indicator with a value',
      zh: '请写明一个工序、一条流，或一个指标及其数值',
    },
  },
  too_many_players: {
    message: {
      en: '{players} reuse flows share; up to {most} can',
      zh: '共有 {players} 条再利用流参与分配，最多 {most} 条',
    },
    remedy: {
      en: 'let them share by waste or by plant: players "commodity" or "taker"',
      zh: '请按废物或按工厂分组：players 为“commodity”或“taker”',
    },
  },
  same_axis: {
    message: { en: 'both axes are "{id}"', zh: '两轴同为“{id}”' },
    remedy: { en: 'choose two different ones', zh: '请选择两个不同的' },
  },
  stale_patch: {
    message: {
      en: 'the scenario changes something that the document no longer has',
      zh: '该情景修改的内容在文档中已不存在',
    },
    remedy: { en: 'rename it in the patch or take it out', zh: '请在补丁中改名或删除' },
  },
  scenario_breaks: {
    message: {
      en: 'under the scenario "{scenario}": {problem}',
      zh: '在情景“{scenario}”下：{problem}',
    },
    remedy: { en: '{remedy}', zh: '{remedy}' },
  },
  bounds_crossed: {
    message: {
      en: 'the least ({low}) is more than the most ({high})',
      zh: '下限（{low}）大于上限（{high}）',
    },
    remedy: { en: 'exchange or mend the two', zh: '请对调或修正' },
  },
  negative: {
    message: { en: '{value} is less than nothing', zh: '{value} 小于零' },
    remedy: { en: 'write a number of zero or more', zh: '请写不小于零的数' },
  },
  not_a_share: {
    message: { en: '{value} is not a share', zh: '{value} 不是份额' },
    remedy: {
      en: 'write a number from 0 to 1, or a percentage',
      zh: '请写 0 到 1 之间的数或百分数',
    },
  },
  shares_over_one: {
    message: { en: 'the shares add up to {sum}', zh: '份额之和为 {sum}' },
    remedy: { en: 'lower them so that they make at most 1', zh: '请降低，使其和不超过 1' },
  },
  shares_under_one: {
    message: {
      en: 'all together the shares allow only {sum} of the inflow',
      zh: '各份额合计只允许进料的 {sum}',
    },
    remedy: { en: 'raise one of them, or leave one open', zh: '请提高其中之一或不设上限' },
  },
  mass_not_closed: {
    message: {
      en: 'the recipe takes {in} t and gives {out} t per {unit}: {difference} %',
      zh: '配方每 {unit} 投入 {in} t、产出 {out} t：相差 {difference} %',
    },
    remedy: {
      en: 'add what is missing (air, water vapour, residues), mend the amounts, or exempt "mass" with a reason',
      zh: '请补充遗漏的物料（空气、水汽、残渣）、修正数量，或写明理由豁免 "mass"',
    },
  },
  element_not_closed: {
    message: {
      en: 'the recipe takes {in} t and gives {out} t of {element} per {unit}: {difference} %',
      zh: '配方每 {unit} 的 {element} 投入 {in} t、产出 {out} t：相差 {difference} %',
    },
    remedy: {
      en: 'mend the amounts or compositions, or exempt "{element}" with a reason',
      zh: '请修正数量或成分，或写明理由豁免“{element}”',
    },
  },
  gain_loop: {
    message: {
      en: 'the loop {loop} gives back {gain} times the {measure} that enters it',
      zh: '循环 {loop} 的{measure}产出是投入的 {gain} 倍',
    },
    remedy: {
      en: 'no process makes something from nothing: mend an amount in the loop',
      zh: '任何工序都不能无中生有：请修正循环中的数量',
    },
  },
  lossless_loop: {
    message: {
      en: 'the loop {loop} loses nothing, so any amount could go round',
      zh: '循环 {loop} 没有损失，任意数量都可循环',
    },
    remedy: {
      en: 'nothing is wrong; a loss or a freight cost makes the amount unique',
      zh: '并非错误；加上损失或运费即可使流量唯一',
    },
  },
  no_price: {
    message: {
      en: 'no price is known for {commodity}; it is reckoned as 0',
      zh: '没有 {commodity} 的价格，按 0 计',
    },
    remedy: { en: 'give the commodity a price', zh: '请为该物料设定价格' },
  },
  no_phase: {
    message: {
      en: 'the waste {commodity} has no phase; it is counted as solid',
      zh: '废物 {commodity} 没有物态，按固体计',
    },
    remedy: { en: 'add "phase": solid, liquid or gas', zh: '请补充 "phase"：solid、liquid 或 gas' },
  },
  carried_quality: {
    message: {
      en: 'the port limits {element}, but the composition of {commodity} is not known',
      zh: '端口限制 {element}，但 {commodity} 的成分未知',
    },
    remedy: {
      en: 'give the commodity a composition; quality carried through processes is not modelled',
      zh: '请给出该物料的成分；尚不模拟经工序传递的品质',
    },
  },
  bad_parameter_name: {
    message: {
      en: '"{id}" cannot be written in an expression',
      zh: '“{id}”不能写进表达式',
    },
    remedy: {
      en: 'begin with a letter; use letters, digits and _ only',
      zh: '以字母开头，只用字母、数字和下划线',
    },
  },
  parameter_is_unit: {
    message: {
      en: 'a parameter cannot be called "{id}": that is a unit',
      zh: '参数不能命名为“{id}”：它是单位',
    },
    remedy: { en: 'choose another name', zh: '请换一个名称' },
  },
  parameter_cycle: {
    message: { en: 'the parameters {cycle} need one another', zh: '参数 {cycle} 互相引用' },
    remedy: { en: 'give one of them a number', zh: '请给其中一个赋值' },
  },
  currency_not_supported: {
    message: { en: '"{currency}" is not a currency', zh: '“{currency}”不是货币代码' },
    remedy: {
      en: 'write its three letters of ISO 4217, such as CNY, USD or EUR',
      zh: '请写 ISO 4217 的三字母代码，例如 CNY、USD、EUR',
    },
  },
  no_rate: {
    message: {
      en: 'prices of the library are in CNY, and without a rate to {currency} they are not known: they count as 0',
      zh: '物料库价格以人民币计，没有对 {currency} 的汇率即为未知，按 0 计',
    },
    remedy: {
      en: 'write "rates": { "CNY": { "value": "0.14 {currency}/CNY", "date": "2026-11-30" } } with the rate of a day, or give prices of your own',
      zh: '请写 "rates": { "CNY": { "value": "0.14 {currency}/CNY", "date": "2026-11-30" } }，填入某日汇率，或自行给出价格',
    },
  },
  too_large: {
    message: { en: '{value} is larger than anything real', zh: '{value} 超出实际可能' },
    remedy: {
      en: 'write less than {most}, or leave the bound out where there is none',
      zh: '请写小于 {most} 的数；没有上限时请留空',
    },
  },
  no_effect: {
    message: {
      en: '"{field}" says nothing at a {kind}',
      zh: '“{field}”对{kind}不起作用',
    },
    remedy: { en: 'take it away', zh: '请删除' },
  },
  no_effect_on_outlet: {
    message: { en: '"{field}" says nothing at an outlet', zh: '“{field}”对出口不起作用' },
    remedy: {
      en: 'bound the inlet that takes it, or take it away',
      zh: '请写在接收它的入口上，或删除',
    },
  },
  disposal_of_waste: {
    message: {
      en: 'only the outlet of a waste has a fee of disposal',
      zh: '只有废物出口才有处置费',
    },
    remedy: {
      en: 'take it away, or give the price of the commodity',
      zh: '请删除，或改写物料的价格',
    },
  },
  cost_of_flows: {
    message: { en: 'a {kind} has no cost of its own', zh: '{kind}本身没有单位成本' },
    remedy: {
      en: 'put it as "cost" on the flows that enter it, or as "fixedCost"',
      zh: '请写为进入它的流的 "cost"，或写为 "fixedCost"',
    },
  },
  loss_of_flows: {
    message: { en: 'only a stock has a loss of its own', zh: '只有库存才有自身损失' },
    remedy: {
      en: 'put it as "loss" on the flows, or as an outlet of the recipe',
      zh: '请写为流的 "loss"，或作为配方的出口',
    },
  },
  price_of_commodity: {
    message: {
      en: 'a {kind} trades at the prices of its commodities',
      zh: '{kind}按物料价格交易',
    },
    remedy: {
      en: 'give the commodity a price, or the process a cost',
      zh: '请写物料的价格，或写该工序的成本',
    },
  },
  needs_capacity: {
    message: { en: '"{field}" is a share of a capacity', zh: '“{field}”是能力的份额' },
    remedy: { en: 'give the process a capacity', zh: '请写该工序的能力' },
  },
  needs_build: {
    message: {
      en: '"{field}" is paid where capacity is built, and none can be',
      zh: '“{field}”按新建能力支付，但此处不能新建',
    },
    remedy: {
      en: 'say with "build" what may be built, or write "always"',
      zh: '请用 "build" 写明可新建的能力，或写 "always"',
    },
  },
  needs_fixed_cost: {
    message: {
      en: '"{field}" says when a fixed cost is paid',
      zh: '“{field}”说明何时支付固定成本',
    },
    remedy: { en: 'give the process a "fixedCost"', zh: '请写该工序的 "fixedCost"' },
  },
  mixed_units: {
    message: {
      en: 'what is counted in {first} and what is counted in {second} has no sum',
      zh: '以 {first} 计与以 {second} 计的量不能相加',
    },
    remedy: {
      en: 'divide it among two processes, or give the commodities a mass where that would do',
      zh: '请分成两个工序；若可按质量计，请为物料写质量',
    },
  },
  limit_without_bound: {
    message: { en: 'the limit has neither a least nor a most', zh: '该约束既无下限也无上限' },
    remedy: { en: 'give it "min", "max" or both', zh: '请写 "min"、"max" 或两者' },
  },
  limit_of_several: {
    message: {
      en: 'the limit names several things: {subjects}',
      zh: '该约束指向多个对象：{subjects}',
    },
    remedy: { en: 'make a limit of each', zh: '请各写一个约束' },
  },
  free_water: {
    message: {
      en: 'water {commodity} is handed over for nothing and does not count as fresh water',
      zh: '水 {commodity} 无偿取得，不计入新水',
    },
    remedy: {
      en: 'write "embodied": { "water": … } if it is drawn from nature, or 0 if it is not',
      zh: '若取自自然，请写 "embodied": { "water": … }；否则写 0',
    },
  },
  no_burdens: {
    message: {
      en: '{commodity} is bought, and nothing is said of its {fields}: they count as 0',
      zh: '外购 {commodity} 未给出 {fields}，按 0 计',
    },
    remedy: {
      en: 'write them under "embodied", 0 where there are none',
      zh: '请在 "embodied" 中写明，没有则写 0',
    },
  },
  no_warming: {
    message: {
      en: 'the emission {commodity} says nothing of its warming: it counts as 0 t of CO₂e',
      zh: '排放物 {commodity} 未给出温室效应，按 0 t CO₂e 计',
    },
    remedy: { en: 'write "co2e", 0 where it has none', zh: '请写 "co2e"，没有则写 0' },
  },
  no_mass: {
    message: {
      en: '{commodity} has no mass per {unit}: it counts as 0 t',
      zh: '{commodity} 没有每 {unit} 的质量，按 0 t 计',
    },
    remedy: { en: 'write "mass", 0 for energy', zh: '请写 "mass"，能源写 0' },
  },
  bad_period: {
    message: { en: '"{text}" is not a length of time', zh: '“{text}”不是时间长度' },
    remedy: {
      en: 'write for example "1 year", "1 day" or "1 h"',
      zh: '例如写“1 year”“1 day”或“1 h”',
    },
  },
  unconnected: {
    message: { en: 'the {kind} is connected to nothing', zh: '该{kind}没有连接' },
    remedy: { en: 'draw a flow to it, or take it away', zh: '请连接一条流，或将其删除' },
  },
  unknown_name: {
    message: {
      en: '"{name}" in "{text}" is neither a unit nor a parameter with a value',
      zh: '“{text}”中的“{name}”既不是单位，也不是有值的参数',
    },
    remedy: {
      en: 'correct the spelling, or add a parameter of that name',
      zh: '请检查拼写，或添加同名参数',
    },
  },
  unknown_unit: {
    message: { en: '"{name}" in "{text}" is not a unit', zh: '“{text}”中的“{name}”不是单位' },
    remedy: {
      en: 'use t, kg, MWh, GJ, m3, Nm3, CNY, km, h or year; write "*" before a parameter',
      zh: '请使用 t、kg、MWh、GJ、m3、Nm3、CNY、km、h、year 等单位；参数之前请写“*”',
    },
  },
  ambiguous_unit: {
    message: {
      en: '"{name}" in "{text}" is a different mass in different countries',
      zh: '“{text}”中的“{name}”在各国所指质量不同',
    },
    remedy: { en: 'write t or 吨 for 1000 kg', zh: '1000 千克请写 t 或吨' },
  },
  unknown_function: {
    message: { en: '"{name}" in "{text}" is not a function', zh: '“{text}”中的“{name}”不是函数' },
    remedy: {
      en: 'use min, max, clamp, abs, sqrt, exp, log, log10, floor, ceil, round, sin or cos',
      zh: '可用函数：min、max、clamp、abs、sqrt、exp、log、log10、floor、ceil、round、sin、cos',
    },
  },
  wrong_arity: {
    message: {
      en: '"{name}" in "{text}" has the wrong number of arguments',
      zh: '“{text}”中“{name}”的参数个数不对',
    },
    remedy: { en: 'give it {count}', zh: '应为 {count} 个' },
  },
  implicit_product: {
    message: { en: '"{text}" lacks an operator', zh: '“{text}”缺少运算符' },
    remedy: {
      en: 'write "*" between factors; only a number and its unit may do without',
      zh: '相乘请写“*”；只有数字与单位之间可以省略',
    },
  },
  not_allowed: {
    message: { en: '"{part}" may not be used in "{text}"', zh: '“{text}”中不能使用“{part}”' },
    remedy: {
      en: 'use numbers, units, parameters, + - * / ^, comparisons and a ? b : c',
      zh: '可用数字、单位、参数、+ - * / ^、比较以及 a ? b : c',
    },
  },
  too_complex: {
    message: { en: '"{text}" is too long or too deep', zh: '“{text}”过长或嵌套过深' },
    remedy: {
      en: 'divide it among several parameters',
      zh: '请拆分为多个参数',
    },
  },
  mixed_dimensions: {
    message: {
      en: '"{sign}" in "{text}" joins quantities of different dimensions',
      zh: '“{text}”中的“{sign}”两边量纲不同',
    },
    remedy: {
      en: 'give both sides the same kind of unit',
      zh: '请让两边使用同类单位',
    },
  },
  plain_number_needed: {
    message: {
      en: '"{sign}" in "{text}" needs a plain number',
      zh: '“{text}”中的“{sign}”需要无量纲的数',
    },
    remedy: {
      en: 'divide by a unit first, as in log(x/(1 t))',
      zh: '请先除以单位，例如 log(x/(1 t))',
    },
  },
  not_finite: {
    message: { en: '"{text}" has no finite value', zh: '“{text}”没有有限的数值' },
    remedy: {
      en: 'look for a division by zero, a root or logarithm of a negative number',
      zh: '请检查是否除以零，或对负数开方、取对数',
    },
  },
  reserved_name: {
    message: {
      en: '"{name}" is the name of a unit, function or operator',
      zh: '“{name}”是单位、函数或运算符的名称',
    },
    remedy: { en: 'give the parameter another name', zh: '请给参数换一个名称' },
  },
  json_begins: {
    message: {
      en: 'this is not JSON: at line {line}, column {column} it begins with "{found}"',
      zh: '不是 JSON：第 {line} 行第 {column} 列以“{found}”开头',
    },
    remedy: {
      en: 'a document begins with { and was written by Loopworks; take such a file',
      zh: '文档以 { 开头，由 Loopworks 写出；请换这样的文件',
    },
  },
  json_unexpected: {
    message: {
      en: 'line {line}, column {column}: "{found}" may not stand here in JSON',
      zh: '第 {line} 行第 {column} 列：JSON 中此处不能有“{found}”',
    },
    remedy: {
      en: 'take it away, or write what is missing before it',
      zh: '请删除它，或补写它之前缺少的内容',
    },
  },
  json_not_finite: {
    message: {
      en: 'line {line}, column {column}: "{found}" is not a number that JSON has',
      zh: '第 {line} 行第 {column} 列：JSON 中没有“{found}”这个数',
    },
    remedy: {
      en: 'write a finite number, or leave the field out: a bound that is left out is no bound',
      zh: '请写有限的数，或省略该字段：不写上下限即没有上下限',
    },
  },
  json_word: {
    message: {
      en: 'line {line}, column {column}: JSON has no word "{found}"',
      zh: '第 {line} 行第 {column} 列：JSON 中没有“{found}”这个词',
    },
    remedy: {
      en: 'write true, false or null in small letters; leave out a field that has no value',
      zh: '请用小写的 true、false 或 null；没有值的字段请省略',
    },
  },
  json_bare_text: {
    message: {
      en: 'line {line}, column {column}: the text "{found}" stands without quotation marks',
      zh: '第 {line} 行第 {column} 列：文字“{found}”没有加引号',
    },
    remedy: {
      en: 'put the whole text in double quotes, as in "{found}"',
      zh: '请把整段文字放在英文双引号中，如 "{found}"',
    },
  },
  json_bare_key: {
    message: {
      en: 'line {line}, column {column}: the field or id {found} stands without quotation marks',
      zh: '第 {line} 行第 {column} 列：字段或标识 {found} 没有加引号',
    },
    remedy: {
      en: 'put it in double quotes: "{found}"',
      zh: '请放在英文双引号中："{found}"',
    },
  },
  json_comment: {
    message: {
      en: 'line {line}, column {column}: a comment stands here, and JSON has none',
      zh: '第 {line} 行第 {column} 列：此处是注释，而 JSON 没有注释',
    },
    remedy: {
      en: 'take the comment out; what is to be kept has its place in "about" or "notes"',
      zh: '请删除注释；要保留的说明可写入 "about" 或 "notes"',
    },
  },
  json_quotes: {
    message: {
      en: 'line {line}, column {column}: {found} is not the quotation mark of JSON',
      zh: '第 {line} 行第 {column} 列：{found} 不是 JSON 的引号',
    },
    remedy: {
      en: 'write straight double quotes on both sides: "…"',
      zh: '两边请用英文双引号："…"',
    },
  },
  json_full_width: {
    message: {
      en: 'line {line}, column {column}: {found} is a sign of Chinese text, not of JSON',
      zh: '第 {line} 行第 {column} 列：{found} 是中文标点，不是 JSON 的符号',
    },
    remedy: {
      en: 'type it with the English keyboard: , : { } [ ]',
      zh: '请用英文输入法书写：, : { } [ ]',
    },
  },
  json_trailing_comma: {
    message: {
      en: 'line {line}, column {column}: nothing follows this comma',
      zh: '第 {line} 行第 {column} 列：此逗号之后没有内容',
    },
    remedy: {
      en: 'take the comma out; none stands after the last entry',
      zh: '请删除此逗号；最后一项之后没有逗号',
    },
  },
  json_missing_comma: {
    message: {
      en: 'line {line}, column {column}: a comma is missing after what ends here',
      zh: '第 {line} 行第 {column} 列：此处结束的内容之后缺少逗号',
    },
    remedy: {
      en: 'write the comma; a quotation mark inside a text is written \\"',
      zh: '请补上逗号；文字中的引号请写 \\"',
    },
  },
  json_missing_colon: {
    message: {
      en: 'line {line}, column {column}: a colon is missing after "{id}"',
      zh: '第 {line} 行第 {column} 列：“{id}”之后缺少冒号',
    },
    remedy: {
      en: 'write a colon and a value after it: "field": value',
      zh: '请写冒号和值："字段": 值',
    },
  },
  json_bracket: {
    message: {
      en: 'line {line}, column {column}: here stands "{found}" where "{expected}" must close first',
      zh: '第 {line} 行第 {column} 列：此处是“{found}”，应先用“{expected}”闭合',
    },
    remedy: {
      en: 'write {expected} there, or mend the bracket that opens',
      zh: '请在此写 {expected}，或改正开头的括号',
    },
  },
  json_line_break: {
    message: {
      en: 'line {line}, column {column}: the line ends inside a text in quotation marks',
      zh: '第 {line} 行第 {column} 列：引号中的文字尚未结束就换行',
    },
    remedy: {
      en: 'close the text with a quotation mark; a line break inside it is written \\n',
      zh: '请用引号结束文字；文字中的换行请写 \\n',
    },
  },
  json_control: {
    message: {
      en: 'line {line}, column {column}: the text has the control character {found}',
      zh: '第 {line} 行第 {column} 列：文字中有控制字符 {found}',
    },
    remedy: {
      en: 'take it out; a tab (U+0009) is written \\t',
      zh: '请删除；制表符（U+0009）请写 \\t',
    },
  },
  json_escape: {
    message: {
      en: 'line {line}, column {column}: "{found}" means nothing in a text of JSON',
      zh: '第 {line} 行第 {column} 列：JSON 文字中的“{found}”没有意义',
    },
    remedy: {
      en: 'write a backslash itself as \\\\, a character by number as \\u and four hexadecimal digits',
      zh: '反斜线本身请写 \\\\，按编号写字符请用 \\u 加四位十六进制数',
    },
  },
  json_number: {
    message: {
      en: 'line {line}, column {column}: "{found}" is not a number of JSON',
      zh: '第 {line} 行第 {column} 列：“{found}”不是 JSON 的数',
    },
    remedy: {
      en: 'write it plainly, such as 1200 or 0.5, with no leading zero, plus sign or thousands comma; an amount with a unit stands in double quotes, as in "5 t/h"',
      zh: '请写成 1200 或 0.5 这样，不带前导零、正号或千位逗号；带单位的数量请放在英文双引号中，如 "5 t/h"',
    },
  },
  json_too_large: {
    message: {
      en: 'line {line}, column {column}: the number {found} is beyond all bounds',
      zh: '第 {line} 行第 {column} 列：数 {found} 超出范围',
    },
    remedy: {
      en: 'write a number below 1e308, or leave the field out: a bound that is left out is no bound',
      zh: '请写小于 1e308 的数，或省略该字段：不写上下限即没有上下限',
    },
  },
  json_after_end: {
    message: {
      en: 'line {line}, column {column}: "{found}" stands after the end of the document',
      zh: '第 {line} 行第 {column} 列：文档结束之后还有“{found}”',
    },
    remedy: {
      en: 'take away what follows the end, or the bracket that closes the document too early; each document has a file of its own',
      zh: '请删除结束之后的内容，或过早闭合文档的括号；每个文件只放一个文档',
    },
  },
  file_is_table: {
    message: {
      en: 'this is a table, not a document',
      zh: '这是表格，不是文档',
    },
    remedy: {
      en: 'open a document that Loopworks wrote (.json); figures of a table are typed or pasted into one',
      zh: '请打开由 Loopworks 写出的文档（.json）；表格中的数值需录入或粘贴到文档中',
    },
  },
  file_is_other: {
    message: {
      en: 'this is a file of the kind {kind}, not a document',
      zh: '这是 {kind} 文件，不是文档',
    },
    remedy: {
      en: 'open a document that Loopworks wrote (.json); a spreadsheet is saved as CSV first and imported as a table',
      zh: '请打开由 Loopworks 写出的文档（.json）；电子表格请先另存为 CSV，再作为表格导入',
    },
  },
  file_is_utf16: {
    message: {
      en: 'this file is written in UTF-16',
      zh: '该文件的编码是 UTF-16',
    },
    remedy: {
      en: 'save it again in the encoding UTF-8',
      zh: '请用 UTF-8 编码另存',
    },
  },
} as const satisfies Record<string, IssueText>

export type IssueCode = keyof typeof issueText

/** What issues call the measures in which a loop gains. */
export const measureWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  mass: { en: 'mass', zh: '质量' },
  energy: { en: 'energy', zh: '能量' },
  pieces: { en: 'number of pieces', zh: '件数' },
}
