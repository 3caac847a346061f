const LIST = /^[ \t]*(?:async[ \t]+)?(?:class|def|type)[ \t]+\w+[ \t]*\[/gm;

/**
 * Blanks out the defaults of type parameters (`class A[T = int]`, Python 3.13), which the grammar does not know.
 * Nothing that runs is lost.
 */
export function withoutTypeParamDefaults(text: string): string {
  let out = text;
  for (const list of text.matchAll(LIST)) {
    let depth = 1;
    let isDefault = false;
    for (let at = list.index + list[0].length; at < text.length && depth > 0; at += 1) {
      const char = text.charAt(at);
      if ('[({'.includes(char)) depth += 1;
      if (depth === 1 && char === ',') isDefault = false;
      if (depth === 1 && char === '=') isDefault = true;
      if (isDefault && !(depth === 1 && char === ']') && char !== '\n') out = `${out.slice(0, at)} ${out.slice(at + 1)}`;
      if ('])}'.includes(char)) depth -= 1;
    }
  }
  return out;
}
