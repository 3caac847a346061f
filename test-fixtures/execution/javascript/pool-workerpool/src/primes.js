exports.primes = function primes(limit) {
  const found = [];
  for (let n = 2; n <= limit; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++)
      if (n % d === 0) {
        prime = false;
        break;
      }
    if (prime) found.push(n);
  }
  return found;
};
