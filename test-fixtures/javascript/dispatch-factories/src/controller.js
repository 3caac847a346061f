import fs from 'node:fs';

export function fileController({ folder }) {
  const names = fs.readdirSync(folder); // ok: once, when the controller is made
  const list = async (req, res) => {
    res.json(names.concat(fs.readdirSync(folder))); // expect no-blocking-call: fs.readdirSync
  };
  const show = () => (req, res) => {
    res.send(fs.readFileSync(`${folder}/${req.params.name}`)); // expect no-blocking-call: fs.readFileSync
  };
  const remove = (req, res) => {
    fs.unlinkSync(`${folder}/${req.params.name}`); // ok: on no route
    res.end();
  };
  return { list, show, remove };
}
