exports.put = async (name, data) => fetch(`https://s3.example/${name}`, { method: 'PUT', body: data }); // ok: asynchronous
