import * as files from 'node:fs';

export function loadPrice(sku) {
  return JSON.parse(files.readFileSync(`prices/${sku}.json`, 'utf8'));
}

export function loadAll() {
  return files.readdirSync('prices').map((name) => loadPriceAtStart(name)); // ok: start-up only
}

function loadPriceAtStart(name) {
  return JSON.parse(files.readFileSync(`prices/${name}`, 'utf8')); // ok: start-up only
}
