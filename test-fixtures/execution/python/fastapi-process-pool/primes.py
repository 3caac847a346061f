def count_primes(limit):
    found = []
    for number in range(2, limit):
        if all(number % prime for prime in found):
            found.append(number)
    return len(found)


def longest_run(text, size):
    best = ''
    for start in range(size):
        for end in range(start, size):
            part = text[start % len(text) : end % len(text)]
            if len(part) > len(best) and part == part[::-1]:
                best = part
    return best
