exports.register = (app) => {
  app.get('/health', (req, res) => res.send('ok')); // ok: a constant
};
