exports.load = () => ''; // ok: returns a constant
