import fs from "fs"
import path from "path"

export function walk(folder, depth = 5) {
  const out = []
  if (depth === 0) return out
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) out.push(...walk(file, depth - 1))
    else out.push(file)
  }
  return out
}

export const countFiles = (folder) => walk(folder).length
