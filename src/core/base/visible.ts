/** Characters that are no text: they steer a terminal, turn the direction of what follows, or may not stand in XML. */
const controls =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\r(?!\n)/g

/** A text of somebody else with its control characters written out, as "\u001b"; tabs and ends of lines stay. */
export const visible = (text: string): string =>
  text.replace(controls, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
