import { readFileSync as read } from "fs"

const parse = (text) => JSON.parse(text)

export const settings = (name) => parse(read(`settings/${name}.json`, "utf8"))

export function titleOf(name) {
  try {
    return settings(name).title
  } catch {
    return "untitled"
  }
}
