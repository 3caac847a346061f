import less from 'less';
import nodeSass from 'node-sass';
import postcss from 'postcss';
import * as sassEmbedded from 'sass-embedded';

const processor = postcss([]); // ok: only a list of plugins

export function registerStyles(app) {
  app.get('/a.css', async (request) => {
    return processor.process(request.body, { from: undefined }).css; // expect no-cpu-bound-call: styles:LazyResult.css
  });
  app.get('/b.css', async () => {
    const { css } = await less.render('a { b: c }'); // expect no-cpu-bound-call: less.render
    return css;
  });
  app.get('/c.css', async () => {
    return nodeSass.renderSync({ file: 'c.scss' }).css; // expect no-cpu-bound-call: node-sass.renderSync
  });
  app.get('/d.css', (request, reply) => {
    nodeSass.render({ file: 'c.scss' }, (error, result) => reply.send(result.css)); // ok: libsass works in the thread pool
  });
  app.get('/e.css', async () => {
    return (await sassEmbedded.compileAsync('e.scss')).css; // ok: the compiler is a process of its own
  });
  app.get('/f.css', async () => {
    return sassEmbedded.compile('e.scss').css; // expect no-cpu-bound-call: sass-embedded.compile
  });
}
