import type { IssueCode } from '../../core/base/issueCodes'
import type { IssueText } from '../describe'

/** What each issue says, and what to do about it; `{name}` is filled from the issue's values. */
export const issues = {
  not_a_quantity: {
    message: '"{text}" is not a quantity or expression',
    remedy: 'write a number with its unit, such as "{example}", or an expression of parameters',
  },
  wrong_dimension: {
    message: '"{text}" is not in {unit}',
    remedy: 'write it in {unit}',
  },
  not_json: {
    message:
      'this is not JSON: it goes wrong at line {line}, column {column}, where the text ends too early',
    remedy:
      'the file was cut off while it was saved or sent: take an earlier copy, or write in a text editor what is missing',
  },
  too_deep: {
    message: 'the file is nested {depth} levels deep',
    remedy: 'a Loopworks document needs eight; take another file',
  },
  duplicate_id: {
    message: 'the id "{id}" stands here twice',
    remedy: 'rename one of the two',
  },
  bad_id: {
    message: '"{id}" cannot be an id',
    remedy: 'begin with a small letter; use small letters, digits and _ only',
  },
  unknown_field: {
    message: 'the format has no field "{field}" here',
    remedy: 'check its spelling or take it away',
  },
  wrong_shape: {
    message: 'what stands here does not fit: expected {expected}',
    remedy: 'write {expected}',
  },
  unknown_format: {
    message: 'the format "{format}" is not known',
    remedy: 'a Loopworks document begins with "format": "loopworks/1"',
  },
  newer_format: {
    message: 'the document was made by a newer version ({format})',
    remedy: 'update Loopworks to work with it; this version leaves it untouched',
  },
  unknown_recipe: {
    message: 'there is no recipe "{id}"',
    remedy: 'choose one of the library{near}, or give the process its own ports',
  },
  unknown_commodity: {
    message: 'there is no commodity "{id}"',
    remedy:
      'choose one of the library{near}, or add it to the table of commodities with kind and unit',
  },
  incomplete_commodity: {
    message: 'the commodity "{id}" has no {field}',
    remedy: 'add the field {field}',
  },
  no_reference: {
    message: 'the process has no unit of activity',
    remedy: 'give it a recipe, or write what one unit of activity is: "unit": "t"',
  },
  no_ports: {
    message: 'the process has no ports',
    remedy: 'give it a recipe or at least one port',
  },
  incomplete_port: {
    message: 'the port has no {field}',
    remedy: 'add the field {field}',
  },
  wrong_port: {
    message: 'a {kind} cannot have this port',
    remedy:
      'a supply has outlets, a market and a disposal have inlets, a junction and a stock carry one commodity',
  },
  two_units: {
    message: 'the modes count activity in {first} and in {second}',
    remedy: 'use recipes with the same unit, or two processes',
  },
  unknown_process: {
    message: 'there is no process "{id}"',
    remedy: 'name a process of the document{near}',
  },
  unknown_port: {
    message: 'the process "{process}" has no port "{port}"',
    remedy: 'its ports are: {ports}',
  },
  not_a_port_reference: {
    message: '"{text}" does not name a port',
    remedy: 'write process.port, such as "{example}"',
  },
  wrong_direction: {
    message: 'a flow runs from an outlet to an inlet; "{port}" is an {direction}',
    remedy: 'turn the flow round or choose another port',
  },
  commodity_mismatch: {
    message: 'the flow carries {carried}, but "{port}" takes {taken}',
    remedy: 'connect it to a port that takes {carried}, or let the port accept it',
  },
  unknown_zone: {
    message: 'there is no zone "{id}"',
    remedy: 'add it to the table of zones',
  },
  unknown_indicator: {
    message: 'there is no indicator "{id}"',
    remedy: 'the indicators are: {known}',
  },
  unknown_flow: {
    message: 'there is no flow "{id}"',
    remedy: 'name a flow of the document',
  },
  limit_without_subject: {
    message: 'the limit does not say what it limits',
    remedy: 'name one of: indicator, flow, process',
  },
  claim_network: {
    message: 'there is no network "{id}"',
    remedy: 'the networks are: {known}',
  },
  claim_document: {
    message: 'there is no document "{id}"',
    remedy: 'the documents are: {known}',
  },
  claim_figure: {
    message: 'the network has no figure "{figure}"',
    remedy: 'name one kind of figure and an id that the network has under this scenario',
  },
  claim_range: {
    message: '"{input}" has no range',
    remedy: 'name a parameter with low and high, or an amount whose recipe gives its range',
  },
  claim_unsaid: {
    message: 'the claim must have either a check or a reason why it cannot be checked',
    remedy: 'give it one of the two',
  },
  claim_unsolved: {
    message: 'the network "{network}" has no certified answer that the check could read',
    remedy: 'solve it under the scenario and goal of the check, and mend what that reports',
  },
  unknown_scenario: {
    message: 'there is no scenario "{id}"',
    remedy: 'the scenarios are: {known}',
  },
  unknown_input: {
    message: 'there is no input "{input}" that a study could move{near}',
    remedy:
      'name it by where it stands: parameters.id, commodities.id.price, processes.id.capacity, flows.id.distance, limits.id.max, recipes.id.ports.port',
  },
  unknown_study: {
    message: 'there is no study "{id}"',
    remedy: 'the studies are: {known}',
  },
  too_many_points: {
    message: '{points} points are more than the {most} that a study may have',
    remedy: 'take fewer steps along one input',
  },
  empty_range: {
    message: 'the range begins and ends at {value}',
    remedy: 'give it two different ends',
  },
  study_without_subject: {
    message: 'the study does not say what is to break even',
    remedy: 'name a process, a flow, or an indicator with a value',
  },
  too_many_players: {
    message: '{players} reuse flows share; up to {most} can',
    remedy: 'let them share by waste or by plant: players "commodity" or "taker"',
  },
  same_axis: {
    message: 'both axes are "{id}"',
    remedy: 'choose two different ones',
  },
  stale_patch: {
    message: 'the scenario changes something that the document no longer has',
    remedy: 'rename it in the patch or take it out',
  },
  bounds_crossed: {
    message: 'the least ({low}) is more than the most ({high})',
    remedy: 'exchange or mend the two',
  },
  negative: {
    message: '{value} is less than nothing',
    remedy: 'write a number of zero or more',
  },
  not_a_share: {
    message: '{value} is not a share',
    remedy: 'write a number from 0 to 1, or a percentage',
  },
  shares_over_one: {
    message: 'the shares add up to {sum}',
    remedy: 'lower them so that they make at most 1',
  },
  shares_under_one: {
    message: 'all together the shares allow only {sum} of the inflow',
    remedy: 'raise one of them, or leave one open',
  },
  mass_not_closed: {
    message: 'the recipe takes {in} t and gives {out} t per {unit}: {difference} %',
    remedy:
      'add what is missing (air, water vapour, residues), mend the amounts, or exempt "mass" with a reason',
  },
  element_not_closed: {
    message: 'the recipe takes {in} t and gives {out} t of {element} per {unit}: {difference} %',
    remedy: 'mend the amounts or compositions, or exempt "{element}" with a reason',
  },
  gain_loop: {
    message: 'the loop {loop} gives back {gain} times the {measure} that enters it',
    remedy: 'no process makes something from nothing: mend an amount in the loop',
  },
  lossless_loop: {
    message: 'the loop {loop} loses nothing, so any amount could go round',
    remedy: 'nothing is wrong; a loss or a freight cost makes the amount unique',
  },
  no_price: {
    message: 'no price is known for {commodity}; it is reckoned as 0',
    remedy: 'give the commodity a price',
  },
  no_phase: {
    message: 'the waste {commodity} has no phase; it is counted as solid',
    remedy: 'add "phase": solid, liquid or gas',
  },
  carried_quality: {
    message: 'the port limits {element}, but the composition of {commodity} is not known',
    remedy: 'give the commodity a composition; quality carried through processes is not modelled',
  },
  bad_parameter_name: {
    message: '"{id}" cannot be written in an expression',
    remedy: 'begin with a letter; use letters, digits and _ only',
  },
  parameter_is_unit: {
    message: 'a parameter cannot be called "{id}": that is a unit',
    remedy: 'choose another name',
  },
  parameter_cycle: {
    message: 'the parameters {cycle} need one another',
    remedy: 'give one of them a number',
  },
  currency_not_supported: {
    message: '"{currency}" is not a currency',
    remedy: 'write its three letters of ISO 4217, such as CNY, USD or EUR',
  },
  no_rate: {
    message:
      'prices of the library are in CNY, and without a rate to {currency} they are not known: they count as 0',
    remedy:
      'write "rates": { "CNY": { "value": "0.14 {currency}/CNY", "date": "2026-11-30" } } with the rate of a day, or give prices of your own',
  },
  too_large: {
    message: '{value} is larger than anything real',
    remedy: 'write less than {most}, or leave the bound out where there is none',
  },
  no_effect: {
    message: '"{field}" says nothing at a {kind}',
    remedy: 'take it away',
  },
  no_effect_on_outlet: {
    message: '"{field}" says nothing at an outlet',
    remedy: 'bound the inlet that takes it, or take it away',
  },
  disposal_of_waste: {
    message: 'only the outlet of a waste has a fee of disposal',
    remedy: 'take it away, or give the price of the commodity',
  },
  cost_of_flows: {
    message: 'a {kind} has no cost of its own',
    remedy: 'put it as "cost" on the flows that enter it, or as "fixedCost"',
  },
  loss_of_flows: {
    message: 'only a stock has a loss of its own',
    remedy: 'put it as "loss" on the flows, or as an outlet of the recipe',
  },
  price_of_commodity: {
    message: 'a {kind} trades at the prices of its commodities',
    remedy: 'give the commodity a price, or the process a cost',
  },
  needs_capacity: {
    message: '"{field}" is a share of a capacity',
    remedy: 'give the process a capacity',
  },
  needs_build: {
    message: '"{field}" is paid where capacity is built, and none can be',
    remedy: 'say with "build" what may be built, or write "always"',
  },
  needs_fixed_cost: {
    message: '"{field}" says when a fixed cost is paid',
    remedy: 'give the process a "fixedCost"',
  },
  mixed_units: {
    message: 'what is counted in {first} and what is counted in {second} has no sum',
    remedy: 'divide it among two processes, or give the commodities a mass where that would do',
  },
  limit_without_bound: {
    message: 'the limit has neither a least nor a most',
    remedy: 'give it "min", "max" or both',
  },
  limit_of_several: {
    message: 'the limit names several things: {subjects}',
    remedy: 'make a limit of each',
  },
  free_water: {
    message: 'water {commodity} is handed over for nothing and does not count as fresh water',
    remedy: 'write "embodied": { "water": … } if it is drawn from nature, or 0 if it is not',
  },
  no_burdens: {
    message: '{commodity} is bought, and nothing is said of its {fields}: they count as 0',
    remedy: 'write them under "embodied", 0 where there are none',
  },
  no_warming: {
    message: 'the emission {commodity} says nothing of its warming: it counts as 0 t of CO₂e',
    remedy: 'write "co2e", 0 where it has none',
  },
  no_mass: {
    message: '{commodity} has no mass per {unit}: it counts as 0 t',
    remedy: 'write "mass", 0 for energy',
  },
  bad_period: {
    message: '"{text}" is not a length of time',
    remedy: 'write for example "1 year", "1 day" or "1 h"',
  },
  unconnected: {
    message: 'the {kind} is connected to nothing',
    remedy: 'draw a flow to it, or take it away',
  },
  unknown_name: {
    message: '"{name}" in "{text}" is neither a unit nor a parameter with a value',
    remedy: 'correct the spelling, or add a parameter of that name',
  },
  unknown_unit: {
    message: '"{name}" in "{text}" is not a unit',
    remedy: 'use t, kg, MWh, GJ, m3, Nm3, CNY, km, h or year; write "*" before a parameter',
  },
  ambiguous_unit: {
    message: '"{name}" in "{text}" is a different mass in different countries',
    remedy: 'write t or 吨 for 1000 kg',
  },
  unknown_function: {
    message: '"{name}" in "{text}" is not a function',
    remedy: 'use min, max, clamp, abs, sqrt, exp, log, log10, floor, ceil, round, sin or cos',
  },
  wrong_arity: {
    message: '"{name}" in "{text}" has the wrong number of arguments',
    remedy: 'give it {count}',
  },
  implicit_product: {
    message: '"{text}" lacks an operator',
    remedy: 'write "*" between factors; only a number and its unit may do without',
  },
  not_allowed: {
    message: '"{part}" may not be used in "{text}"',
    remedy: 'use numbers, units, parameters, + - * / ^, comparisons and a ? b : c',
  },
  too_complex: {
    message: '"{text}" is too long or too deep',
    remedy: 'divide it among several parameters',
  },
  mixed_dimensions: {
    message: '"{sign}" in "{text}" joins quantities of different dimensions',
    remedy: 'give both sides the same kind of unit',
  },
  plain_number_needed: {
    message: '"{sign}" in "{text}" needs a plain number',
    remedy: 'divide by a unit first, as in log(x/(1 t))',
  },
  not_finite: {
    message: '"{text}" has no finite value',
    remedy: 'look for a division by zero, a root or logarithm of a negative number',
  },
  reserved_name: {
    message: '"{name}" is the name of a unit, function or operator',
    remedy: 'give the parameter another name',
  },
  json_begins: {
    message: 'this is not JSON: at line {line}, column {column} it begins with "{found}"',
    remedy: 'a document begins with { and was written by Loopworks; take such a file',
  },
  json_unexpected: {
    message: 'line {line}, column {column}: "{found}" may not stand here in JSON',
    remedy: 'take it away, or write what is missing before it',
  },
  json_not_finite: {
    message: 'line {line}, column {column}: "{found}" is not a number that JSON has',
    remedy: 'write a finite number, or leave the field out: a bound that is left out is no bound',
  },
  json_word: {
    message: 'line {line}, column {column}: JSON has no word "{found}"',
    remedy: 'write true, false or null in small letters; leave out a field that has no value',
  },
  json_bare_text: {
    message: 'line {line}, column {column}: the text "{found}" stands without quotation marks',
    remedy: 'put the whole text in double quotes, as in "{found}"',
  },
  json_bare_key: {
    message: 'line {line}, column {column}: the field or id {found} stands without quotation marks',
    remedy: 'put it in double quotes: "{found}"',
  },
  json_comment: {
    message: 'line {line}, column {column}: a comment stands here, and JSON has none',
    remedy: 'take the comment out; what is to be kept has its place in "about" or "notes"',
  },
  json_quotes: {
    message: 'line {line}, column {column}: {found} is not the quotation mark of JSON',
    remedy: 'write straight double quotes on both sides: "…"',
  },
  json_full_width: {
    message: 'line {line}, column {column}: {found} is a sign of Chinese text, not of JSON',
    remedy: 'type it with the English keyboard: , : { } [ ]',
  },
  json_trailing_comma: {
    message: 'line {line}, column {column}: nothing follows this comma',
    remedy: 'take the comma out; none stands after the last entry',
  },
  json_missing_comma: {
    message: 'line {line}, column {column}: a comma is missing after what ends here',
    remedy: 'write the comma; a quotation mark inside a text is written \\"',
  },
  json_missing_colon: {
    message: 'line {line}, column {column}: a colon is missing after "{id}"',
    remedy: 'write a colon and a value after it: "field": value',
  },
  json_bracket: {
    message:
      'line {line}, column {column}: here stands "{found}" where "{expected}" must close first',
    remedy: 'write {expected} there, or mend the bracket that opens',
  },
  json_line_break: {
    message: 'line {line}, column {column}: the line ends inside a text in quotation marks',
    remedy: 'close the text with a quotation mark; a line break inside it is written \\n',
  },
  json_control: {
    message: 'line {line}, column {column}: the text has the control character {found}',
    remedy: 'take it out; a tab (U+0009) is written \\t',
  },
  json_escape: {
    message: 'line {line}, column {column}: "{found}" means nothing in a text of JSON',
    remedy:
      'write a backslash itself as \\\\, a character by number as \\u and four hexadecimal digits',
  },
  json_number: {
    message: 'line {line}, column {column}: "{found}" is not a number of JSON',
    remedy:
      'write it plainly, such as 1200 or 0.5, with no leading zero, plus sign or thousands comma; an amount with a unit stands in double quotes, as in "5 t/h"',
  },
  json_too_large: {
    message: 'line {line}, column {column}: the number {found} is beyond all bounds',
    remedy:
      'write a number below 1e308, or leave the field out: a bound that is left out is no bound',
  },
  json_after_end: {
    message: 'line {line}, column {column}: "{found}" stands after the end of the document',
    remedy:
      'take away what follows the end, or the bracket that closes the document too early; each document has a file of its own',
  },
  file_is_table: {
    message: 'this is a table, not a document',
    remedy:
      'open a document that Loopworks wrote (.json); figures of a table are typed or pasted into one',
  },
  file_is_other: {
    message: 'this is a file of the kind {kind}, not a document',
    remedy:
      'open a document that Loopworks wrote (.json); a spreadsheet is saved as CSV first and imported as a table',
  },
  file_is_utf16: {
    message: 'this file is written in UTF-16',
    remedy: 'save it again in the encoding UTF-8',
  },
} as const satisfies Readonly<Record<IssueCode, IssueText>>

/** What issues call the measures in which a loop gains. */
export const measures: Readonly<Record<string, string>> = {
  mass: 'mass',
  energy: 'energy',
  pieces: 'number of pieces',
}
