import fs from 'node:fs';

fs.mkdirSync('tasks');
export default (folder: string) => fs.rmSync(folder);
