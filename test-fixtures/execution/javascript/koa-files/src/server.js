import { once } from "events"
import fs from "fs"
import Koa from "koa"
import { titleOf } from "./settings.js"
import { countFiles, walk } from "./walk.js"

const app = new Koa()

app.use(async (ctx, next) => {
  if (ctx.path !== "/tree") return next()
  ctx.body = walk("files").map((file) => file.replaceAll("\\", "/"))
})

app.use((ctx, next) => {
  if (ctx.path !== "/count") return next()
  ctx.body = { files: countFiles("files") }
})

app.use(async (ctx, next) => {
  if (ctx.path === "/texts") ctx.body = ["a.txt", "sub/b.txt"].map((name) => fs.readFileSync(`files/${name}`, "utf8")).join("")
  else if (ctx.path.startsWith("/settings/")) ctx.body = { title: titleOf(ctx.path.slice(10)) }
  else if (ctx.path === "/temporary") ctx.body = { size: temporary() }
  else return next()
})

function temporary() {
  const folder = fs.mkdtempSync("files/tmp-")
  try {
    return fs.readdirSync(folder).length
  } finally {
    fs.rmdirSync(folder)
  }
}

export async function start() {
  const server = app.listen(0)
  await once(server, "listening")
  return server.address().port
}
